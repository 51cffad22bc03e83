import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { plainSigns } from '#core/words/plain-signs.ts';
import { printableRanges } from '#core/words/printable-ranges.ts';
import { signCode, unprintableSigns } from '#core/words/unprintable-signs.ts';
import { projectRoot } from '../../../../tools/support/project.mjs';
import { codePointsOfFont } from '../../../support/font-code-points.ts';

const fonts = ['sans-regular', 'sans-semibold', 'sans-italic', 'serif-semibold'];

test('the characters that the checks know are those of the fonts', () => {
  const inFonts = new Set(
    fonts.flatMap((name) => [...codePointsOfFont(readFileSync(`${projectRoot}/generated/fonts/${name}.ttf`))]),
  );
  const known = printableRanges.split(' ').flatMap((range) => {
    const [first = 0, last = first] = range.split('-').map((code) => Number.parseInt(code, 16));
    return Array.from({ length: last - first + 1 }, (_, at) => first + at);
  });
  expect(known).toEqual([...inFonts].sort((one, other) => one - other));
});

test.each([
  ['\uf0b7 Kurs', '• Kurs'],
  ['l\u0092aide\u0096et', 'l’aide–et'],
  ['Hue\u0302\u0301', 'Huế'],
  ['a\u200bb\u00ad', 'ab'],
  ['one\u000btwo', 'one\ntwo'],
  ['ge\u0002plant', 'ge\u0002plant'],
])('%j is read as %j', (typed, read) => {
  expect(plainSigns(typed)).toBe(read);
});

test.each([
  ['Île-de-France: 62 000 €, “ein” – Übergang', ''],
  ['Tiếng Việt, Ελληνικά, Български', ''],
  ['Tie\u0302\u0301ng Vie\u0323\u0302t', ''],
  ['\uf0b7 Kurs l\u0092aide', ''],
  ['Ｆｕｌｌ ﬁne ✅', ''],
  ['m\u030c\u0323', 'U+030C'],
  ['x\u0323, \u0301', 'U+0323 U+0301'],
  ['ge\u0002planten \ue123', 'U+0002 U+E123'],
  ['مركز', 'U+0645 U+0631 U+0643 U+0632'],
  ['שלום שלום', 'U+05E9 U+05DC U+05D5 U+05DD'],
  ['თბილისი 😀', 'U+10D7 U+10D1 U+10D8 U+10DA U+10E1 U+1F600'],
])('of %j no document can show %j', (text, codes) => {
  expect(unprintableSigns(text).map(signCode).join(' ')).toBe(codes);
});
