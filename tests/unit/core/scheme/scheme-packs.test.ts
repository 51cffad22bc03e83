import { expect, test } from 'vitest';
import { knownSchemes, loadSchemePack } from '#core/scheme/scheme-packs.ts';

test('a scheme opens in the language asked for, whatever its region', async () => {
  const french = await loadSchemePack({ id: 'annex-2004', version: 1 }, 'fr-BE');
  expect(french.ok && french.value.text.headings['goals']?.title).toBe('Objectifs');
});

test('a language without words falls back to English', async () => {
  const pack = await loadSchemePack({ id: 'annex-2004', version: 1 }, 'sv');
  expect(pack.ok && pack.value.text.headings['goals']?.title).toBe('Goals');
});

test('a language that is the name of an object method falls back to English', async () => {
  const pack = await loadSchemePack({ id: 'annex-2004', version: 1 }, 'constructor');
  expect(pack.ok && pack.value.text.headings['goals']?.title).toBe('Goals');
});

test('the same pack comes back for the same scheme and language', async () => {
  const [one, other] = await Promise.all(
    ['fr', 'fr-CA'].map((language) => loadSchemePack({ id: 'annex-2004', version: 1 }, language)),
  );
  expect(one?.ok && other?.ok && one.value === other.value).toBe(true);
});

test('an unknown scheme or version is an expected failure that names it', async () => {
  expect(await loadSchemePack({ id: 'annex-2004', version: 3 }, 'en')).toEqual({
    ok: false,
    error: { type: 'unknown-scheme', id: 'annex-2004', version: 3 },
  });
  expect((await loadSchemePack({ id: 'zaragoza', version: 1 }, 'en')).ok).toBe(false);
});

test('the list of schemes needs no loading', () => {
  expect(knownSchemes).toEqual([
    { id: 'annex-2004', version: 1, title: 'Annex scheme (Handbook on Integration, 2004)' },
    { id: 'annex-2004', version: 2, title: 'Annex scheme (Handbook on Integration, 2004)' },
  ]);
});
