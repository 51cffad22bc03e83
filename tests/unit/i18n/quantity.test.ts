import { expect, test } from 'vitest';
import { formatQuantity } from '#i18n/quantity.ts';
import { loadTranslator } from '#i18n/translator.ts';

const translator = await loadTranslator('en');

test.each([
  [33.4, '%', '33.4%'],
  [-0.1, '%', '−0.1%'],
  [1, 'households', '1 household'],
  [-2.5, 'hours', '−2.5 hours'],
  [-1200, 'EUR', '−EUR\u00a01,200'],
  [7, 'count', '7'],
  [7, ' lorries ', '7 lorries'],
])('%d %s is %s', (value, unit, words) => {
  expect(formatQuantity(translator, value, unit)).toBe(words);
});
