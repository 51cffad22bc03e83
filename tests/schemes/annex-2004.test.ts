import { describe, expect, test } from 'vitest';
import { loadSchemePack, type SchemePack } from '#core/scheme/scheme-packs.ts';
import { stepIds } from '#core/validation/issue.ts';
import { leavesOf } from './support/scheme-folders.ts';

/** Words that are the same in both languages. */
const legitimatelyEqual = [
  'vocabularies/targetGroups/parents-group/label',
  'vocabularies/targetGroups/entrepreneurs-group/label',
  'vocabularies/actors/police/label',
  'vocabularies/indicatorTypes/impact/label',
  'vocabularies/units/organisations/label',
  'vocabularies/units/documents/label',
  'vocabularies/units/score/label',
  'vocabularies/units/EUR/label',
  'vocabularies/measures/score/label',
  'glossary/participant/term',
  'glossary/who-5/term',
  'glossary/pisa/term',
];

async function open(language: string): Promise<SchemePack> {
  const pack = await loadSchemePack({ id: 'annex-2004', version: 2 }, language);
  if (!pack.ok) throw new Error('the scheme is missing');
  return pack.value;
}

const english = await open('en');
const french = await open('fr');
const { scheme, index } = english;

describe('the Annex scheme', () => {
  test('has everything that was collected for it', () => {
    const lists = {
      headings: scheme.headings,
      policyFields: scheme.policyFields,
      principles: scheme.principles,
      glossary: scheme.glossary,
      lessons: scheme.lessons,
      guidance: scheme.guidance,
      modelAnswers: scheme.modelAnswers,
      goals: scheme.goals,
      targets: scheme.targets,
      activities: scheme.activities,
      indicators: scheme.indicators,
      risks: scheme.risks,
      assumptions: scheme.assumptions,
      checks: scheme.checks,
      sources: scheme.sources,
    };
    expect(Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, list.length]))).toEqual({
      headings: 7,
      policyFields: 9,
      principles: 11,
      glossary: 55,
      lessons: 23,
      guidance: 49,
      modelAnswers: 21,
      goals: 34,
      targets: 84,
      activities: 167,
      indicators: 174,
      risks: 16,
      assumptions: 12,
      checks: 25,
      sources: 27,
    });
  });

  test('never claims that its headings are those of the Annex', () => {
    expect(scheme.verifiedAgainstAnnex).toBe(false);
    expect(scheme.headings.every(({ verifiedAgainstAnnex }) => !verifiedAgainstAnnex)).toBe(true);
    for (const { text } of [english, french]) expect(text.basis).toMatch(/reconstruction|reconstitution/u);
  });

  test('has one heading for each step after the programme, in the same order', () => {
    expect(['profile', ...scheme.headings.map(({ id }) => id)]).toEqual([...stepIds]);
  });

  test('leads every chain to its end', () => {
    const fieldsWithoutGoal = scheme.policyFields.filter(({ id }) => index.goalsOfField(id).length === 0);
    const goalsWithoutTarget = scheme.goals.filter(({ id }) => index.targetsOfGoal(id).length === 0);
    const targetsWithoutActivity = scheme.targets.filter(({ id }) => index.activitiesOfTarget(id).length === 0);
    const targetsWithoutIndicator = scheme.targets.filter(({ id }) => index.indicatorsOfTarget(id).length === 0);
    expect([fieldsWithoutGoal, goalsWithoutTarget, targetsWithoutActivity, targetsWithoutIndicator]).toEqual([
      [],
      [],
      [],
      [],
    ]);
  });

  test('gives guidance and a model answer where it leads', () => {
    expect(stepIds.filter((step) => index.guidanceOfStep(step).length === 0)).toEqual([]);
    expect(stepIds.filter((step) => index.modelAnswersOfStep(step).length === 0)).toEqual([]);
  });

  test('cites a source for every entry that it says was found or recalled', () => {
    const catalogue = [scheme.goals, scheme.targets, scheme.activities, scheme.indicators].flat();
    expect(catalogue.filter(({ status, sources }) => status !== 'derived' && sources.length === 0)).toEqual([]);
  });

  test('leaves nothing in English in its French words', () => {
    const words = new Map(leavesOf(english.text).map(({ path, text }) => [path, text]));
    const equal = leavesOf(french.text).filter(({ path, text }) => words.get(path) === text);
    expect(equal.map(({ path }) => path)).toEqual(legitimatelyEqual);
  });
});
