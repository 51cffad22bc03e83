import { describe, expect, test } from 'vitest';
import { type Plan, planSchema } from '#core/plan/plan-schema.ts';
import { exampleNames, loadExample } from '#core/scheme/example-plans.ts';
import { loadSchemePack } from '#core/scheme/scheme-packs.ts';
import { leavesOf } from './support/scheme-folders.ts';
import { typographyFaults } from './support/typography.ts';

const examples = await Promise.all(
  exampleNames.flatMap((name) =>
    ['en', 'fr'].map(async (language) => ({ name, language, plan: await loadExample(name, language) })),
  ),
);

async function packOf(plan: Plan) {
  const pack = await loadSchemePack(plan.scheme, plan.language);
  if (!pack.ok) throw new Error('the scheme of an example is missing');
  return pack.value;
}

function sum(amounts: readonly (number | null)[]): number {
  return amounts.reduce<number>((total, amount) => total + (amount ?? 0), 0);
}

function countsOf(plan: Plan) {
  const { goals, targets, activities, indicators, measurements, targetGroups, risks, assumptions } = plan;
  const tables = [targetGroups, goals, targets, activities, indicators, measurements, risks, assumptions];
  return tables.map(({ length }) => length);
}

describe.each(examples)('example $name in $language', ({ name, language, plan }) => {
  test('is a plan file in its language, with nothing left undecoded', () => {
    expect(planSchema.parse(JSON.parse(JSON.stringify(plan)))).toEqual(plan);
    expect([plan.language, plan.unparsed, plan.notCarried]).toEqual([language, {}, []]);
  });

  test('has all its rows', () => {
    const expected = { lindenhafen: [6, 4, 8, 18, 16, 31, 5, 3], norvalia: [7, 4, 8, 16, 19, 0, 4, 3] };
    expect(countsOf(plan)).toEqual(expected[name]);
  });

  test('has a budget that adds up to its funding', () => {
    const funding = sum(plan.fundingSources.map(({ amount }) => amount));
    expect(sum(plan.activities.map(({ budget }) => budget)) + (plan.monitoring.budget ?? 0)).toBe(funding);
    expect(funding).toBe({ lindenhafen: 4_848_000, norvalia: 2_400_000 }[name]);
  });

  test('follows entries of the catalogue in every row of the chain but its own', async () => {
    const { index, text } = await packOf(plan);
    expect(plan.goals.filter(({ catalogueId }) => !index.goal(catalogueId ?? ''))).toEqual([]);
    expect(plan.targets.filter(({ catalogueId }) => !index.target(catalogueId ?? ''))).toEqual([]);
    const own = [
      ...plan.activities.filter(({ catalogueId }) => !index.activity(catalogueId ?? '')),
      ...plan.indicators.filter(({ catalogueId }) => !index.indicator(catalogueId ?? '')),
    ];
    expect(own.map(({ id, catalogueId }) => [id, catalogueId])).toEqual([
      [{ lindenhafen: 'ex-intro-act-coordination', norvalia: 'ex-civic-ind-bodies' }[name], null],
    ]);
    for (const group of plan.targetGroups)
      expect(group.name).toBe(text.vocabularies['targetGroups']?.[group.catalogueId ?? '']?.label);
  });

  test('dates every missing baseline', () => {
    const missing = plan.indicators.filter(({ baseline }) => baseline.value === null);
    const dates = { lindenhafen: ['2026-06-30'], norvalia: ['2026-06-30', '2026-06-30', '2026-12-31'] };
    expect(missing.map(({ toBeEstablished }) => toBeEstablished)).toEqual(dates[name]);
  });

  test('reports on its activities within their time and their money', () => {
    const { activities, activityReports, monitoring } = plan;
    const reported = activities.filter(({ actual }) => actual.start !== null);
    expect([reported.length, activityReports.length]).toEqual({ lindenhafen: [18, 1], norvalia: [0, 0] }[name]);
    for (const { actual, start } of reported) {
      expect(actual.start && start && actual.start >= start).toBe(true);
      expect(actual.spending).toBeGreaterThan(0);
    }
    const promised = new Set(monitoring.reports.map(({ title }) => title));
    expect(activityReports.filter(({ title }) => !promised.has(title))).toEqual([]);
  });

  test('has clean typography', () => {
    const faults = leavesOf(plan).flatMap(({ path, text }) =>
      typographyFaults(text, language).map((fault) => `${path}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });
});

test.each(exampleNames)('%s says the same in both languages', async (name) => {
  const [english, french] = await Promise.all([loadExample(name, 'en'), loadExample(name, 'fr')]);
  const figures = (plan: Plan) =>
    JSON.parse(JSON.stringify(plan), (key, value: unknown) =>
      typeof value === 'string' && !/(^id|Id|date|start|end|deadline|due|unit|toBeEstablished)$/u.test(key)
        ? ''
        : value,
    );
  expect(figures(french)).toEqual(figures(english));
});

test('a language without a translation gets the English example', async () => {
  expect((await loadExample('lindenhafen', 'de-AT')).language).toBe('en');
  expect((await loadExample('lindenhafen', 'fr-BE')).language).toBe('fr');
});
