import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkCarryOver } from '#core/scheme/carry-over-check.ts';
import { type CarryOver, carryOverSchema } from '#core/scheme/carry-over-schema.ts';
import { type Scheme, schemeSchema } from '#core/scheme/scheme-schema.ts';
import { type SchemeText, schemeTextSchema } from '#core/scheme/scheme-text.ts';
import { leavesOf, readJson, readTexts, schemeFolders } from './support/scheme-folders.ts';
import { typographyFaults } from './support/typography.ts';

type Version = { readonly scheme: Scheme; readonly texts: readonly SchemeText[] };

function versionOf(id: string, version: number): Version {
  const folder = schemeFolders.find((one) => one.id === id && one.version === version);
  if (!folder) throw new Error(`no scheme ${id} ${version}`);
  const texts = Object.values(readTexts(folder)).map((words) => schemeTextSchema.parse(words));
  return { scheme: schemeSchema.parse(readJson(`${folder.path}/scheme.json`)), texts };
}

const steps = schemeFolders
  .filter(({ version }) => version > 1)
  .map(({ id, version, path }) => ({ id, from: version - 1, to: version, path: `${path}/from-${version - 1}.json` }));

test('every version after the first says how the one before it lives on', () => {
  expect(steps.map(({ id, to }) => `${id} ${to}`)).toEqual(['annex-2004 2']);
  expect(steps.filter(({ path }) => !existsSync(path))).toEqual([]);
});

test.each(steps)('$id from $from to $to names every old id at most once, and only ids that exist', (step) => {
  const carryOver = carryOverSchema.parse(readJson(step.path));
  expect(checkCarryOver(carryOver, versionOf(step.id, step.from).scheme, versionOf(step.id, step.to).scheme)).toEqual(
    [],
  );
});

test.each(steps)('$id from $from to $to tells every change of meaning and of a title', (step) => {
  const { changed, renamed } = carryOverSchema.parse(readJson(step.path));
  const [old, next] = [versionOf(step.id, step.from), versionOf(step.id, step.to)];
  const told = new Map(changed.map(({ id, what }) => [id, what]));
  const [before, after] = [measuresOf(old), measuresOf(next)];
  const idNow = (id: string) => renamed[id] ?? id;
  const changedMeanings = [...before].filter(([id, words]) => (after.get(idNow(id)) ?? words) !== words);
  expect(changedMeanings.map(([id]) => idNow(id)).filter((id) => told.get(id) !== 'meaning')).toEqual([]);
  const [titled, retitled] = [titlesOf(old), titlesOf(next)];
  const changedTitles = [...titled].filter(([id, words]) => (retitled.get(idNow(id)) ?? words) !== words);
  expect(changedTitles.map(([id]) => idNow(id)).filter((id) => !told.has(id))).toEqual([]);
});

test.each(steps)('$id from $from to $to has clean typography', (step) => {
  const faults = leavesOf(readJson(step.path)).flatMap(({ path, text }) =>
    typographyFaults(text, path.split('/').at(-1) ?? '').map((fault) => `${path}: ${fault}`),
  );
  expect(faults).toEqual([]);
});

/** What is counted and aimed at, of every target and indicator, as one text each; terms in English, the first language. */
function measuresOf({ scheme, texts }: Version): ReadonlyMap<string, string> {
  const targets = scheme.targets.map(({ id, goalId, suggestion: { value, unit, direction, basis } }) =>
    entry(id, goalId, value, unit, direction, basis),
  );
  const indicators = scheme.indicators.map(({ id, targetId, type, measure, unit, direction, cumulative, ...rest }) => {
    const words = texts[0]?.indicators[id];
    const terms = [words?.calculation, words?.numerator, words?.denominator];
    return entry(id, targetId, type, measure, unit, direction, cumulative, rest.measuresTarget, ...terms);
  });
  const activities = scheme.activities.map(({ id, targetId }) => entry(id, targetId));
  return new Map([...targets, ...indicators, ...activities]);
}

function entry(id: string, ...parts: readonly unknown[]): readonly [string, string] {
  return [id, JSON.stringify(parts)];
}

function titlesOf({ texts }: Version): ReadonlyMap<string, string> {
  const lists = ['goals', 'targets', 'activities', 'indicators'] as const;
  const all = lists.flatMap((list) =>
    Object.keys(texts[0]?.[list] ?? {}).map((id) => entry(id, ...texts.map((text) => text[list][id]?.title))),
  );
  return new Map(all);
}

test('says what is wrong with a carry-over', () => {
  const { scheme } = versionOf('annex-2004', 1);
  const next: Scheme = { ...scheme, version: 2, goals: scheme.goals.filter(({ id }) => id !== 'intro-language') };
  const carryOver: CarryOver = {
    kind: 'carry-over',
    scheme: 'annex-2004',
    from: 1,
    to: 2,
    renamed: { 'never-there': 'intro-work', 'intro-orientation': 'nowhere' },
    merged: { 'never-there': 'intro-work' },
    split: {},
    removed: { 'intro-contact': { reason: { en: 'Gone.' } } },
    changed: [
      { id: 'intro-work', what: 'meaning', why: { en: 'So.', fr: 'Ainsi.' } },
      { id: 'intro-work', what: 'wording', why: { en: 'So.', fr: 'Ainsi.' } },
    ],
  };
  expect(checkCarryOver(carryOver, scheme, next)).toEqual([
    { type: 'duplicate-id', where: 'renamed/never-there', detail: 'never-there' },
    { type: 'broken-link', where: 'renamed/never-there', detail: 'never-there' },
    { type: 'broken-link', where: 'renamed/intro-orientation', detail: 'intro-orientation is still there' },
    { type: 'broken-link', where: 'renamed/intro-orientation', detail: 'nowhere' },
    { type: 'duplicate-id', where: 'merged/never-there', detail: 'never-there' },
    { type: 'broken-link', where: 'merged/never-there', detail: 'never-there' },
    { type: 'broken-link', where: 'removed/intro-contact', detail: 'intro-contact is still there' },
    { type: 'broken-link', where: 'lost', detail: 'intro-language' },
    { type: 'duplicate-id', where: 'changed/intro-work', detail: 'intro-work' },
    { type: 'missing-text', where: 'removed/intro-contact', detail: 'fr' },
  ]);
});
