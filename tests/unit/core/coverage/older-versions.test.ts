import { describe, expect, test } from 'vitest';
import { factsOfPlan } from '#core/coverage/facts-of-plan.ts';
import { loadFactsContext } from '#core/coverage/load-facts-context.ts';
import { newestEntries } from '#core/coverage/newest-entries.ts';
import { ownKey } from '#core/coverage/own-key.ts';
import { applyEdit } from '#core/plan/plan-edit.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { adoptIndicator, adoptTargetGroup } from '#core/scheme/adopt-catalogue.ts';
import { carryOver } from '#core/scheme/carry-over.ts';
import { takeWordings } from '#core/scheme/new-wordings.ts';
import type { SchemePack } from '#core/scheme/scheme-packs.ts';
import { smallPlan } from '../../../support/plans.ts';
import { firstVersion, publishedStep, stepBy } from '../../../support/scheme-steps.ts';

const first = await firstVersion('en');
const step = await publishedStep('en');
const ids = ['intro-ind-neet12', 'intro-ind-ecec', 'civic-ind-ltr-share', 'intro-ind-dropout', 'intro-ind-cefr-gain'];

function planWith(pack: SchemePack, entries: readonly string[]): Plan {
  const { id, version } = pack.scheme;
  return entries.reduce<Plan>(
    (plan, entry) => {
      const adoption = adoptIndicator(pack, plan, entry, 'target-a', () => entry);
      return adoption ? applyEdit(plan, adoption.edit) : plan;
    },
    { ...smallPlan(), indicators: [], measurements: [], scheme: { id, version } },
  );
}

async function factsOf(plan: Plan) {
  const context = await loadFactsContext(plan);
  if (!context.ok) throw new Error('no scheme');
  return factsOfPlan(plan, { asOf: '', ...context.value });
}

const definitions = async (plan: Plan) => (await factsOf(plan)).indicators.map(({ definition }) => definition);

describe('indicators of version 1', () => {
  test('stand under their ids of version 2', async () => {
    const { indicators, scheme } = await factsOf(planWith(first, ids));
    expect(scheme.version).toBe(1);
    expect(indicators.map(({ catalogueId }) => catalogueId)).toEqual([
      'intro-ind-active-12m',
      'edu-ind-ecec',
      ...ids.slice(2),
    ]);
  });

  test('are one with those of version 2 where they count the same, with or without words of their own', async () => {
    const same = ids.slice(3);
    const now = await definitions(planWith(step.to, same));
    expect(await definitions(planWith(first, same))).toEqual(now);
    const bare = planWith(first, same);
    const wordless = { numerator: '', denominator: '', calculation: '' };
    expect(await definitions({ ...bare, indicators: bare.indicators.map((row) => ({ ...row, ...wordless })) })).toEqual(
      now,
    );
  });

  test('are apart from those of version 2 that count something else, and say what they count', async () => {
    const [then, now] = await Promise.all([
      factsOf(planWith(first, ['civic-ind-ltr-share'])),
      factsOf(planWith(step.to, ['civic-ind-ltr-share'])),
    ]);
    expect(then.indicators[0]?.definition).not.toBe(now.indicators[0]?.definition);
    const { numerator, denominator } = first.text.indicators['civic-ind-ltr-share'] ?? {};
    expect(then.indicators[0]?.wording).toEqual({ numerator, denominator, calculation: '' });
    expect(now.indicators[0]?.wording).toBeNull();
  });

  test('mean the same before the move and after it, and join version 2 with its words', async () => {
    const plan = planWith(first, ids);
    const { plan: moved, wordings } = carryOver(plan, step);
    expect(await definitions(moved)).toEqual(await definitions(plan));
    expect((await definitions(takeWordings(moved, wordings))).slice(2)).toEqual(
      await definitions(planWith(step.to, ids.slice(2))),
    );
  });
});

test('goals, fields and groups of an older version are read under the ids of the newest one', () => {
  const made = stepBy(first, {
    renamed: { 'intro-language': 'language-for-all' },
    merged: { housing: 'health' },
    split: {},
    removed: { children: { reason: { en: 'Gone.' } } },
  });
  const adoption = adoptTargetGroup(first, smallPlan(), 'children', () => 'group-2');
  const plan = adoption ? applyEdit(smallPlan(), adoption.edit) : smallPlan();
  const goals = plan.goals.map((goal) => ({
    ...goal,
    catalogueId: 'intro-language',
    policyField: 'housing',
    targetGroupIds: ['group-2'],
  }));
  const facts = factsOfPlan(
    { ...plan, goals },
    { asOf: '', index: first.index, text: first.text, newest: newestEntries([made]) },
  );
  const name = first.text.vocabularies['targetGroups']?.['children']?.label ?? '';
  expect(facts.goals.map(({ catalogueId, policyField, groups }) => [catalogueId, policyField, groups])).toEqual([
    ['language-for-all', 'health', [ownKey(name)]],
  ]);
  expect(facts.groupNames).toEqual(['Recognised refugees', name]);
});

test('two steps lead from the first version to the third, and a plan of the newest one needs none', () => {
  const nothing = { renamed: {}, merged: {}, split: {}, removed: {} };
  const one = stepBy(first, { ...nothing, renamed: { 'intro-ind-dropout': 'left-early' } });
  const two = stepBy(one.to, { ...nothing, merged: { 'left-early': 'intro-ind-cefr-gain' } });
  const newest = newestEntries([one, two]);
  expect(newest?.idOf('indicators', 'intro-ind-dropout')).toBe('intro-ind-cefr-gain');
  expect(newest?.idOf('indicators', 'own words')).toBe('own words');
  expect(newest?.countsOtherwise('intro-ind-dropout')).toBe(true);
  expect(newest?.countsOtherwise('intro-ind-cefr-gain')).toBe(false);
  expect(newestEntries([])).toBeNull();
});

describe('whether the newest version counts something else under an indicator', () => {
  const id = 'intro-ind-dropout';
  const nothing = { renamed: {}, merged: {}, split: {}, removed: {} };
  type Change = (typeof step)['carryOver']['changed'][number]['what'];

  /** A step in which an indicator moves, its words may become others, and it may be named as changed. */
  function stepOf(moves: Partial<typeof nothing>, now: string, hasOtherWords: boolean, what: Change | null) {
    const made = stepBy(first, { ...nothing, ...moves });
    const words = { ...made.to.text.indicators[now], numerator: 'Something else', denominator: 'All others' };
    if (now !== '' && hasOtherWords) Object.assign(made.to.text.indicators, { [now]: words });
    const changed = what === null ? [] : [{ id: now, what, why: { en: 'So it is.' } }];
    return { ...made, carryOver: { ...made.carryOver, changed } };
  }

  test.each([
    [true, 'kept, with another meaning and other words', {}, id, true, 'meaning'],
    [false, 'kept, with another meaning and the same words', {}, id, false, 'meaning'],
    [false, 'kept, with words that only read better', {}, id, true, 'wording'],
    [false, 'kept, with other words and not named as changed', {}, id, true, null],
    [true, 'renamed, with another meaning and other words', { renamed: { [id]: 'new' } }, 'new', true, 'meaning'],
    [false, 'renamed, with other words', { renamed: { [id]: 'new' } }, 'new', true, null],
    [true, 'merged into one with other words', { merged: { [id]: ids[0] } }, ids[0] ?? '', true, null],
    [true, 'split, with other words', { split: { [id]: ['one', 'two'] } }, 'one', true, null],
    [false, 'split, with the same words in the nearest one', { split: { [id]: ['one', 'two'] } }, 'two', true, null],
    [false, 'removed', { removed: { [id]: { reason: { en: 'Gone.' } } } }, '', true, null],
  ] as const)('%s: %s', (expected, _, moves, now, hasOtherWords, what) => {
    expect(newestEntries([stepOf(moves, now, hasOtherWords, what)])?.countsOtherwise(id)).toBe(expected);
  });

  test('is asked of every step on the way', () => {
    const one = stepOf({ renamed: { [id]: 'new' } }, 'new', true, 'meaning');
    const two = stepBy(one.to, { ...nothing, renamed: { new: 'newest' } });
    const gone = stepBy(one.to, { ...nothing, removed: { new: { reason: { en: 'Gone.' } } } });
    expect(newestEntries([one, two])?.countsOtherwise(id)).toBe(true);
    expect([
      newestEntries([one, gone])?.countsOtherwise(id),
      newestEntries([one, gone])?.idOf('indicators', id),
    ]).toEqual([true, null]);
  });
});
