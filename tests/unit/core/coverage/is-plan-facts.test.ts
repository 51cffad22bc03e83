import { describe, expect, test } from 'vitest';
import { isPlanFacts } from '#core/coverage/is-plan-facts.ts';
import { activityOf, goalOf, indicatorOf, planFor, targetOf } from './small-facts.ts';

const cell = { dimension: 'sex', category: 'women', value: 1, numerator: 2, denominator: 3 };
const value = { date: '2026-01-01', value: 1, numerator: 2, denominator: 3, breakdown: [cell] };
const facts = planFor('a', [], {
  level: 'local',
  groups: ['children'],
  groupNames: ['Sailors'],
  goals: [{ ...goalOf('language', ['children']), alignments: ['cbp/1'] }],
  targets: [{ ...targetOf(0, ['children']), due: 2027 }],
  activities: [{ ...activityOf(0, '2026-01-01/2026-12-31'), money: 1, people: 2 }],
  indicators: [
    indicatorOf({
      catalogueId: 'entry',
      wording: { numerator: 'homes', denominator: 'all', calculation: 'count' },
      values: [value],
    }),
  ],
});

type Path = readonly string[];

/** Every place of a value that holds something, lists and objects too. */
function placesIn(of: unknown, path: Path = []): readonly Path[] {
  if (typeof of !== 'object' || of === null) return [path];
  const inside = Object.entries(of).flatMap(([name, one]) => placesIn(one, [...path, name]));
  return path.length === 0 ? inside : [path, ...inside];
}

/** A copy with something else in one place; without the place for undefined. */
function changed(path: Path, other: unknown): unknown {
  const copy = structuredClone(facts);
  let owner: object = copy;
  for (const name of path.slice(0, -1)) owner = Reflect.get(owner, name);
  const name = path.at(-1) ?? '';
  if (other === undefined) Reflect.deleteProperty(owner, name);
  else Reflect.set(owner, name, other);
  return copy;
}

/** Places that may be empty. */
const mayBeNull = [
  ...['level', 'country', 'firstYear', 'lastYear', 'start', 'end', 'goals.0.catalogueId', 'goals.0.policyField'],
  ...['targets.0.due', 'activities.0.start', 'activities.0.end', 'activities.0.money', 'activities.0.people'],
  ...['indicators.0.catalogueId', 'indicators.0.wording', 'indicators.0.baseline', 'indicators.0.targetValue'],
  ...['value', 'numerator', 'denominator'].flatMap((term) => [
    `indicators.0.values.0.${term}`,
    `indicators.0.values.0.breakdown.0.${term}`,
  ]),
];

describe('stored facts', () => {
  test('are taken as this build makes them', () => {
    expect(isPlanFacts(facts)).toBe(true);
  });

  test.each([[null], ['facts'], [7], [[]], [{}], [undefined]])('are not %j', (other) => {
    expect(isPlanFacts(other)).toBe(false);
  });

  test.each(placesIn(facts).map((path) => [path.join('.'), path] as const))('need %s', (name, path) => {
    const isItem = /\.\d+$/u.test(name);
    for (const other of [{}, [{}], [null], true, ...(isItem ? [] : [undefined])])
      if (name !== 'targets.0.isSet' || other !== true)
        expect([other, isPlanFacts(changed(path, other))]).toEqual([other, false]);
    expect(isPlanFacts(changed(path, null))).toBe(mayBeNull.includes(name));
  });

  test('are of this version, level, measure and direction', () => {
    expect(isPlanFacts(changed(['factsVersion'], 3))).toBe(false);
    for (const place of ['level', 'indicators.0.measure', 'indicators.0.direction'])
      expect([place, isPlanFacts(changed(place.split('.'), 'else'))]).toEqual([place, false]);
  });
});
