import { describe, expect, test } from 'vitest';
import { type CatalogueQuery, searchCatalogue } from '#core/scheme/catalogue-search.ts';
import { annexPack } from './annex-pack.ts';

const english = await annexPack('en');
const french = await annexPack('fr');

function search(query: Partial<CatalogueQuery>, pack = english) {
  return searchCatalogue(pack, { words: '', policyField: null, targetGroup: null, level: null, ...query });
}

const idsOf = (hits: ReturnType<typeof search>) => hits.map(({ id }) => id);

describe('by words', () => {
  test('the entry with the words in its title comes first', () => {
    expect(idsOf(search({ words: 'Placement interview' }))[0]).toBe('intro-act-placement-test');
    expect(idsOf(search({ words: 'child care' }))[0]).toBe('intro-act-childcare');
  });

  test('entries with every word shut out those with some', () => {
    const both = idsOf(search({ words: 'placement interview' }));
    expect(idsOf(search({ words: 'placement' }))).toEqual(expect.arrayContaining(both));
    expect(both.length).toBeLessThan(search({ words: 'placement' }).length);
  });

  test('when no entry has every word, those with half of them are better than nothing', () => {
    expect(idsOf(search({ words: 'placement xylophone' }))).toEqual(idsOf(search({ words: 'placement' })));
    expect(search({ words: 'placement xylophone zither' })).toEqual([]);
    expect(search({ words: 'xylophone' })).toEqual([]);
  });

  test('the beginning of a word is enough, its middle is not', () => {
    expect(idsOf(search({ words: 'placem' }))).toEqual(expect.arrayContaining(idsOf(search({ words: 'placement' }))));
    expect(search({ words: 'lacement' })).toEqual([]);
  });

  test('a plural finds the singular', () => {
    expect(idsOf(search({ words: 'interviews' }))).toContain('intro-act-placement-test');
  });

  test('case, accents and elisions do not matter', () => {
    const accented = idsOf(search({ words: 'L’école' }, french));
    expect(accented.length).toBeGreaterThan(0);
    expect(idsOf(search({ words: 'ECOLE' }, french))).toEqual(accented);
    expect(idsOf(search({ words: "l'école" }, french))).toEqual(accented);
  });

  test('a title counts more than a description, a whole word more than a beginning', () => {
    const scores = search({ words: 'language' }).map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((one, other) => other - one));
    const titleOf = (id: string) =>
      english.text.goals[id]?.title ??
      english.text.targets[id]?.title ??
      english.text.activities[id]?.title ??
      english.text.indicators[id]?.title ??
      '';
    expect(titleOf(idsOf(search({ words: 'language' }))[0] ?? '')).toMatch(/\blanguage\b/iu);
  });

  test('signs without letters filter nothing', () => {
    expect(search({ words: ' – ? ' })).toHaveLength(459);
  });
});

describe('by filter', () => {
  test('without anything the whole catalogue comes in its order', () => {
    const { goals, targets, activities, indicators } = english.scheme;
    expect(idsOf(search({}))).toEqual([...goals, ...targets, ...activities, ...indicators].map(({ id }) => id));
  });

  test('a policy field keeps its whole chain and nothing else', () => {
    const { index } = english;
    const goals = index.goalsOfField('housing');
    const targets = goals.flatMap(({ id }) => index.targetsOfGoal(id));
    const below = targets.flatMap(({ id }) => [...index.activitiesOfTarget(id), ...index.indicatorsOfTarget(id)]);
    expect(idsOf(search({ policyField: 'housing' })).sort()).toEqual(
      [...goals, ...targets, ...below].map(({ id }) => id).sort(),
    );
  });

  test('a target group keeps entries that address it', () => {
    const goals = search({ targetGroup: 'landlords-group', level: 'goal' });
    expect(goals.length).toBeGreaterThan(0);
    for (const { id } of goals) expect(english.index.goal(id)?.targetGroupIds).toContain('landlords-group');
    for (const { id } of search({ targetGroup: 'landlords-group', level: 'activity' })) {
      const target = english.index.target(english.index.activity(id)?.targetId ?? '');
      expect(target?.targetGroupIds).toContain('landlords-group');
    }
  });

  test('a level keeps that level, together with words', () => {
    expect(search({ level: 'indicator' })).toHaveLength(174);
    expect(new Set(search({ level: 'target', words: 'course' }).map(({ level }) => level))).toEqual(
      new Set(['target']),
    );
  });

  test('a field or group that does not exist has no entries', () => {
    expect([...search({ policyField: 'gardening' }), ...search({ targetGroup: 'gardeners' })]).toEqual([]);
  });
});
