import { expect, test } from 'vitest';
import { addFacts } from '#core/coverage/add-facts.ts';
import { factsOfPlan } from '#core/coverage/facts-of-plan.ts';
import { createFactsTable } from '#core/coverage/facts-table.ts';
import { loadFactsContext } from '#core/coverage/load-facts-context.ts';
import { loadReportWords } from '#documents/coverage/load-report-words.ts';
import { loadTranslator } from '#i18n/translator.ts';
import { smallPlan } from '../../../support/plans.ts';

test('a report on plans of version 1 speaks the words of the newest version, as its facts and the page do', async () => {
  const plan = smallPlan();
  const context = await loadFactsContext(plan);
  if (!context.ok) throw new Error('no scheme');
  const table = createFactsTable('2028-01-15', 'en');
  addFacts(table, factsOfPlan(plan, { asOf: '', ...context.value }));
  const { scheme } = await loadReportWords(table, await loadTranslator('en'));
  expect([plan.scheme.version, scheme.version]).toEqual([1, 2]);
});
