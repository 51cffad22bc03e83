import { describe, expect, test } from 'vitest';
import { checkFramework } from '#core/scheme/framework-check.ts';
import { knownFrameworks, loadFrameworkPacks } from '#core/scheme/framework-packs.ts';
import { frameworkSchema } from '#core/scheme/framework-schema.ts';
import { annexPack } from '../unit/core/scheme/annex-pack.ts';
import { frameworkFolders, leavesOf, readJson, readTexts } from './support/scheme-folders.ts';
import { typographyFaults } from './support/typography.ts';

test('the newest version of every framework can be read through by the product, and nothing else', () => {
  const newest = frameworkFolders.filter(
    ({ id, version }) => !frameworkFolders.some((other) => other.id === id && other.version > version),
  );
  expect(knownFrameworks).toEqual(newest.map(({ id, version }) => ({ id, version })));
});

test('a new version of a framework keeps the items of the one before, which plans name', () => {
  for (const { id, version, path } of frameworkFolders.filter((folder) => folder.version > 1)) {
    const items = (file: string) => frameworkSchema.parse(readJson(file)).items.map((item) => item.id);
    expect(items(`${path}/scheme.json`)).toEqual(items(path.replace(/\d+$/u, `${version - 1}`).concat('/scheme.json')));
    expect(id).toBe('common-basic-principles');
  }
});

describe.each(frameworkFolders)('framework $id version $version', (folder) => {
  const texts = readTexts(folder);

  test('keeps its shape, its ids and its words in every language', () => {
    expect(checkFramework(readJson(`${folder.path}/scheme.json`), texts)).toEqual([]);
    expect(readJson(`${folder.path}/scheme.json`)).toMatchObject({ id: folder.id, version: folder.version });
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

test('the principles of the scheme are those of the framework, in its order', async () => {
  const [{ scheme }, packs] = [await annexPack('fr'), await loadFrameworkPacks('fr-CA')];
  const principles = packs.find(({ framework }) => framework.id === 'common-basic-principles');
  expect(principles?.framework.items.map(({ id, number }) => ({ id, number }))).toEqual(
    scheme.principles.map(({ id, number }) => ({ id, number })),
  );
  expect(principles?.text.title).toBe('Principes de base communs (2004)');
});

test('says what is wrong with a pack', () => {
  const item = { id: 'a', number: 1, status: 'found' };
  const pack = {
    kind: 'framework',
    id: 'f',
    version: 1,
    type: 'goals',
    languages: ['en', 'fr'],
    created: '2026-11-26',
    items: [item, item],
    sources: [],
  };
  const english = { title: 'F', document: 'F', note: 'F', items: { b: { title: 'B', description: 'B' } } };
  expect(checkFramework(pack, { en: english })).toEqual([
    'items: a comes twice',
    'text/fr: is missing',
    'text/en/items: no words for a',
    'text/en/items: no words for a',
    'text/en/items: words for b, which is no item',
  ]);
  expect(checkFramework({ ...pack, kind: 'scheme' }, {})).not.toEqual([]);
});
