import { describe, expect, test } from 'vitest';
import { type Evidence, evidenceOf, type Figure } from '#core/coverage/evidence.ts';
import type { LensId } from '#core/coverage/lens.ts';
import { activityOf, goalOf, indicatorOf, planFor, tableOf, targetOf } from './small-facts.ts';

const table = tableOf([
  planFor('c', ['work'], { currency: 'SEK' }),
  planFor('b', ['language'], { targets: [], activities: [] }),
  planFor('a', ['language', 'work'], {
    targets: [targetOf(0), targetOf(0), targetOf(1, [], false)],
    activities: [
      { ...activityOf(0), money: 100 },
      { ...activityOf(1), money: 0.2, people: 5 },
      { ...activityOf(2), people: 7 },
    ],
    indicators: [indicatorOf(), indicatorOf({ target: 1, baseline: null }), indicatorOf({ target: -1 })],
  }),
]);

/** A line a plan: "a 3 EUR deep 4 at 0,1", and of what is left out "a without 2: no-value". */
function told({ rows, leftOut }: Evidence): readonly string[] {
  return [
    ...rows.map(({ planId, amount, currency, depth, at }) => `${planId} ${amount} ${currency} deep ${depth} at ${at}`),
    ...leftOut.map(({ planId, reason, at }) => `${planId} without ${at}: ${reason}`),
  ];
}

const behind = (figure: Figure, item: string | null, lens: LensId = 'goals', of = table) =>
  told(evidenceOf(of, { lens, filters: {} }, { figure, item }));

describe('the values behind a number', () => {
  test.each<[Figure, string | null, readonly string[]]>([
    ['plans', null, ['a 1  deep 4 at 0,1,2', 'b 1  deep 1 at ', 'c 1  deep 3 at 0']],
    ['plans', 'language', ['a 1  deep 4 at 0,1', 'b 1  deep 1 at ']],
    ['plans', 'work', ['a 1  deep 1 at 2', 'c 1  deep 3 at 0']],
    ['targets', null, ['a 3  deep 0 at 0,1,2', 'c 1  deep 0 at 0']],
    ['targets', 'language', ['a 2  deep 0 at 0,1']],
    ['activities', null, ['a 3  deep 0 at 0,1,2', 'c 1  deep 0 at 0']],
    ['activities', 'work', ['a 1  deep 0 at 2', 'c 1  deep 0 at 0']],
    ['indicators', null, ['a 3  deep 0 at 0,1,2']],
    ['indicators', 'language', ['a 2  deep 0 at 0,1']],
    ['measurable', null, ['a 2  deep 0 at 0,2', 'a without 1: not-measurable']],
    ['measurable', 'language', ['a 1  deep 0 at 0', 'a without 1: not-measurable']],
    ['money', null, ['a 100.2 EUR deep 0 at 0,1', 'a without 2: no-value', 'c without 0: no-value']],
    ['money', 'language', ['a 100.2 EUR deep 0 at 0,1']],
    ['money', 'work', ['a without 2: no-value', 'c without 0: no-value']],
    ['people', null, ['a 12  deep 0 at 1,2', 'a without 0: no-value', 'c without 0: no-value']],
    ['people', 'work', ['a 7  deep 0 at 2', 'c without 0: no-value']],
    ['plans', 'housing', []],
  ])('%s of %s', (figure, item, expected) => {
    expect(behind(figure, item)).toEqual(expected);
  });

  test('of a year is what falls into it, and an activity takes its plan into a year in which no target is due', () => {
    const running = tableOf([
      planFor('a', ['work'], {
        targets: [{ ...targetOf(0), due: 2026 }],
        activities: [{ ...activityOf(0, '2025-07-01/2026-06-30'), money: 365, people: 730 }],
      }),
    ]);
    const ofYears = (figure: Figure, item: string | null) => behind(figure, item, 'years', running);
    expect(ofYears('money', '2025')).toEqual(['a 184 EUR deep 0 at 0']);
    expect(ofYears('money', '2026')).toEqual(['a 181 EUR deep 0 at 0']);
    expect(ofYears('money', null)).toEqual(['a 365 EUR deep 0 at 0']);
    expect(ofYears('people', '2026')).toEqual(['a 362  deep 0 at 0']);
    expect(ofYears('plans', '2025')).toEqual(['a 1  deep 3 at ']);
    expect(ofYears('plans', '2026')).toEqual(['a 1  deep 3 at 0']);
    expect(ofYears('activities', '2024')).toEqual([]);
  });

  test('names a plan that lists a group, whether or not a goal is for it', () => {
    const listed = tableOf([
      planFor('a', [], { groups: ['children'], goals: [], targets: [], activities: [] }),
      planFor('b', [], { goals: [goalOf('work', ['women'])], targets: [], activities: [] }),
    ]);
    expect(behind('plans', 'children', 'target-groups', listed)).toEqual(['a 1  deep 1 at ']);
    expect(behind('plans', 'women', 'target-groups', listed)).toEqual(['b 1  deep 1 at ']);
    expect(behind('targets', 'children', 'target-groups', listed)).toEqual([]);
  });

  test('of a lead is what its activities serve; a target that nobody leads is not stated', () => {
    const led = tableOf([
      planFor('a', ['work'], {
        targets: [targetOf(0), targetOf(0), targetOf(0), targetOf(0)],
        activities: [
          activityOf(0, '/', 'City'),
          activityOf(0, '/', 'CITY'),
          activityOf(1, '/', 'City'),
          activityOf(1, '/', 'Club'),
          activityOf(2, '/', 'Club'),
        ],
      }),
    ]);
    const of = (figure: Figure, lead: string) => behind(figure, lead, 'leads', led);
    expect([of('targets', 'own:city'), of('activities', 'own:city')]).toEqual([
      ['a 2  deep 0 at 0,1'],
      ['a 3  deep 0 at 0,1,2'],
    ]);
    expect([of('targets', 'own:club'), of('activities', 'own:club')]).toEqual([
      ['a 2  deep 0 at 1,2'],
      ['a 2  deep 0 at 3,4'],
    ]);
    expect(of('targets', 'not-stated')).toEqual(['a 1  deep 0 at 3']);
  });
});
