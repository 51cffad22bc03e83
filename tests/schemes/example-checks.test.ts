import { expect, test } from 'vitest';
import { exampleNames, loadExample } from '#core/scheme/example-plans.ts';
import { loadSchemePack } from '#core/scheme/scheme-packs.ts';
import { checkPlan } from '#core/validation/check-plan.ts';

const examples = exampleNames.flatMap((name) => ['en', 'fr'].map((language) => ({ name, language })));

/** Advice that the examples leave standing: ambitious first years, and indicators that count answers or contacts, not people. */
const advice = {
  lindenhafen: ['qc-large-step indicators/ex-intro-ind-start-8w', 'qc-large-step indicators/ex-intro-ind-plan-rate'],
  norvalia: [
    'qc-no-sex-or-age indicators/ex-civic-ind-voter-contacts',
    'qc-no-sex-or-age indicators/ex-civic-ind-answered',
    'qc-no-sex-or-age indicators/ex-civic-ind-adopted',
    'qc-no-sex-or-age indicators/ex-civic-ind-mediation',
  ],
};

test.each(examples)('example $name in $language is final but for advice', async ({ name, language }) => {
  const plan = await loadExample(name, language);
  const pack = await loadSchemePack(plan.scheme, language);
  if (!pack.ok) throw new Error('the scheme of an example is missing');
  const issues = checkPlan(plan, pack.value.scheme);
  expect(issues.filter(({ severity }) => severity !== 'advice')).toEqual([]);
  const found = issues.map(({ code, path }) => `${code} ${path.split('/').slice(0, 2).join('/')}`);
  expect(found).toEqual(advice[name]);
});
