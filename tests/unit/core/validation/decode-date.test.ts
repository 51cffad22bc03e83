import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateToInput, dayInThisCentury, decodeDate } from '#core/validation/decode-date.ts';

test.each([
  ['', null],
  [' ', null],
  ['2027-06-30', '2027-06-30'],
  ['2027/6/3', '2027-06-03'],
  ['30/06/2027', '2027-06-30'],
  ['3/4/2027', '2027-04-03'],
  ['30.6.2027', '2027-06-30'],
  ['30. 6. 2027', '2027-06-30'],
  ['30-6-2027', '2027-06-30'],
  ['30 June 2027', '2027-06-30'],
  ['30 juin 2027', '2027-06-30'],
  ['1er août 2027', '2027-08-01'],
  ['1st of August 2027', '2027-08-01'],
  ['30 AOÛT 2027', '2027-08-30'],
  ['5 févr. 2027', '2027-02-05'],
  ['June 30, 2027', '2027-06-30'],
  ['29/02/2028', '2028-02-29'],
  [' 30\u00a0juin\u00a02027 ', '2027-06-30'],
  // Names of months between any separators
  ['31-Jan-2026', '2026-01-31'],
  ['31.déc.2026', '2026-12-31'],
  ['31 Jan 2026', '2026-01-31'],
  ['31/jan./2026', '2026-01-31'],
  ['31Jan2026', '2026-01-31'],
  ['28-FEVR.-2026', '2026-02-28'],
  ['1-Mar-2026', '2026-03-01'],
  ['1 avr. 2026', '2026-04-01'],
  ['1 mai 2026', '2026-05-01'],
  ['1 juin 2026', '2026-06-01'],
  ['1 juil. 2026', '2026-07-01'],
  ['1 août 2026', '2026-08-01'],
  ['1 Sept 2026', '2026-09-01'],
  ['1 oct 2026', '2026-10-01'],
  ['1 nov 2026', '2026-11-01'],
  ['1 décembre 2026', '2026-12-01'],
  ['Jan-31-2026', '2026-01-31'],
  ['2026-Jan-31', '2026-01-31'],
  ['2nd of March, 2026', '2026-03-02'],
  ['3rd March 2026', '2026-03-03'],
  ['the 4th March 2026', '2026-03-04'],
  ['le 5 de mars 2026', '2026-03-05'],
  ['Saturday, 28 February 2026', '2026-02-28'],
  ['sam. 28 févr. 2026', '2026-02-28'],
  ['mardi 31 mars 2026', '2026-03-31'],
  ['30 06 2026', '2026-06-30'],
  // A time and a zone say nothing of the day
  ['2026-02-28 00:00:00', '2026-02-28'],
  ['2026-02-28T23:30:00+02:00', '2026-02-28'],
  ['2026-03-31T23:10:05.000+02:00', '2026-03-31'],
  ['2026-02-28T23:30:00.123Z', '2026-02-28'],
  ['2026-02-28T23:30', '2026-02-28'],
  ['28/02/2026 14h30', '2026-02-28'],
  ['28/02/2026, 2:30 PM', '2026-02-28'],
  ['28.02.2026 02:30:10 am UTC', '2026-02-28'],
  ['2026-02-28 23:30 -0500', '2026-02-28'],
  // Days as spreadsheets count them
  ['46081', '2026-02-28'],
  ['46081.979', '2026-02-28'],
  ['46081,5', '2026-02-28'],
  ['29221', '1980-01-01'],
  ['73050', '2099-12-31'],
  // Marks that nobody sees
  ['\u200e30\u200e/\u200e04\u200e/\u200e2026', '2026-04-30'],
  ['31/07/2026\u200b', '2026-07-31'],
  ['\u202b31/07/2026\u202c', '2026-07-31'],
  ['\ufeff2026\u201103\u201101', '2026-03-01'],
  ['\u200b', null],
  // The first and the last year that are not asked about
  ['1/1/1900', '1900-01-01'],
  ['31/12/2199', '2199-12-31'],
])('%j is %j in every language', (text, value) => {
  expect([decodeDate(text, 'en'), decodeDate(text, 'fr')]).toEqual([
    { ok: true, value },
    { ok: true, value },
  ]);
});

test.each([
  ['June 2027', 'notADate'],
  ['06/2027', 'notADate'],
  ['2027', 'notADate'],
  ['29/02/2027', 'notADate'],
  ['31/04/2027', 'notADate'],
  ['06/30/2027', 'notADate'],
  ['0/1/2027', 'notADate'],
  ['2027-13-01', 'notADate'],
  ['30 foo 2027', 'notADate'],
  ['30 jui 2027', 'notADate'],
  ['soon', 'notADate'],
  ['30 foo 27', 'notADate'],
  ['30 of 27', 'notADate'],
  ['ma 30 2027', 'notADate'],
  ['30 mars 2027 2028', 'notADate'],
  ['soon 30 mars 2027', 'notADate'],
  ['monday', 'notADate'],
  ['30/06/2027!', 'notADate'],
  ['30+06+2027', 'notADate'],
  ['1,2,2027', 'notADate'],
  ['1/2/027', 'notADate'],
  ['100/1/2027', 'notADate'],
  ['1/100/2027', 'notADate'],
  ['30 Ιουν 2027', 'notADate'],
  ['32/01/27', 'notADate'],
  ['29/02/27', 'notADate'],
  ['2026-02-28 23:60', 'notADate'],
  ['2026-02-28 noon', 'notADate'],
  ['23:30', 'notADate'],
  ['29220', 'notADate'],
  ['73051', 'notADate'],
  ['146081', 'notADate'],
  ['46081 days', 'notADate'],
  ['1²/01/2026', 'notADate'],
  [`30/06/2027${'!'.repeat(400)}`, 'notADate'],
  ['31/02/0025', 'notADate'],
  ['31/12/0025', 'unlikelyYear'],
  ['0025-12-31', 'unlikelyYear'],
  ['1025-12-31', 'unlikelyYear'],
  ['31 Dec 1899', 'unlikelyYear'],
  ['2200-01-01', 'unlikelyYear'],
  ['31-Jan-26', 'ambiguousDate'],
  ["31/jan./'26", 'ambiguousDate'],
  ['29/02/28', 'ambiguousDate'],
  ['30/06/27', 'ambiguousDate'],
  ['1.2.27', 'ambiguousDate'],
  ['30 June 27', 'ambiguousDate'],
])('%j is refused as %s', (text, error) => {
  expect(decodeDate(text, 'en')).toEqual({ ok: false, error });
});

test('what an input shows is day, month, year and decodes to the same day', () => {
  expect([dateToInput('2027-06-30', 'en'), dateToInput(null, 'fr')]).toEqual(['30/06/2027', '']);
  fc.assert(
    fc.property(fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }), (day) => {
      const iso = day.toISOString().slice(0, 10);
      expect(decodeDate(dateToInput(iso, 'fr'), 'fr')).toEqual({ ok: true, value: iso });
    }),
  );
});

test.each([
  ['31/12/26', '2026-12-31'],
  ['31-jan-26', '2026-01-31'],
  ['0025-12-31', '2025-12-31'],
  ['1025-12-31', '2025-12-31'],
  ['31/12/0099', '2099-12-31'],
  ['31/12/0100', null],
  ['31/12/1125', null],
  ['31/12/2026', null],
  ['31/12/2226', null],
  ['soon', null],
  ['', null],
])('%j may mean %j of this century', (text, day) => {
  expect(dayInThisCentury(text)).toBe(day);
});
