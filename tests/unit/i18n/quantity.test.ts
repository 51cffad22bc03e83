import { expect, test } from 'vitest';
import { formatQuantity, toTenth } from '#i18n/quantity.ts';
import { loadTranslator } from '#i18n/translator.ts';

const translator = await loadTranslator('en');

test.each([
  [33.394, '33.4%'],
  [33.35, '33.4%'],
  [100, '100%'],
  [-0.04, '0%'],
  [-0.06, '-0.1%'],
])('%d is shown as %s', (share, words) => {
  expect(formatQuantity(translator, toTenth(share), '%')).toBe(words);
});
