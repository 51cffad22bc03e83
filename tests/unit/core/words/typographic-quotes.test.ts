import { expect, it } from 'vitest';
import { loadSchemePack, loadSchemeStep } from '#core/scheme/scheme-packs.ts';
import { withTypographicQuotes } from '#core/words/typographic-quotes.ts';

it('turns pairs of straight quotes into those of the language, and nothing else', () => {
  const data = { a: ['The goal "{title}" is "own".', 12, null], b: 'a screen of 24"' };
  expect(withTypographicQuotes(data, 'en')).toEqual({
    a: ['The goal “{title}” is “own”.', 12, null],
    b: 'a screen of 24"',
  });
  expect(withTypographicQuotes('"oui"', 'fr')).toBe('«\u00a0oui\u00a0»');
  expect(withTypographicQuotes('"ja"', 'de')).toBe('"ja"');
});

it.each([
  [1, 'en'],
  [2, 'en'],
  [2, 'fr'],
  // A language that the scheme does not have: its English words.
  [2, 'de'],
])('words of version %i of the scheme in %s have none, nor have reasons for its changes', async (version, language) => {
  const pack = await loadSchemePack({ id: 'annex-2004', version }, language);
  expect(pack.ok && textsOf(pack.value.text).filter((text) => text.includes('"'))).toEqual([]);
  const step = await loadSchemeStep({ id: 'annex-2004', version: 1 }, language);
  expect(textsOf(step?.carryOver).filter((text) => text.includes('"'))).toEqual([]);
});

function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
