import { expect, test } from 'vitest';
import { createRow } from '#core/plan/create-plan.ts';
import { type Measured, measuredWords, percentWords, plainNumber, valueWords } from '#i18n/measured-words.ts';
import { loadTranslator } from '#i18n/translator.ts';

const translator = await loadTranslator('en');
const share: Measured = { measure: 'percentage', unit: '%', scale: [] };
const days: Measured = { measure: 'number', unit: 'days', scale: [] };

test.each([
  ['a share with one decimal', valueWords(translator, share, 7.25), '7.3%'],
  ['a number as it was entered', valueWords(translator, days, 7.25), '7.25 days'],
  ['what was computed of it with one decimal', valueWords(translator, days, 60.0685, true), '60.1 days'],
  ['a percentage of a way', percentWords(translator, 33.3333), '33.3%'],
  ['a share in a formula as exactly as its result needs', plainNumber(translator, 7.25), '7.25'],
  ['a number below nothing in a formula', plainNumber(translator, -7.25), '(-7.25)'],
])('%s', (_, words, expected) => {
  expect(words).toBe(expected);
});

test('a share from its terms, and nothing of nobody', () => {
  const { value, numerator, denominator } = createRow('measurements', 'm');
  expect(measuredWords(translator, share, { value, numerator: 3, denominator: 57 })).toBe('5.3%');
  expect(measuredWords(translator, share, { value, numerator, denominator })).toBeNull();
});
