import { expect, test } from 'vitest';
import { leavesOf } from '../schemes/support/scheme-folders.ts';
import { filesBelow, textOf } from './project-files.ts';

/** Words that were used for a baseline, a milestone and a context, and calques of English; one meaning has one term: valeur de référence, valeur intermédiaire, valeur cible. */
const givenUp =
  /valeurs? de départ|situations? de départ|points? de départ|\bjalons?\b|valeurs? visées?|proches à charge|\bstagiaires?\b|était à attendre|garder à la main|\bimmigrés\b/iu;

const french = [
  ...filesBelow('src/i18n/locales/fr'),
  'schemes/annex-2004/2/text/fr.json',
  'schemes/annex-2004/2/examples/lindenhafen.fr.json',
  'schemes/annex-2004/2/examples/norvalia.fr.json',
  'schemes/common-basic-principles/2/text/fr.json',
];

test.each(french)('%s says one thing in one term', (path) => {
  const wrong = leavesOf(JSON.parse(textOf(path))).filter(({ text }) => givenUp.test(text));
  expect(wrong.map(({ path: key, text }) => `${key}: ${text}`)).toEqual([]);
});

test.each(french)('%s has the same space before marks everywhere', (path) => {
  const wrong = leavesOf(JSON.parse(textOf(path))).filter(({ text }) => /\u202F[;:?!]/u.test(text));
  expect(wrong.map(({ path: key }) => key)).toEqual([]);
});
