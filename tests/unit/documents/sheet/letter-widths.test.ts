import { expect, test } from 'vitest';
import { loadFonts } from '#documents/pdf/font-set.ts';
import { createDocument } from '#documents/pdf/jspdf-document.ts';
import { lineCount } from '#documents/sheet/fit-text.ts';
import { letterWidth, spaceWidth } from '#documents/sheet/letter-widths.ts';
import { loadTestFonts } from '../pdf/fixture-outline.ts';

const loaded = loadFonts(createDocument(), loadTestFonts());
if (!loaded.ok) throw new Error('The fonts can be read');
const faces = [loaded.value.face('regular'), loaded.value.face('semibold')];
const widthIn = (character: string) =>
  Math.max(...faces.map(({ advance }) => advance[character.charCodeAt(0)] ?? 0)) / 1000;

test('no character of Western European texts is wider than it is taken to be, nor much narrower', () => {
  const latin = Array.from({ length: 0xff - 0x20 }, (_, at) => String.fromCharCode(0x21 + at)).filter(
    (one) => widthIn(one) > 0,
  );
  const signs = [...'–—‘’“”…€•−\u202fŒœŸ'];
  for (const one of [...latin, ...signs]) expect([one, letterWidth(one) >= widthIn(one)]).toEqual([one, true]);
  const usual = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'];
  expect(usual.filter((one) => letterWidth(one) > widthIn(one) + 0.13)).toEqual([]);
  expect(spaceWidth).toBeGreaterThanOrEqual(widthIn(' '));
});

test('counts lines by words, and breaks words that are wider than a line', () => {
  const setting = { width: 100, size: 10 };
  expect(lineCount('short', setting)).toBe(1);
  expect(lineCount('one two three four five six seven', setting)).toBe(2);
  expect(lineCount('a\nb', setting)).toBe(2);
  expect(lineCount('Donaudampfschifffahrtsgesellschaft', setting)).toBe(2);
});
