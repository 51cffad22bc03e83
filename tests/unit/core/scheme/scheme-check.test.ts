import { expect, test } from 'vitest';
import { checkScheme } from '#core/scheme/scheme-check.ts';
import type { Scheme } from '#core/scheme/scheme-schema.ts';
import type { SchemeText } from '#core/scheme/scheme-text.ts';
import { annexPack } from './annex-pack.ts';

const english = await annexPack('en');
const french = await annexPack('fr');

/** The problems of the real scheme after one change to a copy of it. */
function problemsAfter(change: (scheme: Scheme, french: SchemeText) => void) {
  const scheme = structuredClone(english.scheme);
  const fr = structuredClone(french.text);
  change(scheme, fr);
  return checkScheme(scheme, { en: english.text, fr }).map(({ type, where }) => [type, where]);
}

function first<T>(list: readonly T[]): T {
  const [entry] = list;
  if (entry === undefined) throw new Error('the list is empty');
  return entry;
}

test('the scheme as it is has no problem', () => {
  expect(problemsAfter(() => {})).toEqual([]);
});

test('something that is no scheme has the wrong shape', () => {
  expect(checkScheme({ kind: 'framework' }, {}).every(({ type }) => type === 'shape')).toBe(true);
  expect(checkScheme(null, {})).toHaveLength(1);
});

test('an id may stand for one entry of the catalogue only, also across its lists', () => {
  expect(problemsAfter((scheme) => scheme.risks.push({ ...first(scheme.risks) }))).toEqual([
    ['duplicate-id', 'risks/risk-law-change'],
  ]);
  const problems = problemsAfter((scheme) => scheme.assumptions.push({ id: 'intro-language', status: 'derived' }));
  expect(problems).toContainEqual(['duplicate-id', 'assumptions/intro-language']);
});

test('a vocabulary lists an id once', () => {
  expect(problemsAfter((scheme) => scheme.vocabularies.units.push('%'))).toEqual([
    ['duplicate-id', 'vocabularies/units/%'],
  ]);
});

test.each([
  [
    'goals/intro-language/policyField',
    (scheme: Scheme) => Object.assign(first(scheme.goals), { policyField: 'gardening' }),
  ],
  [
    'goals/intro-language/sources',
    (scheme: Scheme) => Object.assign(first(first(scheme.goals).sources), { sourceId: 'hearsay' }),
  ],
  ['targets/intro-language-start/goalId', (scheme: Scheme) => Object.assign(first(scheme.targets), { goalId: 'gone' })],
  [
    'targets/intro-language-start/suggestion/unit',
    (scheme: Scheme) => Object.assign(first(scheme.targets).suggestion, { unit: 'furlongs' }),
  ],
  [
    'activities/intro-act-placement-test/actorIds',
    (scheme: Scheme) => first(scheme.activities).actorIds.push('nobody'),
  ],
  [
    'indicators/intro-ind-start-8w/frequencyId',
    (scheme: Scheme) => Object.assign(first(scheme.indicators), { frequencyId: 'hourly' }),
  ],
  [
    'risks/risk-law-change/categoryId',
    (scheme: Scheme) => Object.assign(first(scheme.risks), { categoryId: 'cosmic' }),
  ],
  [
    'policyFields/introduction-programmes/sourceId',
    (scheme: Scheme) => Object.assign(first(scheme.policyFields), { sourceId: 'hearsay' }),
  ],
])('a reference to nothing is found at %s', (where, change) => {
  expect(problemsAfter((scheme) => void change(scheme))).toEqual([['broken-link', where]]);
});

test('words are missing or too many by language', () => {
  expect(problemsAfter((_, fr) => delete fr.goals['intro-language'])).toEqual([
    ['missing-text', 'text/fr/goals/intro-language'],
  ]);
  expect(problemsAfter((_, fr) => Object.assign(fr.lessons, { 'les-new': { text: 'x' } }))).toEqual([
    ['surplus-text', 'text/fr/lessons/les-new'],
  ]);
  expect(problemsAfter((_, fr) => delete fr.vocabularies['units']?.['days'])).toEqual([
    ['missing-text', 'text/fr/vocabularies/units/days'],
  ]);
});

test('a percentage needs the words of both of its terms', () => {
  expect(problemsAfter((_, fr) => delete fr.indicators['intro-ind-start-8w']?.denominator)).toEqual([
    ['missing-text', 'text/fr/indicators/intro-ind-start-8w/denominator'],
  ]);
});

test('a language that the scheme names needs its file, and the other way round', () => {
  expect(problemsAfter((scheme) => scheme.languages.push('de'))).toEqual([['shape', 'text/de']]);
  expect(problemsAfter((scheme) => scheme.languages.pop())).toEqual([['surplus-text', 'text/fr']]);
});

test('a source is a page of the web, never something that runs', () => {
  expect(problemsAfter((scheme) => Object.assign(first(scheme.sources), { url: 'javascript:alert(1)' }))).toEqual([
    ['shape', 'scheme/sources/0/url'],
  ]);
});
