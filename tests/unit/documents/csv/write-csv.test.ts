import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvDialect } from '#documents/csv/csv-dialect.ts';
import { writeCsv } from '#documents/csv/write-csv.ts';
import { parseCsv } from './parse-csv.ts';
import { hasPython, readByPython } from './read-by-python.ts';

const plain = csvDialect('en', { plain: true });
const cell = (text: string) => writeCsv([[text]], plain);

describe('a text that a spreadsheet would run', () => {
  test.each([
    '=1+1',
    '=HYPERLINK("http://evil.example","see")',
    '+33 1 23 45',
    '-2+3+cmd|" /C calc"!A0',
    '@SUM(1+1)',
    '\ttab',
    ' =1+1',
    '\u00a0=1+1',
    '＝1+1',
    '＋1',
    '－1',
    '＠A1',
    '\u200b=1+1',
    '\ufeff=1+1',
    '\u202e\u0002@A1',
    '\u00ad -1',
  ])('%j gets an apostrophe', (text) => {
    expect(parseCsv(cell(text))).toEqual([[`'${text}`]]);
  });

  test.each([
    ['\t=1+1', "'\t'=1+1"],
    ['\r=1+1', "'\r'=1+1"],
    ['\n=1', "'\n'=1"],
    ['Integration;=cmd', "Integration;'=cmd"],
    ['two lines\n @A1', "two lines\n '@A1"],
  ])('%j gets one where a semicolon, a tab or a line end begins a cell', (text, written) => {
    expect(parseCsv(cell(text))).toEqual([[written]]);
  });

  test.each(["'=1", 'a=1', '1-2', 'me@example.org', '–5', '(-5)', '·'])('%j stays as it is', (text) => {
    expect(parseCsv(cell(text))).toEqual([[text]]);
  });
});

test('numbers of ours stay numbers, negative ones too', () => {
  expect(writeCsv([[-5, 0, 40_000.5, null, 1e21]], plain)).toBe('-5,0,40000.5,,1e+21\r\n');
});

test('quotes, commas, line ends and the edges of a cell are kept', () => {
  expect(writeCsv([['a "b", c', 'two\nlines', ' x ', 'a;b', 'plain']], plain)).toBe(
    '"a ""b"", c","two\nlines"," x ","a;b",plain\r\n',
  );
});

describe('the dialect', () => {
  const rows = [
    ['Škoda; "x"', 'a, b', 'c'],
    [-1234567.25, 0.1 + 0.2, null],
    ['-5', '–5', '2026-12-31'],
  ];
  const english = `"Škoda; ""x""","a, b",c\r\n-1234567.25,0.30000000000000004,\r\n'-5,–5,2026-12-31\r\n`;
  const french = `"Škoda; ""x""";"a, b";c\r\n-1234567,25;0,30000000000000004;\r\n'-5;–5;2026-12-31\r\n`;

  test.each([
    ['en', false, `\uFEFF${english}`],
    ['en-XR', false, `\uFEFF${english}`],
    ['fr', false, `\uFEFF${french}`],
    ['en', true, english],
    ['fr', true, english],
  ] as const)('of %s, plain: %j, to the byte', (language, isPlain, file) => {
    expect(writeCsv(rows, csvDialect(language, { plain: isPlain }))).toBe(file);
  });

  test.skipIf(!hasPython).each([
    ['en', false],
    ['fr', false],
    ['fr', true],
  ] as const)('of %s, plain: %j, is read by another program as it was meant', (language, isPlain) => {
    const dialect = csvDialect(language, { plain: isPlain });
    const sign = dialect.decimalSign;
    expect(readByPython(writeCsv(rows, dialect), dialect.separator)).toEqual([
      ['Škoda; "x"', 'a, b', 'c'],
      [`-1234567${sign}25`, `0${sign}30000000000000004`, ''],
      ["'-5", '–5', '2026-12-31'],
    ]);
  });
});

test('any text comes back, with at most apostrophes before its formulas, and neither it nor a part of it begins as one', () => {
  const text = fc.string({
    unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', "'", ',', ';', ' ', 'a', 'é', '＝', '1'),
  });
  // A row of one empty cell is an empty line, which the standard leaves open.
  const rows = fc.array(fc.array(text, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(rows, (given) => {
      const read = parseCsv(writeCsv(given, plain));
      expect(read.map((row) => row.map((_, at) => row[at]))).toHaveLength(given.length);
      read.forEach((row, at) => {
        row.forEach((found, column) => {
          const original = given[at]?.[column] ?? '';
          expect(found.replaceAll("'", '')).toBe(original.replaceAll("'", ''));
          expect(found).not.toMatch(/[;\t\r\n][\s"]*[=+\-@＝＋－＠]/u);
          expect(found).not.toMatch(/^[\s]*[=+\-@＝＋－＠]|^[\t\r\n]/u);
        });
      });
    }),
  );
});
