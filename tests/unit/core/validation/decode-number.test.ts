import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeNumber, numberToInput } from '#core/validation/decode-number.ts';

describe('a number that every language reads the same', () => {
  test.each([
    ['', null],
    ['   ', null],
    ['0', 0],
    ['-0', 0],
    ['12', 12],
    ['+12', 12],
    ['−5', -5],
    ['-5', -5],
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['0,123', 0.123],
    ['.5', 0.5],
    ['1 200', 1200],
    ['1\u00a0200', 1200],
    ['1\u202f200', 1200],
    ["1'200", 1200],
    ['1’200', 1200],
    ['12 345 678', 12_345_678],
    ['1 234,5', 1234.5],
    ['1 234.567', 1234.567],
    ['1.234.567', 1_234_567],
    ['1,234,567', 1_234_567],
    ['1.234,56', 1234.56],
    ['1,234.56', 1234.56],
    ['65 %', 65],
    ['65%', 65],
    ['€ 1 200', 1200],
    ['1 200 €', 1200],
    ['1200 EUR', 1200],
    ['EUR 1200', 1200],
    ['-€ 5', -5],
    ['200 persons', 200],
    ['200 personnes', 200],
    ['1,2345', 1.2345],
  ])('%j is %j', (text, value) => {
    expect([decodeNumber(text, 'en'), decodeNumber(text, 'fr')]).toEqual([
      { ok: true, value },
      { ok: true, value },
    ]);
  });
});

test('three digits after a separator are read as the language writes numbers, or not at all', () => {
  expect(decodeNumber('1,234', 'en')).toEqual({ ok: true, value: 1234 });
  expect(decodeNumber('1,234', 'fr')).toEqual({ ok: true, value: 1.234 });
  expect(decodeNumber('1.234', 'en-XL')).toEqual({ ok: true, value: 1.234 });
  expect(decodeNumber('1.234', 'fr')).toEqual({ ok: false, error: 'ambiguousNumber' });
  expect(decodeNumber('12.500 €', 'fr')).toEqual({ ok: false, error: 'ambiguousNumber' });
});

test('money and persons have no thousandths: three digits after a decimal separator may be thousands', () => {
  for (const unit of ['EUR', 'SEK', 'persons']) {
    expect(decodeNumber('19.500', 'en', unit)).toEqual({ ok: false, error: 'ambiguousNumber' });
    expect(decodeNumber('19,500', 'fr', unit)).toEqual({ ok: false, error: 'ambiguousNumber' });
    expect(decodeNumber('19,500', 'en', unit)).toEqual({ ok: true, value: 19_500 });
    expect(decodeNumber('19.500,00', 'en', unit)).toEqual({ ok: true, value: 19_500 });
    expect(decodeNumber('19.50', 'en', unit)).toEqual({ ok: true, value: 19.5 });
    for (const language of ['en', 'fr'])
      expect(decodeNumber(numberToInput(19.125, language), language, unit)).toEqual({ ok: true, value: 19.125 });
  }
  expect(decodeNumber('19.500', 'en', 'days')).toEqual({ ok: true, value: 19.5 });
});

test.each([
  '12,5x',
  'x',
  '12-15',
  '1e5',
  '--5',
  '-',
  '1..2',
  '1,2,3',
  '12 34',
  '1 2',
  '5 million',
  '3k',
  '65 % of 200',
  '12,',
  '1.234.5',
  'NaN',
  'Infinity',
  '0x10',
  '12345678901234567891',
])('%j is not a number, and is not guessed', (text) => {
  expect([decodeNumber(text, 'en'), decodeNumber(text, 'fr')]).toEqual([
    { ok: false, error: 'notANumber' },
    { ok: false, error: 'notANumber' },
  ]);
});

describe('words beside a number', () => {
  test.each([
    ['10 000 CHF', 'CHF', 10_000],
    ['10 000 €', 'EUR', 10_000],
    ['10 000 euros', 'EUR', 10_000],
    ['$500', 'USD', 500],
    ['SEK 500', 'SEK', 500],
    ['5 days', 'days', 5],
    ['5 jours', 'days', 5],
    ['65 %', '%', 65],
    ['65 pour cent', '%', 65],
    ['2,5 ETP', 'fte', 2.5],
    ['12 hours per week', 'Hours per week', 12],
    ['5 million euros', 'million euros', 5],
    ['12', 'persons', 12],
    ['12 -', '-', 12],
    ['7 full-time posts', 'full-time posts', 7],
  ])('%j is understood in a field of %s', (text, unit, value) => {
    expect(decodeNumber(text, 'fr', unit)).toEqual({ ok: true, value });
  });

  test.each([
    ['10 000 CHF', 'EUR'],
    ['$500', 'EUR'],
    ['€ 500', '%'],
    ['5 days', 'persons'],
    ['65 %', 'persons'],
    ['65 %', ''],
    ['5 points', '%'],
    ['5 million euros', 'EUR'],
    ['5k', 'k'],
    ['1 (2)', '('],
    ['12 000', '000 x'],
  ])('%j is not taken for a number of %s, so that no word gets lost', (text, unit) => {
    const decoded = decodeNumber(text, 'fr', unit);
    expect(decoded).toEqual(text === '12 000' ? { ok: true, value: 12_000 } : { ok: false, error: 'notANumber' });
  });
});

test('an input shows every digit with the separator of the language and no grouping', () => {
  expect([
    numberToInput(1234.5, 'en'),
    numberToInput(1234.5, 'fr'),
    numberToInput(-1e21, 'fr'),
    numberToInput(1e-7, 'en'),
    numberToInput(null, 'en'),
  ]).toEqual(['1234.5', '1234,5', '-1000000000000000000000', '0.0000001', '']);
});

test('what an input shows decodes to the same number', () => {
  fc.assert(
    fc.property(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constantFrom('en', 'fr', 'de'),
      (value, language) => {
        expect(decodeNumber(numberToInput(value, language), language)).toEqual({
          ok: true,
          value: value === 0 ? 0 : value,
        });
      },
    ),
    { numRuns: 2000 },
  );
});

test('no text and no unit makes decoding throw, and only a number or nothing comes out', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('1', '23', '.', ',', ' ', "'", '-', '%', '€', 'x', '\u00a0') }),
      fc.option(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...'\\^$.*+?()[]{}|/-')), { nil: undefined }),
      (text, unit) => {
        const decoded = decodeNumber(text, 'fr', unit);
        if (decoded.ok) expect(decoded.value === null || Number.isFinite(decoded.value)).toBe(true);
        else expect(['notANumber', 'ambiguousNumber']).toContain(decoded.error);
      },
    ),
  );
});
