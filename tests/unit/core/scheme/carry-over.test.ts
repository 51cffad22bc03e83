import { describe, expect, test } from 'vitest';
import { applyEdit } from '#core/plan/plan-edit.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { openSeries } from '#core/plan/series.ts';
import { adoptIndicator, adoptTarget, adoptTargetGroup } from '#core/scheme/adopt-catalogue.ts';
import { carryOver } from '#core/scheme/carry-over.ts';
import { takeWordings } from '#core/scheme/new-wordings.ts';
import { nextVersion } from '#core/scheme/scheme-packs.ts';
import { smallPlan } from '../../../support/plans.ts';
import { firstVersion, publishedStep, stepBy } from '../../../support/scheme-steps.ts';

const pack = await firstVersion('en');
const published = await publishedStep('en');
const nothing = { renamed: {}, merged: {}, split: {}, removed: {} };

function withIndicator(plan: Plan, entry: string, id: string): Plan {
  const adoption = adoptIndicator(pack, plan, entry, 'target-a', () => id);
  return adoption ? applyEdit(plan, adoption.edit) : plan;
}

describe('references', () => {
  test('a renamed and a merged entry go on under their new ids, with the words of the plan', () => {
    const plan = withIndicator(withIndicator(smallPlan(), 'intro-ind-neet12', 'a'), 'intro-ind-ecec', 'b');
    const { plan: moved, references } = carryOver(plan, published);
    expect(moved.scheme).toEqual({ id: 'annex-2004', version: 2 });
    expect(moved.indicators.slice(1).map(({ catalogueId }) => catalogueId)).toEqual([
      'intro-ind-active-12m',
      'edu-ind-ecec',
    ]);
    expect(moved.indicators.map(({ title }) => title)).toEqual(plan.indicators.map(({ title }) => title));
    expect(references).toEqual([
      {
        path: 'indicators/a',
        list: 'indicators',
        use: 'row',
        kind: 'renamed',
        from: 'intro-ind-neet12',
        words: pack.text.indicators['intro-ind-neet12']?.title,
        into: [{ id: 'intro-ind-active-12m', words: published.to.text.indicators['intro-ind-active-12m']?.title }],
        reason: {},
      },
      {
        path: 'indicators/b',
        list: 'indicators',
        use: 'row',
        kind: 'merged',
        from: 'intro-ind-ecec',
        words: pack.text.indicators['intro-ind-ecec']?.title,
        into: [{ id: 'edu-ind-ecec', words: published.to.text.indicators['edu-ind-ecec']?.title }],
        reason: {},
      },
    ]);
  });

  test('of a split entry a row follows the nearest one, a list names all', () => {
    const plan = withIndicator(smallPlan(), 'intro-ind-dropout', 'a');
    const [source = ''] = plan.indicators[1]?.sources ?? [];
    const step = stepBy(pack, {
      ...nothing,
      split: { 'intro-ind-dropout': ['left-early', 'never-came'], [source]: ['own-files', 'own-survey'] },
    });
    const { plan: moved, references } = carryOver(plan, step);
    expect(moved.indicators[1]?.catalogueId).toBe('left-early');
    expect(moved.indicators[1]?.sources.slice(0, 2)).toEqual(['own-files', 'own-survey']);
    expect(references.map(({ kind, into }) => [kind, into.map(({ id }) => id)])).toEqual([
      ['split', ['left-early', 'never-came']],
      ['split', ['own-files', 'own-survey']],
    ]);
  });

  test('what is removed becomes the person’s own words, and the reason is told', () => {
    const reason = { en: 'Nobody measures it.', fr: 'Personne ne le mesure.' };
    const step = stepBy(pack, {
      ...nothing,
      removed: { 'intro-ind-dropout': { reason }, yearly: { reason }, housing: { reason } },
    });
    const adopted = withIndicator(smallPlan(), 'intro-ind-dropout', 'a');
    const plan: Plan = {
      ...adopted,
      goals: adopted.goals.map((goal) => ({ ...goal, policyField: 'housing' })),
      monitoring: { ...adopted.monitoring, reportFrequency: 'yearly' },
    };
    const { plan: moved, references } = carryOver(plan, step);
    expect(moved.indicators[1]).toEqual({ ...plan.indicators[1], catalogueId: null });
    expect([moved.goals[0]?.policyField, moved.monitoring.reportFrequency]).toEqual([null, null]);
    expect(moved.notCarried.filter(({ path }) => !path.startsWith('indicators/'))).toEqual([
      { path: 'goals/goal-a/policyField', value: pack.text.policyFields['housing']?.title },
      { path: 'monitoring/reportFrequency', value: pack.text.vocabularies['frequencies']?.['yearly']?.label },
    ]);
    expect(new Set(references.map((one) => one.reason))).toEqual(new Set([reason]));
  });

  test('entries that became one are named once in a list, own words as often as they were written', () => {
    const step = stepBy(pack, { ...nothing, merged: { pisa: 'lfs' } });
    const plan = smallPlan();
    const sources = ['pisa', 'our files', 'lfs', 'our files'];
    const own = { ...plan, indicators: plan.indicators.map((row) => ({ ...row, sources })) };
    expect(carryOver(own, step).plan.indicators[0]?.sources).toEqual(['our files', 'lfs', 'our files']);
  });

  test('a plan of the newest version, of another scheme or carried over already comes back as it is', () => {
    const moved = carryOver(smallPlan(), published).plan;
    const foreign = { ...smallPlan(), scheme: { id: 'other', version: 1 } };
    expect(carryOver(moved, published).plan).toBe(moved);
    expect(carryOver(foreign, published)).toEqual({ plan: foreign, references: [], wordings: [] });
    expect(nextVersion({ id: 'annex-2004', version: 1 })).toEqual({ id: 'annex-2004', version: 2 });
    expect([nextVersion(moved.scheme), nextVersion(foreign.scheme)]).toEqual([null, null]);
  });
});

describe('new wordings', () => {
  function measured(plan: Plan): Plan {
    const [value] = plan.measurements;
    return value ? { ...plan, measurements: [...plan.measurements, { ...value, id: 'v', indicatorId: 'a' }] } : plan;
  }

  test('words taken over word for word are offered anew, edited ones stay and are told beside the new ones', () => {
    const adopted = withIndicator(smallPlan(), 'civic-ind-nat-rate', 'a');
    const plan = {
      ...adopted,
      indicators: adopted.indicators.map((row) => (row.id === 'a' ? { ...row, title: 'Who became citizens' } : row)),
    };
    const { plan: moved, wordings } = carryOver(plan, published);
    const [then, now] = [
      pack.text.indicators['civic-ind-nat-rate'],
      published.to.text.indicators['civic-ind-nat-rate'],
    ];
    expect(moved.indicators).toEqual(plan.indicators);
    expect(wordings.map(({ table, rowId, entryId, what }) => [table, rowId, entryId, what])).toEqual([
      ['indicators', 'a', 'civic-ind-nat-rate', 'meaning'],
    ]);
    expect(wordings[0]?.own).toEqual([{ field: 'title', present: 'Who became citizens', next: now?.title }]);
    expect(wordings[0]?.offered).toEqual(
      (['calculation', 'numerator', 'denominator'] as const)
        .filter((field) => then?.[field] !== now?.[field])
        .map((field) => ({ field, present: then?.[field], next: now?.[field] })),
    );
    const taken = takeWordings(moved, wordings).indicators[1];
    expect([taken?.title, taken?.denominator]).toEqual(['Who became citizens', now?.denominator]);
  });

  test('a new meaning of a measured indicator asks what becomes of its values, as any other edit does', () => {
    const plan = measured(withIndicator(smallPlan(), 'edu-ind-neet', 'a'));
    const { plan: moved, wordings } = carryOver(plan, published);
    const [, before] = moved.indicators;
    const [, after] = takeWordings(moved, wordings).indicators;
    expect(before && openSeries(before)).toBeNull();
    expect(after && openSeries(after)?.denominator).toBe(pack.text.indicators['edu-ind-neet']?.denominator);
  });

  test('suggested figures go with their words, those of a person stay', () => {
    const edit = (plan: Plan) => {
      const adoption = adoptTarget(pack, plan, 'civic-dial-platform', 'goal-a', () => 'a');
      return adoption ? applyEdit(plan, adoption.edit) : plan;
    };
    const suggested = carryOver(edit(smallPlan()), published);
    expect(takeWordings(suggested.plan, suggested.wordings).targets[1]).toMatchObject({
      title: published.to.text.targets['civic-dial-platform']?.title,
      value: 12,
      unit: 'districts',
    });
    const typed = edit(smallPlan());
    const own = carryOver(
      { ...typed, targets: typed.targets.map((row) => (row.id === 'a' ? { ...row, value: 6 } : row)) },
      published,
    );
    expect(own.wordings[0]?.own).toEqual([{ field: 'value', present: 6, next: 12 }]);
  });

  test('the name of a group is offered, and what was typed since stays', () => {
    const adoption = adoptTargetGroup(pack, smallPlan(), 'trauma-disability', () => 'a');
    const plan = adoption ? applyEdit(smallPlan(), adoption.edit) : smallPlan();
    const { plan: moved, wordings } = carryOver(plan, published);
    const name = published.to.text.vocabularies['targetGroups']?.['trauma-disability']?.label;
    expect(takeWordings(moved, wordings).targetGroups[1]?.name).toBe(name);
    const typed = { ...moved, targetGroups: moved.targetGroups.map((row) => ({ ...row, name: 'Typed since' })) };
    expect(takeWordings(typed, wordings)).toBe(typed);
  });
});
