import { expect, test } from 'vitest';
import { formatQuantity } from '#i18n/quantity.ts';
import { loadTranslator } from '#i18n/translator.ts';
import scheme from '#schemes/annex-2004/2/scheme.json';

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

test('no unit of the scheme stays English in French', async () => {
  const french = await loadTranslator('fr');
  // The same in both languages, or a sign of its own.
  const shared = ['%', 'EUR', 'organisations', 'documents', 'index', 'score', 'count'];
  const units = scheme.vocabularies.units.filter((unit) => !shared.includes(unit));
  expect(units.length).toBeGreaterThan(8);
  const said = units.map((unit) => [unit, formatQuantity(french, 25, unit)] as const);
  expect(said.filter(([unit, words]) => words.includes(unit))).toEqual([]);
  expect(formatQuantity(french, 25, 'municipalities')).toBe('25 communes');
  expect(formatQuantity(french, 1, 'districts')).toBe('1 quartier');
  expect(formatQuantity(french, 3, 'stage')).toBe('niveau 3');
});
