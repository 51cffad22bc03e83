import { describe, expect, test } from 'vitest';
import { checkScheme } from '#core/scheme/scheme-check.ts';
import { knownSchemes, loadSchemePack } from '#core/scheme/scheme-packs.ts';
import { schemeSchema } from '#core/scheme/scheme-schema.ts';
import { leavesOf, readJson, readTexts, schemeFolders } from './support/scheme-folders.ts';
import { typographyFaults } from './support/typography.ts';

test('every scheme folder can be opened by the product, and nothing else', () => {
  expect(knownSchemes.map(({ id, version }) => ({ id, version }))).toEqual(
    schemeFolders.map(({ id, version }) => ({ id, version })),
  );
});

describe.each(schemeFolders)('scheme $id version $version', (folder) => {
  const texts = readTexts(folder);

  test('keeps its shape, its ids, its cross references and its words in every language', () => {
    expect(checkScheme(readJson(`${folder.path}/scheme.json`), texts)).toEqual([]);
  });

  test('says the id and version of its folder and has English words', () => {
    const scheme = schemeSchema.parse(readJson(`${folder.path}/scheme.json`));
    expect({ id: scheme.id, version: scheme.version }).toEqual({ id: folder.id, version: folder.version });
    expect(scheme.languages).toContain('en');
  });

  test('comes with the title that the list of schemes shows', async () => {
    const pack = await loadSchemePack(folder, 'en');
    const known = knownSchemes.find(({ id, version }) => id === folder.id && version === folder.version);
    expect(pack.ok && pack.value.text.title).toBe(known?.title);
  });

  test('words the same things in every language', () => {
    const english = leavesOf(texts['en']).map(({ path }) => path);
    for (const words of Object.values(texts)) expect(leavesOf(words).map(({ path }) => path)).toEqual(english);
  });

  test.each(Object.keys(texts))('has clean typography in %s', (language) => {
    const faults = leavesOf(texts[language]).flatMap(({ path, text }) =>
      typographyFaults(text, language).map((fault) => `${path}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });
});
