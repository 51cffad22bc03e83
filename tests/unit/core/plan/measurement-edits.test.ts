import { describe, expect, test } from 'vitest';
import { createRow } from '#core/plan/create-plan.ts';
import { createHistory, recordEdit, undo } from '#core/plan/history.ts';
import { applyEdit, type PlanEdit } from '#core/plan/plan-edit.ts';
import { joinableSeries } from '#core/plan/series.ts';
import { measured, progressPlan, risingIndicator } from '../progress/progress-plan.ts';

const blank = { ...createRow('measurements', 'new'), indicatorId: 'i', date: '2026-03-31', from: '2026-01-01' };
const entered = (values: object): PlanEdit => ({
  kind: 'measurement.entered',
  row: blank,
  values: { ...values },
  language: 'en',
});

describe('entering a measurement', () => {
  const plan = progressPlan(risingIndicator(), []);

  test('adds it with the first word, changes it with the next, and takes it out when nothing is left', () => {
    const first = applyEdit(plan, entered({ value: '1' }));
    expect(first.measurements).toEqual([{ ...blank, value: 1 }]);
    const second = applyEdit(first, entered({ value: '12', note: 'counted twice' }));
    expect(second.measurements).toEqual([{ ...blank, value: 12, note: 'counted twice' }]);
    expect(applyEdit(second, entered({ value: '', note: '' })).measurements).toEqual([]);
    expect(applyEdit(second, entered({ value: '12', note: 'counted twice' }))).toBe(second);
    expect(applyEdit(plan, entered({ value: '' }))).toBe(plan);
  });

  test('a row of the breakdown that nobody filled in says nothing', () => {
    const cell = { id: 'c', dimension: 'sex', category: '', value: '', numerator: '', denominator: '' };
    expect(applyEdit(plan, entered({ breakdown: [cell] }))).toBe(plan);
    const filled = applyEdit(plan, entered({ breakdown: [{ ...cell, category: 'women', value: '4' }] }));
    expect(filled.measurements[0]?.breakdown).toMatchObject([{ dimension: 'sex', category: 'women', value: 4 }]);
  });

  test('text that is no number stays as it was typed, one in the wrong unit too', () => {
    for (const text of ['twelve', '44 days']) {
      const { measurements, unparsed } = applyEdit(plan, entered({ value: text }));
      expect([measurements[0]?.value, unparsed]).toEqual([null, { 'measurements/new/value': text }]);
    }
    expect(applyEdit(plan, entered({ value: '44 persons' })).measurements[0]?.value).toBe(44);
  });
});

describe('a correction', () => {
  const row = measured('2026-03-31', 40, { note: 'first count', enteredBy: 'A. B.' });
  const plan = progressPlan(risingIndicator(), [row]);
  const corrected = (reason: string, kept: number, values: object): PlanEdit => ({
    kind: 'measurement.corrected',
    id: 'm-2026-03-31',
    until: '2026-05-01',
    reason,
    kept,
    values: { ...values },
    language: 'en',
  });
  const keptOf = (one: typeof plan) => one.measurements[0]?.earlier.map(({ value, reason }) => [value, reason]);

  test('keeps what was there before, once for all its keystrokes', () => {
    const first = applyEdit(plan, corrected('counted twice', 0, { value: '3' }));
    const after = applyEdit(first, corrected('counted twice', 0, { value: '38' }));
    expect(after.measurements).toEqual([
      measured('2026-03-31', 38, {
        note: 'first count',
        enteredBy: 'A. B.',
        earlier: [
          {
            from: null,
            date: '2026-03-31',
            value: 40,
            numerator: null,
            denominator: null,
            count: null,
            breakdown: [],
            unavailable: '',
            note: 'first count',
            evidence: '',
            enteredBy: 'A. B.',
            until: '2026-05-01',
            reason: 'counted twice',
          },
        ],
      }),
    ]);
    const next = applyEdit(after, corrected('and again', 1, { value: '37' }));
    expect(keptOf(next)).toEqual([
      [40, 'counted twice'],
      [38, 'and again'],
    ]);
  });

  test('of the terms of a percentage takes away the value that was given with those before', () => {
    const terms = { numerator: 44, denominator: 57 };
    const share = progressPlan(risingIndicator({ measure: 'percentage', unit: '%' }), [
      measured('2026-03-31', 77.2, terms),
    ]);
    const id = 'm-2026-03-31';
    const typed = (values: object) => {
      const ref = { table: 'measurements', id } as const;
      return applyEdit(share, { kind: 'form.applied', ref, values: { ...values }, language: 'en' }).measurements;
    };
    expect(typed({ numerator: '42' })).toEqual([measured('2026-03-31', null, { ...terms, numerator: 42 })]);
    expect(typed({ numerator: '42', value: '73.7' })).toEqual([
      measured('2026-03-31', 73.7, { ...terms, numerator: 42 }),
    ]);
    expect(typed({ note: 'checked' })).toEqual([measured('2026-03-31', 77.2, { ...terms, note: 'checked' })]);
    expect(typed({ denominator: '' })).toEqual([measured('2026-03-31', 77.2, { ...terms, denominator: null })]);
  });

  test('that changes nothing, or is typed back, keeps nothing', () => {
    expect(applyEdit(plan, corrected('x', 0, { value: '40' }))).toBe(plan);
    const changed = applyEdit(plan, corrected('x', 0, { value: '41' }));
    expect(applyEdit(changed, corrected('x', 0, { value: '40' })).measurements).toEqual([row]);
    const again = applyEdit(applyEdit(changed, corrected('y', 1, { value: '42' })), corrected('y', 1, { value: '41' }));
    expect(keptOf(again)).toEqual([[40, 'x']]);
  });

  test('keeps typed text that was no value in the note of what it said', () => {
    const typed = { ...plan, unparsed: { 'measurements/m-2026-03-31/count': 'about 120' } };
    const after = applyEdit(typed, corrected('counted', 0, { count: '118' }));
    expect([after.unparsed, after.measurements[0]?.earlier.map(({ note }) => note)]).toEqual([
      {},
      ['first count\nabout 120'],
    ]);
    expect(applyEdit(after, corrected('counted', 0, { count: 'about 120' })).measurements).toEqual([row]);
  });

  test('is one step of undo while it is typed without a pause', () => {
    const typing = ['3', '38'].map((value) => corrected('x', 0, { value }));
    let history = createHistory(plan);
    for (const [at, edit] of typing.entries())
      history = recordEdit(history, applyEdit(history.present, edit), { edit, at: at * 100 });
    expect([history.past.length, undo(history).present]).toEqual([1, plan]);
  });

  test('of what says nothing keeps nothing, and of what is not there changes nothing', () => {
    const empty = progressPlan(risingIndicator(), [measured('2026-03-31', null)]);
    expect(applyEdit(empty, corrected('x', 0, { value: '7' })).measurements).toEqual([measured('2026-03-31', 7)]);
    const without = progressPlan(risingIndicator(), []);
    expect(applyEdit(without, corrected('x', 0, { value: '7' }))).toBe(without);
  });

  test('is never taken out, also when nothing is left of it', () => {
    const after = applyEdit(plan, corrected('x', 0, { value: '', note: '' }));
    const cleared = applyEdit(after, { kind: 'measurement.entered', row, values: { value: '' }, language: 'en' });
    expect([cleared, keptOf(cleared)]).toEqual([after, [[40, 'x']]]);
  });
});

describe('a change of meaning', () => {
  const indicator = risingIndicator({ calculation: 'Persons with a contract' });
  const plan = progressPlan(indicator, [measured('2025-12-31', 40)]);
  const form = (values: object): PlanEdit => ({
    kind: 'form.applied',
    ref: { table: 'indicators', id: 'i' },
    values: { ...values },
    language: 'en',
  });
  const seriesOf = (one: typeof plan) =>
    one.indicators[0]?.earlierSeries.map(({ id, unit, until, reason }) => ({ id, unit, until, reason }));
  const open = [{ id: 'series-1', unit: 'persons', until: null, reason: '' }];

  test('opens a question once, which goes when the meaning comes back', () => {
    const changed = applyEdit(plan, form({ unit: 'households' }));
    expect(seriesOf(changed)).toEqual(open);
    expect(seriesOf(applyEdit(changed, form({ direction: 'maintain' })))).toEqual(open);
    expect(seriesOf(applyEdit(changed, form({ unit: 'persons' })))).toEqual([]);
  });

  test.each([
    ['a new title', { title: 'People in paid work' }],
    ['a new owner', { owner: 'City' }],
    ['capitals in the definition', { calculation: 'persons  with a Contract' }],
    ['a new target value', { target: { value: '120' } }],
  ])('%s is none', (_, values) => {
    expect(seriesOf(applyEdit(plan, form(values)))).toEqual([]);
  });

  test('there is no question where nothing was measured', () => {
    expect(seriesOf(applyEdit(progressPlan(indicator, []), form({ unit: 'households' })))).toEqual([]);
  });

  test('kept as one series, or split with both parts there', () => {
    const changed = applyEdit(plan, form({ unit: 'households' }));
    const kept = applyEdit(changed, { kind: 'series.decided', indicatorId: 'i', split: null });
    expect([seriesOf(kept), kept.measurements]).toEqual([[], plan.measurements]);
    const split = applyEdit(changed, {
      kind: 'series.decided',
      indicatorId: 'i',
      split: { until: '2026-01-15', reason: 'new register' },
    });
    expect(seriesOf(split)).toEqual([{ id: 'series-1', unit: 'persons', until: '2026-01-15', reason: 'new register' }]);
    expect(split.measurements).toEqual([measured('2025-12-31', 40, { series: 'series-1' })]);
    const again = applyEdit(applyEdit(split, entered({ value: '7' })), form({ unit: 'persons' }));
    expect(seriesOf(again)?.map(({ id, until }) => [id, until])).toEqual([
      ['series-1', '2026-01-15'],
      ['series-2', null],
    ]);
    expect(applyEdit(plan, { kind: 'series.decided', indicatorId: 'i', split: null })).toBe(plan);
  });

  test('another unit takes its numbers along, except those that were written since', () => {
    const milestones = [{ id: 'a', date: '2026-01-01', value: 40 }];
    const aimed = risingIndicator({ milestones });
    const aims = (one: typeof plan) =>
      one.indicators.map(({ baseline, target, milestones: way }) => [baseline.value, target.value, way.length]);
    const split: PlanEdit = {
      kind: 'series.decided',
      indicatorId: 'i',
      split: { until: '2026-01-15', reason: '', title: 'Persons in work until then' },
    };
    const start = progressPlan(aimed, [measured('2025-12-31', 40)]);
    const changed = [form({ unit: 'households' }), split].reduce(applyEdit, start);
    expect(aims(changed)).toEqual([[null, null, 0]]);
    expect(changed.indicators[0]?.target.date).toBe('2027-01-01');
    expect(changed.indicators[0]?.earlierSeries).toMatchObject([
      {
        title: 'Persons in work until then',
        unit: 'persons',
        baseline: { value: 0 },
        target: { value: 100 },
        milestones,
      },
    ]);
    const rewritten = [form({ unit: 'households' }), form({ target: { value: '30' } }), split].reduce(applyEdit, start);
    expect(aims(rewritten)).toEqual([[null, 30, 0]]);
    const turned = [form({ direction: 'maintain' }), split].reduce(applyEdit, start);
    expect(aims(turned)).toEqual([[0, 100, 1]]);
  });

  test('values of after the last day of the earlier meaning mean what the indicator means now', () => {
    const both = progressPlan(indicator, [
      measured('2025-12-31', 40),
      measured('2026-03-31', 7),
      { ...measured(null, 1), id: 'undated' },
    ]);
    const split = [
      form({ unit: 'households' }),
      { kind: 'series.decided', indicatorId: 'i', split: { until: '2026-01-01', reason: '' } } satisfies PlanEdit,
    ].reduce<typeof plan>(applyEdit, both);
    expect(split.measurements.map(({ series }) => series)).toEqual(['series-1', null, 'series-1']);
  });

  test('taking an answer back brings no aims back that were emptied since, unless the split took them along', () => {
    const aimed = progressPlan(indicator, [measured('2025-12-31', 40)]);
    const asked = applyEdit(aimed, form({ direction: 'maintain' }));
    const split = { until: '2026-01-15', reason: '' };
    for (const answer of [null, split]) {
      const decided = applyEdit(asked, { kind: 'series.decided', indicatorId: 'i', split: answer });
      const emptied = applyEdit(decided, form({ target: { value: '' } }));
      const back = applyEdit(emptied, { kind: 'series.reopened', indicatorId: 'i', before: asked });
      expect(back.indicators[0]?.target.value).toBeNull();
    }
    const noted = risingIndicator({ baseline: { value: null, date: '2025-01-01', note: 'to be counted in May' } });
    const inOther = applyEdit(progressPlan(noted, [measured('2025-12-31', 40)]), form({ unit: 'households' }));
    const decided = applyEdit(inOther, { kind: 'series.decided', indicatorId: 'i', split });
    expect(decided.indicators[0]?.baseline).toEqual(noted.baseline);
  });

  test('series that are taken apart again stand in their old order', () => {
    const two = [
      form({ unit: 'households' }),
      { kind: 'series.decided', indicatorId: 'i', split: { until: '2024-12-31', reason: '' } } satisfies PlanEdit,
      entered({ value: '7' }),
      form({ unit: 'projects' }),
      { kind: 'series.decided', indicatorId: 'i', split: { until: '2026-12-31', reason: '' } } satisfies PlanEdit,
    ].reduce<typeof plan>(applyEdit, plan);
    const joined = applyEdit(two, { kind: 'series.joined', indicatorId: 'i', seriesId: 'series-2' });
    const apart = applyEdit(joined, { kind: 'series.reopened', indicatorId: 'i', before: two });
    expect(seriesOf(apart)).toEqual(seriesOf(two));
    expect(apart.measurements).toEqual(two.measurements);
  });

  test('a meaning that comes back after a split takes its values up again', () => {
    const split = [
      form({ unit: 'households' }),
      { kind: 'series.decided', indicatorId: 'i', split: { until: '2026-01-15', reason: '' } } satisfies PlanEdit,
    ].reduce<typeof plan>(applyEdit, plan);
    expect(split.indicators.map(joinableSeries)).toEqual([null]);
    const back = applyEdit(split, form({ unit: 'persons' }));
    expect(back.indicators.map((row) => joinableSeries(row)?.id)).toEqual(['series-1']);
    const joined = applyEdit(back, { kind: 'series.joined', indicatorId: 'i', seriesId: 'series-1' });
    expect([seriesOf(joined), joined.measurements]).toEqual([[], plan.measurements]);
    expect(applyEdit(joined, { kind: 'series.joined', indicatorId: 'i', seriesId: 'series-1' })).toBe(joined);
    const apart: PlanEdit = { kind: 'series.reopened', indicatorId: 'i', before: back };
    const later = applyEdit(applyEdit(joined, form({ owner: 'City' })), apart);
    expect([seriesOf(later), later.measurements, later.indicators[0]?.owner]).toEqual([
      seriesOf(back),
      back.measurements,
      'City',
    ]);
    expect(applyEdit(back, apart)).toBe(back);
  });

  test('an answer can be taken back after other edits, and leaves those alone', () => {
    const changed = applyEdit(plan, form({ unit: 'households' }));
    const reopened: PlanEdit = { kind: 'series.reopened', indicatorId: 'i', before: changed };
    for (const split of [null, { until: '2026-01-15', reason: 'new register' }]) {
      // The split took baseline and target value along: they come back.
      const decided = applyEdit(changed, { kind: 'series.decided', indicatorId: 'i', split });
      const back = applyEdit(applyEdit(decided, form({ owner: 'City' })), reopened);
      expect([seriesOf(back), back.measurements, back.indicators[0]?.owner]).toEqual([open, plan.measurements, 'City']);
      const aims = ({ indicators }: typeof plan) => indicators.map((one) => [one.baseline, one.target]);
      expect(aims(back)).toEqual(aims(changed));
    }
    expect(applyEdit(changed, reopened)).toBe(changed);
    const kept = applyEdit(changed, { kind: 'series.decided', indicatorId: 'i', split: null });
    const asBefore = applyEdit(applyEdit(kept, form({ unit: 'persons' })), {
      kind: 'series.decided',
      indicatorId: 'i',
      split: null,
    });
    expect(applyEdit(asBefore, reopened)).toBe(asBefore);
  });
});
