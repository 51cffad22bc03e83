import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FontSet, loadFonts, measure } from '#documents/pdf/font-set.ts';
import { createDocument } from '#documents/pdf/jspdf-document.ts';
import { breakLines, longestWord } from '#documents/pdf/line-breaker.ts';
import { loadTestFonts } from './fixture-outline.ts';

const loaded = loadFonts(createDocument(), loadTestFonts());
if (!loaded.ok) throw new Error('The fonts do not load');
const fonts: FontSet = loaded.value;
const face = fonts.face('regular');

const words = fc.array(fc.stringMatching(/^[a-zA-Zα-ωа-я0-9€–/-]{0,40}$/), { maxLength: 30 });

describe('breakLines', () => {
  test('keeps every character, in order', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 8, max: 400 }), (parts, width) => {
        const text = parts.join(' ');
        expect(breakLines(text, face, 10, width).join('')).toBe(text === '' || text.endsWith(' ') ? text : `${text} `);
      }),
    );
  });

  test('makes no line wider than asked, trailing spaces aside', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 12, max: 400 }), (parts, width) => {
        const widest = breakLines(parts.join(' '), face, 10, width).map((line) => measure(face, line.trimEnd(), 10));
        expect(Math.max(...widest)).toBeLessThanOrEqual(width + 0.01);
      }),
    );
  });

  test('breaks no word that fits on a line', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 30 }), (parts) => {
        const lines = breakLines(parts.join(' '), face, 10, 120);
        expect(lines.flatMap((line) => line.trimEnd().split(' '))).toEqual(parts);
      }),
    );
  });

  test('keeps lines that the author broke, empty ones too', () => {
    expect(breakLines('one\n\ntwo', face, 10, 200)).toEqual(['one ', '', 'two ']);
  });

  test('does not break at a no-break space', () => {
    expect(breakLines('aaaa 65\u00a0%', face, 10, measure(face, 'aaaa 65', 10) + 1)).toEqual(['aaaa ', '65\u00a0% ']);
  });

  test('does not break between a minus sign and its number', () => {
    const amount = '-EUR\u00a01,300,100';
    expect(breakLines(`by ${amount}`, face, 10, measure(face, amount, 10) + 2)).toEqual(['by ', `${amount} `]);
    expect(longestWord(amount, face, 10)).toBeCloseTo(measure(face, amount, 10), 5);
  });

  test('breaks after a hyphen', () => {
    expect(breakLines('follow-up', face, 10, measure(face, 'follow-', 10) + 0.5)).toEqual(['follow-', 'up ']);
  });
});

describe('longestWord', () => {
  test('is the width of the widest piece between breaks', () => {
    expect(longestWord('a follow-up of refugees', face, 10)).toBeCloseTo(measure(face, 'refugees', 10));
    expect(longestWord('', face, 10)).toBe(0);
  });
});

test('a face borrows what it lacks from another face, at that face’s width', () => {
  const serif = fonts.face('serif');
  const unit = Array.from({ length: 0x10000 }, (_, index) => index).find(
    (index) => serif.glyph[index] === 0 && face.glyph[index] !== 0,
  );
  if (unit === undefined) throw new Error('The serif has every glyph of the sans');
  expect(serif.advance[unit]).toBe(face.advance[unit]);
  expect(fonts.faces[serif.source[unit] ?? -1]).toBe(face);
});
