import { expect, test } from 'vitest';
import { planOn, seriesOn } from '#core/plan/plan-on.ts';
import type { EarlierSeries, Measurement, Plan } from '#core/plan/plan-schema.ts';
import { seriesSplit, withOpenSeries } from '#core/plan/series.ts';
import { measured, progressPlan, risingIndicator } from '../progress/progress-plan.ts';

const rows = [measured('2025-06-30', 20), measured('2026-06-30', 60)];
const plan = progressPlan(risingIndicator(), rows);

/** The indicator is measured in days since `until`, and was in persons before. */
function redefined(before: Plan, until: string, title = 'Days of courses', unit = 'days'): Plan {
  const [indicator] = before.indicators;
  if (!indicator) throw new Error('no indicator');
  const after = { ...before, indicators: [{ ...indicator, title, unit }] };
  return seriesSplit(withOpenSeries(before, after, indicator.id), indicator.id, { until, reason: 'Counted anew' });
}

test('nothing later: the plan itself', () => {
  expect(planOn(plan, '2026-06-30')).toBe(plan);
});

test('what was measured later is not in it, what has no day is', () => {
  const undated = measured(null, 5);
  const known = planOn({ ...plan, measurements: [...rows, undated] }, '2026-06-29');
  expect(known).toEqual({ ...plan, measurements: [rows[0], undated] });
});

const corrected: Measurement = {
  ...measured('2025-06-30', 40),
  earlier: [
    { ...said(20), until: '2025-07-15', reason: 'Typed wrong' },
    { ...said(30, '2025-06-29'), until: '2026-01-10', reason: 'Counted twice' },
  ],
};

function said(value: number, date = '2025-06-30') {
  const { id: _id, indicatorId: _of, series: _series, earlier: _earlier, ...observed } = measured(date, value);
  return observed;
}

test.each([
  ['2025-07-14', 20, '2025-06-30', 0],
  ['2025-07-15', 30, '2025-06-29', 1],
  ['2026-01-09', 30, '2025-06-29', 1],
  ['2026-01-10', 40, '2025-06-30', 2],
])('at the end of %s a corrected value was %d', (day, value, date, kept) => {
  const [row] = planOn({ ...plan, measurements: [corrected] }, day).measurements;
  expect(row).toEqual({ ...corrected, value, date, earlier: corrected.earlier.slice(0, kept) });
});

test('before a change of meaning the indicator is what it was, with its aims and values, and knows of no later meaning', () => {
  const now = redefined(plan, '2025-12-31');
  expect(now.indicators[0]).toMatchObject({ unit: 'days', target: { value: null } });
  expect(planOn(now, '2025-12-31')).toEqual({ ...plan, measurements: [rows[0]] });
  expect(planOn(now, '2026-12-31')).toBe(now);
});

test('of several meanings the one counts that ended first on the day or after it, with those before it', () => {
  const twice = redefined(redefined(plan, '2025-12-31'), '2026-03-31', 'Weeks of courses', 'weeks');
  const [first, second] = twice.indicators[0]?.earlierSeries ?? [];
  expect(seriesOn({ earlierSeries: [second, first] as EarlierSeries[] }, '2025-12-31')).toBe(first);
  const between = planOn(twice, '2026-01-01');
  expect(between.indicators[0]).toMatchObject({ title: 'Days of courses', unit: 'days', earlierSeries: [first] });
  expect(between.measurements).toEqual([{ ...rows[0], series: first?.id }]);
});

test('texts that wait for fields of now do not wait for those of then', () => {
  const kept = { 'targets/t/value': 'x', 'measurements/m-2025-06-30/note': 'y' };
  const unparsed = { ...kept, 'indicators/i/target/value': 'z', 'measurements/m-2026-06-30/value': 'u' };
  const now = { ...redefined(plan, '2025-12-31'), unparsed };
  expect(planOn(now, '2025-12-31').unparsed).toEqual({ 'targets/t/value': 'x' });
  expect(planOn({ ...plan, unparsed: { ...unparsed } }, '2025-12-31').unparsed).toEqual({
    ...kept,
    'indicators/i/target/value': 'z',
  });
});
