import { describe, expect, test } from 'vitest';
import { countryCode, languageCode, languageOfTag, regionCode } from '#core/words/field-codes.ts';

test.each([
  ['EL', 'GR'],
  ['UK', 'GB'],
  [' uk ', 'GB'],
  ['fr', 'FR'],
  ['Greece', 'Greece'],
])('the country %s is %s', (typed, code) => {
  expect(countryCode(typed)).toBe(code);
});

test.each([
  ['GR30', 'EL30'],
  ['EL30', 'EL30'],
  ['gb1', 'UK1'],
  ['UKI3', 'UKI3'],
  ['FR10', 'FR10'],
  ['bern', null],
  ['Île-de-France', null],
])('the region %s is %s', (typed, code) => {
  expect(regionCode(typed)).toBe(code);
});

describe('a language has one code', () => {
  test.each([
    ['fra', 'fr'],
    ['fre', 'fr'],
    ['ger', 'de'],
    ['ell', 'el'],
    ['eng', 'en'],
    ['FR_ca', 'fr-CA'],
    ['ckb', 'ckb'],
    ['Deutsch', 'Deutsch'],
    ['', ''],
  ])('%j is %j', (typed, code) => {
    expect(languageCode(typed)).toBe(code);
  });

  test('and no place', () => {
    expect(['fra', 'fr-CA', 'EN'].map(languageOfTag)).toEqual(['fr', 'fr', 'en']);
  });
});
