import { expect, test } from 'vitest';
import { plainSigns } from '#core/words/plain-signs.ts';
import { printableRanges } from '#core/words/printable-ranges.ts';
import { isSurelyPrintable, unprintableSigns } from '#core/words/unprintable-signs.ts';

const basicPlane = Array.from({ length: 0x1_00_00 }, (_, code) => String.fromCharCode(code));

test('what prints without a closer look has a glyph for every character that documents draw of it', () => {
  const hasGlyph = new Set(
    printableRanges.split(' ').flatMap((range) => {
      const [from = 0, to = from] = range.split('-').map((code) => Number.parseInt(code, 16));
      return Array.from({ length: to - from + 1 }, (_, at) => String.fromCharCode(from + at));
    }),
  );
  const sure = basicPlane.filter(isSurelyPrintable);
  const drawn = sure.map((sign) => [sign, ...plainSigns(sign).replaceAll('\n', '')]);
  expect(drawn.filter(([, ...signs]) => signs.some((sign) => !hasGlyph.has(sign) || /\p{M}/u.test(sign)))).toEqual([]);
  expect(sure.length).toBeGreaterThan(1300);
});

test('a mark of its own, a control character and a letter without a glyph are looked at closely', () => {
  for (const text of ['Tra\u0302n', 'a\u0302', '\u0002', 'شبكة', '😀', '\uf0b7'])
    expect([text, isSurelyPrintable(text)]).toEqual([text, false]);
  expect(unprintableSigns('Tiếng Việt: ho\u0323c\r\n\tΕλληνικά, Українська')).toEqual([]);
  expect(unprintableSigns('\uf0b7 one \u0002')).toEqual(['\u0002']);
});
