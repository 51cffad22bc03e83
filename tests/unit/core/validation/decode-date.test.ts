import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateToInput, decodeDate } from '#core/validation/decode-date.ts';

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
  ['2027-06-30T00:00', 'notADate'],
  ['30 foo 27', 'notADate'],
  ['30/06/27', 'ambiguousDate'],
  ['1.2.27', 'ambiguousDate'],
  ['30 June 27', 'ambiguousDate'],
])('%j is refused as %s', (text, error) => {
  expect(decodeDate(text, 'en')).toEqual({ ok: false, error });
});

test('what an input shows is day, month, year and decodes to the same day', () => {
  expect([dateToInput('2027-06-30', 'en'), dateToInput(null, 'fr')]).toEqual(['30/06/2027', '']);
  fc.assert(
    fc.property(fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }), (day) => {
      const iso = day.toISOString().slice(0, 10);
      expect(decodeDate(dateToInput(iso, 'fr'), 'fr')).toEqual({ ok: true, value: iso });
    }),
  );
});
