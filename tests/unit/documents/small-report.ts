import { addFacts } from '#core/coverage/add-facts.ts';
import { factsOfPlan } from '#core/coverage/facts-of-plan.ts';
import { createFactsTable } from '#core/coverage/facts-table.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { loadSchemePack } from '#core/scheme/scheme-packs.ts';
import type { CoverageReport } from '#documents/coverage/coverage-report.ts';
import { loadReportWords } from '#documents/coverage/load-report-words.ts';
import type { DisplayLanguage } from '#i18n/languages.ts';
import { loadTranslator } from '#i18n/translator.ts';
import { agency, city, region } from '../core/coverage/small-collection.ts';

const loaded = await loadSchemePack({ id: 'annex-2004', version: 1 }, 'en');
if (!loaded.ok) throw new Error('The scheme of the tests is gone');
const pack = loaded.value;

/** A report on plans, by default on the three of which every number is known by hand. */
export async function reportOn(
  plans: readonly Plan[] = [city, region, agency],
  changes: Partial<CoverageReport> = {},
  language: DisplayLanguage = 'en',
): Promise<CoverageReport> {
  const table = createFactsTable(changes.asOf ?? '2028-01-15', language);
  for (const plan of plans)
    addFacts(table, factsOfPlan(plan, { asOf: '2027-12-31T12:00:00.000Z', index: pack.index, text: pack.text }));
  return {
    ...(await loadReportWords(table, await loadTranslator(language))),
    table,
    lens: 'goals',
    filters: {},
    withinOne: false,
    collection: 'Three plans',
    asOf: '2028-01-15',
    address: null,
    ...changes,
  };
}
