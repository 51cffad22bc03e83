import fc from 'fast-check';
import { expect, test } from 'vitest';
import { usualSpelling, usualSpellings } from '#core/words/usual-spelling.ts';

test.each([
  [['Région', 'région', 'région'], 'région'],
  [['région', 'Région'], 'Région'],
  [['re\u0301gion', 'région', 'région\u200b'], 'région'],
  [[], ''],
])('of %j the usual spelling is %j', (texts, spelling) => {
  expect(usualSpelling(texts)).toBe(spelling);
});

test('the order of the texts does not matter', () => {
  const word = fc.constantFrom('Île', 'I\u0302le', 'ILE', 'île', 'Ile', 'Île\u200b');
  fc.assert(
    fc.property(fc.array(word), (words) => {
      const sorted = (map: ReadonlyMap<string, string>) => [...map].sort();
      expect(sorted(usualSpellings([...words].reverse()))).toEqual(sorted(usualSpellings(words)));
    }),
  );
});
