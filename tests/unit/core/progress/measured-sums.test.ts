import { describe, expect, test } from 'vitest';
import {
  contradictsTerms,
  hasTerms,
  isCountedUnit,
  isCountOfThings,
  sumThatDiffers,
} from '#core/progress/measured-sums.ts';

const things = 'persons households organisations businesses projects documents municipalities districts'.split(' ');

test('people and things are counted, however their unit is written; time and shares are not', () => {
  expect([...things, 'Persons', ' HOUSEHOLDS '].filter((unit) => !isCountedUnit(unit))).toEqual([]);
  expect(['count', 'days', 'hours', '%', 'EUR', ''].filter(isCountedUnit)).toEqual([]);
});

test('nothing of what is counted is below zero, time among it; only where it is a number', () => {
  const units = [...things, 'count', 'days', 'hours'];
  expect(units.filter((unit) => !isCountOfThings({ measure: 'number', unit }))).toEqual([]);
  expect(['EUR', '', 'score', '%'].filter((unit) => isCountOfThings({ measure: 'number', unit }))).toEqual([]);
  expect(isCountOfThings({ measure: 'percentage', unit: 'persons' })).toBe(false);
});

test('a share has two terms; a difference of shares and a number have none', () => {
  expect([
    hasTerms({ measure: 'percentage', unit: '%' }),
    hasTerms({ measure: 'percentage', unit: 'pp' }),
    hasTerms({ measure: 'number', unit: '%' }),
  ]).toEqual([true, false, false]);
});

test('a percentage may differ from its terms by a tenth of a point, and no more', () => {
  expect([50, 50.1, 49.9, 50.101, 49.899, null].map((value) => contradictsTerms(value, 1, 2))).toEqual([
    false,
    false,
    false,
    true,
    true,
    false,
  ]);
});

describe('the sum of categories', () => {
  const cell = (value: number | null, numerator: number | null = null, denominator: number | null = null) => ({
    category: 'c',
    value,
    numerator,
    denominator,
  });
  const whole = (value: number | null, numerator: number | null = null, denominator: number | null = null) => ({
    value,
    numerator,
    denominator,
  });
  const persons = { measure: 'number', unit: 'persons' } as const;
  const share = { measure: 'percentage', unit: '%' } as const;

  test('differs, or does not', () => {
    expect(sumThatDiffers(persons, whole(10), [cell(4), cell(5)])).toEqual({ sum: 9, total: 10 });
    expect(sumThatDiffers(persons, whole(10), [cell(4), cell(6)])).toBeNull();
    expect(sumThatDiffers(persons, whole(0.3), [cell(0.1), cell(0.2)])).toBeNull();
  });

  test('is not known without categories, nor where one has no value yet', () => {
    expect(sumThatDiffers(persons, whole(10), [])).toBeNull();
    expect(sumThatDiffers(persons, whole(10), [cell(4), cell(null)])).toBeNull();
    expect(sumThatDiffers(persons, whole(null), [cell(4)])).toBeNull();
    expect(sumThatDiffers(persons, whole(10), [cell(4), { ...cell(null), category: ' ' }])).toEqual({
      sum: 4,
      total: 10,
    });
  });

  test.each(['%', 'pp', 'days', 'hours', 'score', 'index', 'stage', 'Days'])(
    'of values in %s says nothing, of their terms it does',
    (unit) => {
      expect(sumThatDiffers({ measure: 'number', unit }, whole(10), [cell(4), cell(5)])).toBeNull();
      expect(sumThatDiffers({ measure: 'number', unit }, whole(10, 8), [cell(4, 1), cell(5, 2)])).toEqual({
        sum: 3,
        total: 8,
      });
    },
  );

  test('of a share is that of its terms, never of its percentages', () => {
    expect(sumThatDiffers(share, whole(50, 5, 10), [cell(40, 2, 5), cell(60, 3, 5)])).toBeNull();
    expect(sumThatDiffers(share, whole(50, 5, 10), [cell(40, 2, 5), cell(60, 3, 6)])).toEqual({ sum: 11, total: 10 });
    expect(sumThatDiffers(share, whole(50), [cell(40), cell(60)])).toBeNull();
    expect(sumThatDiffers(persons, whole(7, 5), [cell(4, 2), cell(5, 3)])).toBeNull();
  });
});
