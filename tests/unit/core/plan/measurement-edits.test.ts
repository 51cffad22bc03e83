import { describe, expect, test } from 'vitest';
import { createRow } from '#core/plan/create-plan.ts';
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

  test('text that is no number stays as it was typed, one in the wrong unit too', () => {
    for (const text of ['twelve', '44 days']) {
      const { measurements, unparsed } = applyEdit(plan, entered({ value: text }));
      expect([measurements[0]?.value, unparsed]).toEqual([null, { 'measurements/new/value': text }]);
    }
    expect(applyEdit(plan, entered({ value: '44 persons' })).measurements[0]?.value).toBe(44);
  });
});

describe('a correction', () => {
  const plan = progressPlan(risingIndicator(), [
    measured('2026-03-31', 40, { note: 'first count', enteredBy: 'A. B.' }),
  ]);
  const corrected = (reason: string): PlanEdit => ({
    kind: 'measurement.corrected',
    id: 'm-2026-03-31',
    until: '2026-05-01',
    reason,
  });

  test('keeps what was there before', () => {
    const kept = applyEdit(plan, corrected('counted twice'));
    const after = applyEdit(kept, {
      kind: 'measurement.entered',
      row: measured('2026-03-31', null),
      values: { value: '38' },
      language: 'en',
    });
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

  test('of what says nothing, or is not there, changes nothing', () => {
    const empty = progressPlan(risingIndicator(), [measured('2026-03-31', null)]);
    expect(applyEdit(empty, corrected('x'))).toBe(empty);
    const without = progressPlan(risingIndicator(), []);
    expect(applyEdit(without, corrected('x'))).toBe(without);
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
  });
});
