import { describe, expect, test } from 'vitest';
import { addFacts, allFacts } from '#core/coverage/add-facts.ts';
import { byteAt } from '#core/coverage/column.ts';
import { createFactsTable, type FactsTable } from '#core/coverage/facts-table.ts';
import { mergeTables } from '#core/coverage/merge-tables.ts';
import type { IndicatorFacts, MeasuredValue, PlanFacts } from '#core/coverage/plan-facts.ts';
import { textsOfFacts } from '#core/coverage/texts-of-facts.ts';
import { activityOf, goalOf, indicatorOf, planFor, tableOf } from './small-facts.ts';

/** Numbers that a cell of four bytes holds, that it does not hold, and those at the border. */
const numbers = [0, -0, 7, -7, 12.5, -0.1, 2 ** 30 - 1, 2 ** 30, 1 - 2 ** 30, -(2 ** 30), -(2 ** 31), 1e15, null];
const definitions = ['~0000000000000', '~FFFFFFFFFFFFF', '?0000000000000', '?FFFFFFFFFFFFF', '~0123456789ABC', 'homes'];
const oddDefinitions = ['', '~', '~0123456789abc', '~0123456789ABCD', '?homes (number %)', '~ 123456789ABC'];

const values: readonly MeasuredValue[] = numbers.map((value, at) => ({
  date: at === 0 ? '' : `2026-01-${String(at + 10)}`,
  value,
  numerator: numbers[at + 1] ?? null,
  denominator: numbers[at + 2] ?? null,
  breakdown: Array.from({ length: at % 3 }, (_, cell) => ({
    dimension: 'sex',
    category: `category ${cell}`,
    value,
    numerator: null,
    denominator: value,
  })),
}));

const indicators: readonly IndicatorFacts[] = [...definitions, ...oddDefinitions].map((definition, at) =>
  indicatorOf({
    definition,
    target: at % 2 === 0 ? -1 : 0,
    catalogueId: at % 3 === 0 ? null : `entry-${at}`,
    title: `Indicator ${at}`,
    wording: at % 2 === 0 ? null : { numerator: 'homes', denominator: '', calculation: `Calculation ${at}` },
    unit: at % 2 === 0 ? '%' : 'homes',
    baseline: numbers[at] ?? null,
    targetValue: numbers[at + 1] ?? null,
    values: values.slice(0, at),
  }),
);

/** A plan that says a bit of everything; its texts are those of its id, so that every plan brings new ones. */
function fullPlan(planId: string): PlanFacts {
  return planFor(planId, ['intro-language', `own goal ${planId}`], {
    asOf: '2026-02-01T00:00:00.000Z',
    scheme: { id: 'annex-2004', version: planId.length },
    groups: ['children', `own:${planId}`],
    groupNames: [planId.toUpperCase()],
    goals: [
      goalOf('intro-language', ['children']),
      { ...goalOf('Own goal'), policyField: null, alignments: ['cbp/1'] },
    ],
    targets: [
      { goal: 1, isSet: true, due: 2027, groups: ['children', `own:${planId}`] },
      { goal: -1, isSet: false, due: null, groups: [] },
    ],
    activities: numbers.map((money, at) => ({
      ...activityOf(0, at % 2 === 0 ? '2026-01-01/2026-12-31' : '/', `Office ${planId}`),
      targets: at % 2 === 0 ? [1, 0] : [],
      money,
      people: numbers[at + 1] ?? null,
    })),
    indicators,
  });
}

const someIds = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => `plan-${from + at}`);
const plans = (from: number, to: number) => someIds(from, to).map(fullPlan);

describe('a table of facts', () => {
  test('gives the facts of many plans back as they were added', () => {
    expect([...allFacts(tableOf(plans(1, 60)))]).toEqual(plans(1, 60));
  });

  test('gives them back after two are merged, in the order of the tables', () => {
    const merged = mergeTables(tableOf(plans(1, 40)), tableOf(plans(40, 60)));
    expect([...allFacts(merged)]).toEqual(plans(1, 60));
    expect([...allFacts(mergeTables(merged, tableOf(plans(60, 61))))]).toEqual(plans(1, 61));
    expect([...allFacts(mergeTables(tableOf([]), merged))]).toEqual(plans(1, 60));
  });

  test('leaves out what was replaced when it is merged, before and after', () => {
    const later = { ...fullPlan('plan-3'), title: 'Later', asOf: '2026-03-01T00:00:00.000Z' };
    const table = tableOf([...plans(1, 6), later]);
    const expected = [...plans(1, 3), ...plans(4, 6), later];
    expect([...allFacts(table)]).toEqual(expected);
    expect([...allFacts(mergeTables(table, tableOf(plans(7, 9))))]).toEqual([...expected, ...plans(7, 9)]);
    expect([...allFacts(mergeTables(tableOf(plans(2, 5)), table))]).toEqual([
      ...[fullPlan('plan-2'), fullPlan('plan-4')],
      ...[fullPlan('plan-1'), fullPlan('plan-5'), later],
    ]);
  });

  test('is read on the later of two days, on which more may be met', () => {
    const table = (day: string, planId: string) => {
      const measured = { date: '2026-03-31', value: 5, numerator: null, denominator: null, breakdown: [] };
      const made = createFactsTable(day, 'en');
      addFacts(made, planFor(planId, ['work'], { indicators: [indicatorOf({ values: [measured] })] }));
      return made;
    };
    const depthsOf = (of: FactsTable) => [
      of.day,
      ...of.plans.map(({ targetsFrom }) => byteAt(of.targets.depth, targetsFrom)),
    ];
    const [early, late] = [table('2026-01-01', 'a'), table('2026-06-30', 'b')];
    expect([early, late].map(depthsOf)).toEqual([
      ['2026-01-01', 4],
      ['2026-06-30', 6],
    ]);
    expect(depthsOf(mergeTables(early, late))).toEqual(['2026-06-30', 6, 6]);
    expect(depthsOf(mergeTables(late, early))).toEqual(['2026-06-30', 6, 6]);
    expect(depthsOf(mergeTables(early, table('2026-01-01', 'b')))).toEqual(['2026-01-01', 4, 4]);
  });

  test('names every text that its plans say in their own words', () => {
    const texts = textsOfFacts(tableOf([fullPlan('plan-1')]));
    for (const text of ['Plan plan-1', 'City office', 'Malmö', 'PLAN-1', 'Office plan-1', 'Own goal', 'Calculation 1'])
      expect(texts).toContain(text);
  });
});
