import { expect, test } from 'vitest';
import { createRow } from '#core/plan/create-plan.ts';
import { indicatorValue } from '#i18n/indicator-value.ts';
import {
  categoryWords,
  expectedWords,
  type Measured,
  measuredWords,
  percentWords,
  plainNumber,
  pointWords,
} from '#i18n/measured-words.ts';
import { loadTranslator } from '#i18n/translator.ts';

const translator = await loadTranslator('en');
const share: Measured = { measure: 'percentage', unit: '%', scale: [] };
const toEighty: Measured = { ...share, target: { value: 80, date: null } };
const days: Measured = { measure: 'number', unit: 'days', scale: [] };
const of = (numerator: number, denominator: number, value: number | null = null) => ({ value, numerator, denominator });
const entered = (value: number) => ({ value, numerator: null, denominator: null });

test.each([
  ['a share as it was entered', measuredWords(translator, share, entered(7.25)), '7.25%'],
  ['little is not nothing', measuredWords(translator, share, entered(0.04)), '0.04%'],
  ['a number as it was entered', measuredWords(translator, days, entered(7.25)), '7.25 days'],
  ['a target value as it was entered', indicatorValue(translator, share, 79.96), '79.96%'],
  ['what was expected, with one decimal', expectedWords(translator, days, 60.0685, entered(70)), '60.1 days'],
  ['a percentage of a way', percentWords(translator, 33.3333), '33.3%'],
  ['nearly the whole way', percentWords(translator, 99.97), '99.97%'],
  ['a share in a formula as exactly as its result needs', plainNumber(translator, 7.25), '7.25'],
  ['a number below nothing in a formula', plainNumber(translator, -7.25), '(−7.25)'],
  ['a share from its terms', measuredWords(translator, share, of(3, 57, 6)), '5.3%'],
  ['a share beside its target value', measuredWords(translator, toEighty, of(7996, 10_000)), '79.96%'],
  ['the same share without one', measuredWords(translator, share, of(7996, 10_000)), '80%'],
  [
    'a point with its measurement',
    pointWords(translator, toEighty, { value: 79.96, measurement: of(7996, 10_000) }),
    '79.96%',
  ],
  ['a point that was agreed', pointWords(translator, share, { value: 79.96 }), '79.96%'],
])('%s', (_, words, expected) => {
  expect(words).toBe(expected);
});

test.each(['baseline', 'benchmark', 'milestone'])('a share stands apart from its %s', (aim) => {
  const value = { value: 80, date: null };
  const measured: Measured = {
    ...share,
    ...(aim === 'baseline' ? { baseline: { ...value, note: '' } } : {}),
    ...(aim === 'benchmark' ? { benchmark: { value: 80, type: null, source: '' } } : {}),
    ...(aim === 'milestone' ? { milestones: [{ ...value, id: 'm' }] } : {}),
  };
  expect(measuredWords(translator, measured, of(8004, 10_000))).toBe('80.04%');
});

test('a value and what was expected of it stand to each other as the verdict says', () => {
  const row = of(4996, 10_000);
  expect(measuredWords(translator, share, row, 49.98)).toBe('49.96%');
  expect(expectedWords(translator, share, 49.98, row)).toBe('50%');
  expect(expectedWords(translator, share, 49.98, entered(50))).toBe('49.98%');
  expect(measuredWords(translator, share, of(1, 3), 100 / 3)).toBe('33.3%');
  expect(expectedWords(translator, share, 100 / 3, of(1, 3))).toBe('33.3%');
});

test('categories that differ look different, and equal ones equal', () => {
  expect(categoryWords(translator, share, [of(5004, 10_000), of(4996, 10_000), of(1, 2), of(1, 3)])).toEqual([
    '50.04%',
    '49.96%',
    '50%',
    '33.3%',
  ]);
  expect(categoryWords(translator, share, [entered(12.34), { ...entered(0), value: null }])).toEqual(['12.34%', null]);
});

test('nothing of nobody', () => {
  const { value, numerator, denominator } = createRow('measurements', 'm');
  expect(measuredWords(translator, share, { value, numerator, denominator })).toBeNull();
});
