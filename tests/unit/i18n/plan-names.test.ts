import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordKey } from '#core/words/word-key.ts';
import { type NamedPlan, planNames, yearsText } from '#i18n/plan-names.ts';
import { loadTranslator } from '#i18n/translator.ts';

const translator = await loadTranslator('en');
const french = await loadTranslator('fr');

const arrival: NamedPlan = {
  planId: 'a',
  title: 'Arrival courses',
  organisation: 'City office',
  region: 'Malmö',
  country: 'SE',
  firstYear: 2024,
  lastYear: 2026,
};

function namesOf(others: readonly Partial<NamedPlan>[], by = translator): readonly string[] {
  const plans = others.map((other, at) => ({ ...arrival, planId: `p${at}`, ...other }));
  const names = planNames(plans, by);
  expect(names.size).toBe(plans.length);
  return plans.map(({ planId }) => names.get(planId) ?? '');
}

describe('names of a set of plans', () => {
  it('are titles where no two have the same words', () => {
    expect(namesOf([{}, { title: 'Housing' }])).toEqual(['Arrival courses', 'Housing']);
    expect(namesOf([{ title: '' }, { title: ' Housing ' }])).toEqual(['Untitled programme', 'Housing']);
  });

  it('say years where these tell plans of one title apart, and nothing else then', () => {
    const next = { firstYear: 2027, lastYear: 2029, region: 'Lund', organisation: 'Another' };
    expect(namesOf([{}, next])).toEqual(['Arrival courses (2024–2026)', 'Arrival courses (2027–2029)']);
    expect(namesOf([{}, { ...next, title: ' ARRIVAL\u00a0courses' }])).toEqual([
      'Arrival courses (2024–2026)',
      'ARRIVAL\u00a0courses (2027–2029)',
    ]);
  });

  it('say the place where years are the same, and the country where regions are', () => {
    expect(namesOf([{}, { region: 'Lund' }])).toEqual(['Arrival courses (Malmö)', 'Arrival courses (Lund)']);
    expect(namesOf([{}, { region: '' }])).toEqual(['Arrival courses (Malmö)', 'Arrival courses (Sweden)']);
    expect(namesOf([{ region: 'North' }, { region: 'north', country: 'FI' }])).toEqual([
      'Arrival courses (North, Sweden)',
      'Arrival courses (north, Finland)',
    ]);
  });

  it('say years and place where both are needed, and no more for those that years tell apart', () => {
    expect(namesOf([{}, { region: 'Lund' }, { firstYear: 2027, lastYear: 2027 }])).toEqual([
      'Arrival courses (Malmö, 2024–2026)',
      'Arrival courses (Lund, 2024–2026)',
      'Arrival courses (2027)',
    ]);
  });

  it('say the organisation after that, and at last a number by id', () => {
    expect(namesOf([{}, { organisation: 'School' }])).toEqual([
      'Arrival courses (City office)',
      'Arrival courses (School)',
    ]);
    expect(namesOf([{}, {}, {}])).toEqual(['Arrival courses', 'Arrival courses (no. 2)', 'Arrival courses (no. 3)']);
    expect(namesOf([{}, {}, { firstYear: null, lastYear: null }], french)).toEqual([
      'Arrival courses (2024–2026)',
      'Arrival courses (2024–2026, n°\u00a02)',
      'Arrival courses',
    ]);
  });

  it('are told apart from titles that look like such a name', () => {
    expect(namesOf([{}, { firstYear: 2027, lastYear: 2029 }, { title: 'Arrival courses (2024–2026)' }])).toEqual([
      'Arrival courses (2024–2026)',
      'Arrival courses (2027–2029)',
      'Arrival courses (2024–2026) (no. 2)',
    ]);
  });
});

const few = (...texts: readonly string[]) => fc.constantFrom(...texts);
const plan = fc.record({
  planId: fc.uuid(),
  title: few('', 'Courses', 'COURSES ', 'Courses (2024)', 'Courses (Malmö, 2024)', 'Courses (no. 2)'),
  organisation: few('', 'City', 'city', 'School'),
  region: few('', 'Malmö', 'Lund'),
  country: fc.constantFrom(null, 'SE', 'FI'),
  firstYear: fc.constantFrom(null, 2024, 2025),
  lastYear: fc.constantFrom(null, 2024, 2026),
});

it('gives each plan a name that no other has, whatever the order of the plans', () => {
  fc.assert(
    fc.property(fc.uniqueArray(plan, { selector: ({ planId }) => planId, maxLength: 30 }), (plans) => {
      const names = planNames(plans, translator);
      expect(new Set([...names.values()].map(wordKey)).size).toBe(plans.length);
      expect(planNames(plans.toReversed(), translator)).toEqual(names);
    }),
  );
});

it('says the years of a plan', () => {
  expect(yearsText({ firstYear: 2024, lastYear: 2026 }, translator)).toBe('2024–2026');
  expect(yearsText({ firstYear: 2024, lastYear: 2024 }, translator)).toBe('2024');
  expect(yearsText({ firstYear: null, lastYear: 2026 }, translator)).toBe('2026');
  expect(yearsText({ firstYear: null, lastYear: null }, translator)).toBe('');
});
