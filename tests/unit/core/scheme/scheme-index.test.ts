import { expect, test } from 'vitest';
import { annexPack } from './annex-pack.ts';

const { scheme, index } = await annexPack('en');

test('entries are found by id, and nothing by an id that the scheme lacks', () => {
  expect(index.goal('intro-language')?.principles).toEqual(['cbp-4']);
  expect(index.target('intro-language-start')?.goalId).toBe('intro-language');
  expect(index.activity('intro-act-placement-test')?.targetId).toBe('intro-language-start');
  expect(index.indicator('intro-ind-start-8w')?.unit).toBe('%');
  expect(index.source('hb1')?.consulted).toBe('contents-page');
  expect([index.goal('nothing'), index.target('intro-language'), index.source('')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test('lists below an entry keep the order of the scheme and cover it', () => {
  expect(index.targetsOfGoal('intro-language').map(({ id }) => id)).toEqual([
    'intro-language-start',
    'intro-language-level',
    'intro-language-complete',
  ]);
  expect(scheme.policyFields.flatMap(({ id }) => index.goalsOfField(id))).toHaveLength(scheme.goals.length);
  expect(scheme.targets.flatMap(({ id }) => index.activitiesOfTarget(id))).toHaveLength(scheme.activities.length);
  expect(scheme.targets.flatMap(({ id }) => index.indicatorsOfTarget(id))).toHaveLength(scheme.indicators.length);
  expect(index.targetsOfGoal('nothing')).toEqual([]);
});

test('vocabularies and policy fields are known by id', () => {
  expect([index.hasTerm('units', '%'), index.hasTerm('units', 'percent'), index.hasTerm('actors', '%')]).toEqual([
    true,
    false,
    false,
  ]);
  expect([index.hasPolicyField('housing'), index.hasPolicyField('intro-language')]).toEqual([true, false]);
});
