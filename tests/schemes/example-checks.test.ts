import { expect, test } from 'vitest';
import { exampleNames, loadExample } from '#core/scheme/example-plans.ts';
import { loadSchemePack } from '#core/scheme/scheme-packs.ts';
import { checkPlan } from '#core/validation/check-plan.ts';

const examples = exampleNames.flatMap((name) => ['en', 'fr'].map((language) => ({ name, language })));

test.each(examples)('example $name in $language has no blocker', async ({ name, language }) => {
  const plan = await loadExample(name, language);
  const pack = await loadSchemePack(plan.scheme, language);
  if (!pack.ok) throw new Error('the scheme of an example is missing');
  const issues = checkPlan(plan, pack.value.scheme);
  expect(issues.filter(({ severity }) => severity === 'blocker')).toEqual([]);
});
