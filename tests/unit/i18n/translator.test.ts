import { expect, test } from 'vitest';
import { loadTranslator } from '#i18n/translator.ts';

const english = await loadTranslator('en');
const french = await loadTranslator('fr');

test('French writes the first day of a month as an ordinal, and no other', () => {
  const days = ['2026-01-01', '2026-08-11', '2026-04-21', '2026-12-31'];
  expect(days.map(french.date)).toEqual(['1er janvier 2026', '11 août 2026', '21 avril 2026', '31 décembre 2026']);
  expect(days.map(english.date)).toEqual(['1 January 2026', '11 August 2026', '21 April 2026', '31 December 2026']);
  expect(french.dateTime('2026-05-01T10:00:00')).toMatch(/^1er mai 2026/u);
});

test.each([english, french])('what is no date or time is written as it stands, and nothing as a dash', (translator) => {
  const writers = [translator.date, translator.month, translator.time, translator.dateTime];
  for (const text of ['soon', '2026-13-40', '99999999999', '1 thing'])
    expect(writers.map((write) => write(text))).toEqual([text, text, text, text]);
  expect(writers.map((write) => write(''))).toEqual(['–', '–', '–', '–']);
});

test('a year is never shown with fewer than four digits', () => {
  expect([english.date('0027-12-31'), french.date('0027-01-01')]).toEqual(['31 December 0027', '1er janvier 0027']);
  expect([english.month('0999-12-31'), french.month('0027-01-01')]).toEqual(['December 0999', 'janvier 0027']);
  expect(english.dateTime('0027-06-30T10:00:00')).toContain('30 Jun 0027');
});

test('names that have commas themselves are kept apart by semicolons', () => {
  expect(english.list(['City of Norvik', 'Faith council'])).toBe('City of Norvik and Faith council');
  expect(english.list(['Regional Authority, digital unit'])).toBe('Regional Authority, digital unit');
  const names = ['City of Norvik', 'Regional Authority', 'Regional Authority, digital unit'];
  expect(english.list(names)).toBe('City of Norvik; Regional Authority; Regional Authority, digital unit');
  expect(french.list(names)).toBe('City of Norvik\u00a0; Regional Authority\u00a0; Regional Authority, digital unit');
});
