import { expect, test } from 'vitest';
import { compareNeutrally, compareWords } from '#core/words/compare-words.ts';
import { holdsWords, searchKey } from '#core/words/search-key.ts';

test('accents, ligatures and what nobody sees do not count in a search', () => {
  expect(searchKey('  Cœur d\u2019E\u0301\u200btape ')).toBe("coeur d'etape");
});

test.each([
  ['Île\u2011de\u2011France', 'ile-de', true],
  ['Quartier latin', 'latín', true],
  ['Quartier', '', true],
  ['Quartier', 'ville', false],
])('whether %j holds %j', (text, typed, holds) => {
  expect(holdsWords(text, typed)).toBe(holds);
});

test('words are in the order of their language, numbers by size, however letters are stored', () => {
  const words = ['Zürich', 'E\u0301tampes', 'Eu 10', 'Eu 9', 'Ére'];
  expect(words.toSorted(compareWords('fr-FR'))).toEqual(['Ére', 'E\u0301tampes', 'Eu 9', 'Eu 10', 'Zürich']);
  expect(compareNeutrally('é', 'e\u0301')).toBe(0);
});
