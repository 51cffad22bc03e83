import { expect, test } from 'vitest';
import { loadFonts } from '#documents/pdf/font-set.ts';
import { createDocument } from '#documents/pdf/jspdf-document.ts';
import { fitText, lineCount } from '#documents/sheet/fit-text.ts';
import { letterWidth, spaceWidth } from '#documents/sheet/letter-widths.ts';
import { loadTestFonts } from '../pdf/fixture-outline.ts';

const loaded = loadFonts(createDocument(), loadTestFonts());
if (!loaded.ok) throw new Error('The fonts can be read');

test.each(['regular', 'semibold'] as const)('the characters of texts are as wide as in the %s face', (weight) => {
  const { advance } = loaded.value.face(weight);
  const codes = [
    [0x20, 0x17f],
    [0x384, 0x3ce],
    [0x400, 0x45f],
    [0x2010, 0x2026],
    [0x202f, 0x203a],
    [0x20ac, 0x20ac],
  ];
  const signs = codes
    .flatMap(([from = 0, to = 0]) => Array.from({ length: to - from + 1 }, (_, at) => String.fromCharCode(from + at)))
    .filter((sign) => (advance[sign.charCodeAt(0)] ?? 0) > 0);
  expect(signs.length).toBeGreaterThan(500);
  expect(signs.map((sign) => [sign, letterWidth(sign, weight)])).toEqual(
    signs.map((sign) => [sign, (advance[sign.charCodeAt(0)] ?? 0) / 1000]),
  );
  expect(letterWidth(' ', weight)).toBe(spaceWidth);
});

test('counts lines by words, and breaks words that are wider than a line', () => {
  const setting = { width: 100, size: 10 };
  expect(lineCount('short', setting)).toBe(1);
  expect(lineCount('one two three four five six seven', setting)).toBe(2);
  expect(lineCount('a\nb', setting)).toBe(2);
  expect(lineCount('Donaudampfschifffahrtsgesellschaft', setting)).toBe(2);
});

test('a text that is too long ends with a whole sentence where that is most of what fits, else with a whole word', () => {
  const setting = { width: 200, size: 10 };
  const text =
    'Testing on the day of registration saved time. Literacy courses depend on very few teachers of the city.';
  expect(fitText(text, 2, setting)).toBe('Testing on the day of registration saved time. …');
  expect(fitText(text, 3, setting)).toBe(text);
  expect(fitText(text, 1, setting)).toBe('Testing on the day of registration saved time. …');
  expect(fitText(text, 1, { ...setting, width: 190 })).toBe('Testing on the day of registration saved…');
  expect(
    fitText('Three courses, e.g. Lindenhafen North. The others began in May and were full at once.', 1, setting),
  ).toBe('Three courses, e.g. Lindenhafen North. …');
  expect(fitText('Aid by Dr. Anna Kowalska and many others who came', 1, setting)).toBe(
    'Aid by Dr. Anna Kowalska and many others…',
  );
});
