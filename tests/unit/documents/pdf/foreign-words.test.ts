import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadExample } from '#core/scheme/example-plans.ts';
import { isSameLanguage } from '#documents/outline/foreign-texts.ts';
import { languageFinder } from '#documents/outline/language-runs.ts';
import { everyDocument } from './every-document.ts';
import { cyrillic, greek } from './fixture-outline.ts';
import { hasTool } from './open-pdf.ts';
import { readObjects, textOf } from './pdf-objects.ts';
import { elementsOf, readStructure, textIn } from './pdf-structure.ts';

const find = languageFinder('fr', [
  { text: 'City of Lindenhafen', language: 'en' },
  { text: 'City of Lindenhafen, Office', language: 'en' },
  { text: 'plan', language: 'en' },
]);
const runs = (text: string) => find(text).map((run) => (run.language === null ? run.text : [run.language, run.text]));

test.each([
  ['City of Lindenhafen ', [['en', 'City of Lindenhafen ']]],
  ['Par City of Lindenhafen, Office : un plan', ['Par ', ['en', 'City of Lindenhafen, Office'], ' : un plan']],
  ['City of Lindenhafens', ['City of Lindenhafens']],
  ['le mot Ελλάδα, και πάλι. Ω seul', ['le mot ', ['el', 'Ελλάδα, και πάλι. Ω'], ' seul']],
  ['Ω = 5', ['Ω = 5']],
  ['Київ / თბილისი', [['und-Cyrl', 'Київ'], ' / ', ['ka', 'თბილისი']]],
])('finds the languages in %j', (text, expected) => {
  expect(runs(text)).toEqual(expected);
});

test('a document in Greek has no foreign Greek', () => {
  expect(languageFinder('el')(greek)).toEqual([{ text: greek, language: null }]);
});

test('the runs together are the text', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('City', ' of ', 'Ελ', 'Київ', 'plan'))),
      (parts) => {
        const text = parts.join('');
        expect(
          find(text)
            .map((run) => run.text)
            .join(''),
        ).toBe(text);
      },
    ),
  );
});

test('tags of regions name the same language', () => {
  expect([isSameLanguage('fr-BE', 'FR'), isSameLanguage('fr', 'en')]).toEqual([true, false]);
});

describe.skipIf(!hasTool('qpdf'))('in the structure', async () => {
  const documents = hasTool('qpdf') ? await everyDocument() : [];
  const spoken = (name: string) => {
    const found = documents.find((made) => made.name === name);
    const elements = elementsOf(readStructure(readObjects(found?.bytes ?? new Uint8Array())));
    return elements.flatMap((node) => {
      const language = textOf(node.dictionary['/Lang']);
      return language === null ? [] : [`${language}: ${textIn(node).trim()}`];
    });
  };

  test('what people wrote in English is English in a French document', async () => {
    const { profile, goals, activities } = await loadExample('lindenhafen', 'en');
    const texts = spoken('English plan in French');
    const wanted = [
      profile.title,
      profile.organisation.name,
      'Integration Programme Planner',
      ...goals.flatMap(({ title, description }) => [title, description]),
      ...activities.flatMap(({ title, description }) => [title, description]),
    ].filter((text) => text !== '');
    expect(wanted.filter((text) => !texts.includes(`en: ${text}`))).toEqual([]);
  });

  test('a document in the language of its plan has only names in English', () => {
    expect([...new Set(spoken('final plan in French'))]).toEqual([
      'en: Integration Programme Planner',
      'en: Handbook on Integration for policy-makers and practitioners',
      'en: Handbook on Integration',
    ]);
    expect(spoken('draft of a plan')).toEqual([]);
  });

  test('words in another script have its language', () => {
    expect(spoken('every kind of block')).toEqual([`el: ${greek}`, `und-Cyrl: ${cyrillic}`]);
  });
});
