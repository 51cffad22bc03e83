import { expect, test } from 'vitest';
import { createPlan, createRow } from '#core/plan/create-plan.ts';
import type { Plan, Target } from '#core/plan/plan-schema.ts';
import { loadSchemePack } from '#core/scheme/scheme-packs.ts';
import { targetHeading, targetResult, targetSentence, targetSentenceParts } from '#i18n/target-sentence.ts';
import { loadTranslator } from '#i18n/translator.ts';

const translators = { en: await loadTranslator('en'), fr: await loadTranslator('fr') };
const texts = { en: await schemeText('en'), fr: await schemeText('fr') };

async function schemeText(language: 'en' | 'fr') {
  const pack = await loadSchemePack({ id: 'annex-2004', version: 2 }, language);
  if (!pack.ok) throw new Error('the scheme of the tests is there');
  return pack.value.text;
}

const groupNames = {
  en: ['Recognised refugees', 'Syrians in Lindenhafen'],
  fr: ['Réfugiés reconnus', 'Syriens de Lindenhafen'],
};

function planIn(language: 'en' | 'fr'): Plan {
  const [catalogue = '', own = ''] = groupNames[language];
  return {
    ...createPlan({ id: 'p', language, scheme: { id: 'annex-2004', version: 2 } }),
    targetGroups: [
      { ...createRow('targetGroups', 'g1'), name: catalogue, catalogueId: 'recognised-refugees' },
      { ...createRow('targetGroups', 'g2'), name: own },
    ],
  };
}

function sentence(
  language: 'en' | 'fr',
  fields: Partial<Target>,
  unparsed: Plan['unparsed'] = {},
  words = targetSentence,
): string {
  const target = {
    ...createRow('targets', 't'),
    value: 65,
    unit: '%',
    deadline: '2027-06-30',
    targetGroupIds: ['g1'],
    ...fields,
  };
  return words(translators[language], texts[language], { ...planIn(language), unparsed }, target);
}

test('a title that goes on from its group makes one sentence with it', () => {
  const title = { title: 'reach the agreed level' };
  expect(sentence('en', title)).toBe('By 30 June 2027, at least 65% of recognised refugees reach the agreed level');
  expect(sentence('fr', { title: 'atteignent le niveau convenu' })).toBe(
    'Réfugiés reconnus\u00a0: d’ici au 30 juin 2027, au moins 65\u00a0% atteignent le niveau convenu',
  );
});

test('own group names keep their capital, names of the catalogue lose it inside the sentence', () => {
  expect(sentence('en', { title: 'reach the level', targetGroupIds: ['g1', 'g2'] })).toBe(
    'By 30 June 2027, at least 65% of recognised refugees and Syrians in Lindenhafen reach the level',
  );
});

test('the share that a title repeats is said once, but not taken from a title that names its own group', () => {
  expect(sentence('en', { title: '65% reach the level.' })).toBe(
    'By 30 June 2027, at least 65% of recognised refugees reach the level',
  );
  expect(sentence('en', { title: '65% of recommendations are answered' })).toBe(
    'By 30 June 2027, at least 65% (recognised refugees): 65% of recommendations are answered',
  );
  expect(sentence('en', { title: '80% reach the level' })).toContain('(recognised refugees): 80% reach the level');
  expect(sentence('fr', { title: '65\u00a0% des recommandations reçoivent une réponse' })).toBe(
    'Réfugiés reconnus\u00a0: d’ici au 30 juin 2027, au moins 65\u00a0% – 65\u00a0% des recommandations reçoivent une réponse',
  );
});

test.each([
  ['en', 'at-most', 'persons', 1, 'By 30 June 2027, at most 1 person (recognised refugees): Early leaving'],
  [
    'en',
    'at-least',
    'households',
    300,
    'By 30 June 2027, at least 300 households (recognised refugees): Early leaving',
  ],
  [
    'en',
    'maintain',
    'pp',
    1.5,
    'Until 30 June 2027, consistently 1.5 percentage points (recognised refugees): Early leaving',
  ],
  ['en', 'at-least', 'count', 6, 'By 30 June 2027, at least 6 (recognised refugees): Early leaving'],
  ['en', 'at-least', 'choirs', 2, 'By 30 June 2027, at least 2 choirs (recognised refugees): Early leaving'],
  ['en', 'at-least', 'EUR', 1200, 'By 30 June 2027, at least EUR\u00a01,200 (recognised refugees): Early leaving'],
  [
    'fr',
    'at-most',
    'persons',
    1,
    'Réfugiés reconnus\u00a0: d’ici au 30 juin 2027, au plus 1\u00a0personne – Early leaving',
  ],
  [
    'fr',
    'maintain',
    'households',
    1300,
    'Réfugiés reconnus\u00a0: jusqu’au 30 juin 2027, en permanence 1\u202f300\u00a0ménages – Early leaving',
  ],
] as const)('%s, %s, %s', (language, direction, unit, value, expected) => {
  expect(sentence(language, { title: 'Early leaving', direction, unit, value })).toBe(expected);
});

test('what is missing is an ellipsis, what could not be read stands as typed', () => {
  const empty = { title: ' ', value: null, deadline: null, targetGroupIds: [] };
  expect(sentence('en', empty)).toBe('By …, at least …%: …');
  expect(sentence('fr', empty)).toBe('D’ici au …, au moins …\u00a0% – …');
  expect(sentence('en', { ...empty, unit: 'persons' })).toBe('By …, at least … persons: …');
  expect(
    sentence('en', { ...empty, title: 'reach B1' }, { 'targets/t/value': '12,5x', 'targets/t/deadline': 'soon' }),
  ).toBe('By soon, at least 12,5x% of … reach B1');
});

test('a year that no programme has is asked about, not said as if it were meant', () => {
  const open = { title: 'reach B1', deadline: null };
  const typed = { 'targets/t/deadline': '30/6/20226' };
  expect(sentence('en', open, typed)).toMatch(/^By “30\/6\/20226” \(the year 20226\?\), at least/u);
  expect(sentence('fr', open, typed)).toMatch(
    /d’ici au «\u00a030\/6\/20226\u00a0» \(l’année 20226\u00a0\?\), au moins/u,
  );
});

test('without the title only value, group and date remain', () => {
  expect(sentence('en', { title: 'Anything' }, {}, targetResult)).toBe(
    'By 30 June 2027, at least 65% (recognised refugees)',
  );
});

test('the parts are the sentence in pieces that say what they are', () => {
  const target = {
    ...createRow('targets', 't'),
    title: 'reach B1',
    value: 65,
    unit: '%',
    deadline: '2027-06-30',
    targetGroupIds: ['g1'],
  };
  expect(targetSentenceParts(translators.en, texts.en, planIn('en'), target)).toEqual([
    { text: 'By ', part: null },
    { text: '30 June 2027', part: 'date' },
    { text: ', at least ', part: null },
    { text: '65%', part: 'value' },
    { text: ' of ', part: null },
    { text: 'recognised refugees', part: 'group' },
    { text: ' ', part: null },
    { text: 'reach B1', part: 'title' },
  ]);
});

test('characters that hold the place of parts cannot be smuggled in by a title', () => {
  expect(sentence('en', { title: 'reach \uE001' })).toBe(
    'By 30 June 2027, at least 65% of recognised refugees reach \uE001',
  );
});

test('a heading says the value of a title that cannot stand alone, and leaves all other titles as they are', () => {
  const target = { ...createRow('targets', 't'), value: 65, unit: '%' };
  const heading = (fields: Partial<Target>) => targetHeading(translators.en, { ...target, ...fields });
  expect(heading({ title: ' join an association ' })).toBe('At least 65% join an association');
  expect(heading({ title: 'leave early', direction: 'at-most' })).toBe('At most 65% leave early');
  expect(heading({ title: '65% join an association' })).toBe('65% join an association');
  expect(heading({ title: 'join an association', value: null })).toBe('Join an association');
  expect(heading({ title: ' ' })).toBe('');
  expect(targetHeading(translators.fr, { ...target, title: 'adhèrent à une association' })).toBe(
    'Au moins 65\u00a0% adhèrent à une association',
  );
});
