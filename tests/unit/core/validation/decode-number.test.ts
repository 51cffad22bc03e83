import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeNumber, numbersOf, numberToInput } from '#core/validation/decode-number.ts';

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
    ['62k', 62_000],
    ['62 K', 62_000],
    ['1,5k', 1500],
    ['0.0005k', 0.5],
    ['62k€', 62_000],
    ['62 k EUR', 62_000],
    ['€62k', 62_000],
    ['62 thousand', 62_000],
    ['62 mille euros', 62_000],
    ['62 Tsd.', 62_000],
    ['62 Tsd', 62_000],
    ['62000,-', 62_000],
    ['62 000,-- €', 62_000],
    ['62.–', 62],
    ['€ 62 000', 62_000],
    ['€62 000', 62_000],
    ['62000€', 62_000],
    ['62000EUR', 62_000],
    ['€ -5', -5],
    ['- 5', -5],
    ['—5', -5],
    ['15\u200b', 15],
    ['\u200e1\u2060200\u200f', 1200],
    ['\uff11\uff12', 12],
    ['45 per cent', 45],
    ['0,5', 0.5],
    [',5', 0.5],
    ['1,5 k', 1500],
    ['1,2345k', 1234.5],
    ['0.0001k', 0.1],
    ['1 234 567,891', 1_234_567.891],
    ['0012', 12],
    ['1200,50', 1200.5],
    ['1.200,5', 1200.5],
    ['1 000 000', 1_000_000],
    ['100.000.000,25', 100_000_000.25],
    ['5 points', 5],
    ['\u200b', null],
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

test('money, people and things have no thousandths: three digits after a decimal separator may be thousands', () => {
  for (const unit of ['EUR', 'SEK', 'persons', 'households']) {
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
  '3M',
  '3kg',
  '3 k days of work',
  '12²',
  '12…',
  '½',
  '(5)',
  '5-',
  '+-5',
  'n5',
  '5 €€',
  '1;2',
  "1'2'3",
  '12 3456',
  '1,234.567.8',
  '12.34,5',
  '1.23.456',
  '1 234.567.890',
  'x 1 200',
  '1 200 x',
  '1;200',
  ';1',
  '1 0000',
  '1 0000 000',
  '10000 000',
  '1000.000.000',
  '1.0000.000',
  '1.000.0000',
  'x1.000.000',
  '1,000.5,5',
  '1,00.5',
  '10,0000.5',
  '5 %,-',
  '5,-x',
  '62kx',
  '62 kx EUR',
  '€ € 5',
  'SEK 5',
  '5 sek',
  'km 5',
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
    ['7 full\u2011time\u00a0posts', 'Full-time posts', 7],
    ['7 m²', 'm²', 7],
    ['5days', 'days', 5],
    ['SEK 62k', 'SEK', 62_000],
    ['5k', 'kits', null],
    ['5k', 'thousand euros', null],
    ['5 mille', 'milliers d’euros', null],
    ['5k', 'posts', 5000],
    ['5 thousand euros', 'thousand euros', 5],
    ['5 points', 'pp', 5],
    ['5 points', 'score', 5],
    ['5 ménages', 'households', 5],
    ['toString 5', 'toString', null],
    ['5 toString', 'toString', 5],
  ])('%j is understood in a field of %s', (text, unit, value) => {
    expect(decodeNumber(text, 'fr', unit)).toEqual(
      value === null ? { ok: false, error: 'notANumber' } : { ok: true, value },
    );
  });

  test.each([
    ['persons 5', 'persons'],
    ['€ 5', 'SEK'],
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
    numberToInput(0, 'en'),
    numberToInput(1.125, 'en'),
    numberToInput(1234.125, 'fr'),
    numberToInput(12.1255, 'fr'),
    numberToInput(123.125, 'fr'),
    numberToInput(0.125, 'den'),
    numberToInput(1.5e-9, 'en-GB'),
  ]).toEqual([
    '1234.5',
    '1234,5',
    '-1000000000000000000000',
    '0.0000001',
    '',
    '0',
    '1.1250',
    '1234,125',
    '12,1255',
    '123,1250',
    '0,125',
    '0.0000000015',
  ]);
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

test.each([
  ['62.000', 'fr', undefined, [62_000, 62]],
  ['62.000', 'en', 'EUR', [62_000, 62]],
  ['-€ 62,125', 'fr', 'EUR', [-62_125, -62.125]],
  ['1.500k', 'fr', undefined, [1_500_000, 1500]],
  ['62,000', 'en', 'EUR', [62_000]],
  ['62.5', 'fr', undefined, [62.5]],
  ['0.000', 'fr', undefined, [0]],
  ['012.000', 'fr', undefined, [12]],
  ['1 062.000', 'fr', undefined, [1062]],
  ['x', 'fr', undefined, []],
  ['', 'fr', undefined, []],
  ['1000.000', 'fr', undefined, [1000]],
  ['62.000,', 'fr', undefined, []],
  ['62,1234', 'en', 'EUR', [62.1234]],
])('%j in %s as %s may be %j', (text, language, unit, values) => {
  expect(numbersOf(text, language, unit)).toEqual(values);
});

test('a text of any length is read at once: nothing longer than a number reaches a pattern', () => {
  const longest = `${' '.repeat(50)}1${' 000'.repeat(99)}`;
  expect(longest.trim()).toHaveLength(397);
  for (const text of [`${'1'.repeat(401)}`, '1 '.repeat(150_000), '9'.repeat(300_000), `${' '.repeat(300_000)}x`])
    expect(decodeNumber(text, 'fr', 'x'.repeat(13_000))).toEqual({ ok: false, error: 'notANumber' });
  expect(decodeNumber(`5 ${'x'.repeat(398)}`, 'en', 'x'.repeat(398))).toEqual({ ok: true, value: 5 });
  expect(decodeNumber(`5 ${'x'.repeat(399)}`, 'en', 'x'.repeat(399))).toEqual({ ok: false, error: 'notANumber' });
});
