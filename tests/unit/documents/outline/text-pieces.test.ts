import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textPieces } from '#documents/outline/text-pieces.ts';

const [m1, m12, long] = [
  { words: 'M1', anchor: 'm-1' },
  { words: 'M12', anchor: 'm-12' },
  { words: 'M1 and M12', anchor: 'both' },
];
const cut = (text: string, ...references: { words: string; anchor: string }[]) =>
  textPieces(text, references).map(({ text: words, anchor }) => (anchor === null ? words : `[${words}→${anchor}]`));

test.each([
  ['the whole text', cut('M1', m1), ['[M1→m-1]']],
  [
    'each place, in brackets or at the end',
    cut('80% (M1). It is M1', m1),
    ['80% (', '[M1→m-1]', '). It is ', '[M1→m-1]'],
  ],
  ['whole words only', cut('M12, xM1, M1é, M1𝒜 and M1', m1), ['M12, xM1, M1é, M1𝒜 and ', '[M1→m-1]']],
  ['each its own', cut('M12 M1', m1, m12), ['[M12→m-12]', ' ', '[M1→m-1]']],
  ['the longest', cut('M1 and M12', m1, m12, long), ['[M1 and M12→both]']],
  ['nothing for no words', cut('M1', { words: '', anchor: 'x' }), ['M1']],
  ['signs that mean something in patterns', cut('(a+b)', { words: '(a+b)', anchor: 'x' }), ['[(a+b)→x]']],
])('finds %s', (_, pieces, expected) => {
  expect(pieces).toEqual(expected);
});

test('the pieces together are the text', () => {
  const reference = fc.record({ words: fc.string({ maxLength: 3 }), anchor: fc.constant('x') });
  fc.assert(
    fc.property(fc.string(), fc.array(reference, { maxLength: 4 }), (text, references) => {
      const pieces = textPieces(text, references);
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      expect(pieces.length).toBeGreaterThan(0);
    }),
  );
});
