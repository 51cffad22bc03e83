import { describe, expect, test } from 'vitest';
import type { Measurement } from '#core/plan/plan-schema.ts';
import { scheduleOf } from '#core/progress/due-measurements.ts';
import { entryGroups } from '#core/progress/entry-list.ts';
import { measurementIn, measurementsByPeriod, periodOf } from '#core/progress/measured-period.ts';
import { type Period, reportingPeriods } from '#core/progress/reporting-periods.ts';
import { measured, progressPlan, risingIndicator } from './progress-plan.ts';

const programme = { from: '2024-01-01', to: '2026-12-15' };
const periodsOf = (frequency: string) => reportingPeriods(frequency, programme);
const lastDay = (frequency: string, from: string | null, date: string | null) =>
  periodOf({ from, date }, periodsOf(frequency))?.to;

describe('the period that a measurement counts for', () => {
  test.each([
    ['its day decides', 'yearly', null, '2026-01-05', '2026-12-15'],
    ['a stated year that was written down in the next one', 'yearly', '2025-01-01', '2026-01-05', '2025-12-31'],
    ['a leap year: 29 February belongs to the first quarter', 'quarterly', null, '2024-02-29', '2024-03-31'],
    ['15 of 29 days of February outweigh 15 of 31 days of March', 'monthly', '2024-02-15', '2024-03-15', '2024-02-29'],
    ['14 of 28 days of February outweigh 15 of 31 days of March', 'monthly', '2025-02-15', '2025-03-15', '2025-02-28'],
    ['16 of 31 days of March outweigh 14 of 28 days of February', 'monthly', '2025-02-15', '2025-03-16', '2025-03-31'],
    ['a day before and a day after a month that is covered whole', 'monthly', '2024-03-31', '2024-05-01', '2024-04-30'],
    ['halves alike: the later one', 'monthly', '2025-04-16', '2025-06-15', '2025-05-31'],
    ['several covered whole: the last of them', 'monthly', '2025-04-01', '2025-06-30', '2025-06-30'],
    ['counted from the begin of the programme', 'quarterly', '2024-01-01', '2025-09-30', '2025-09-30'],
    ['a time that begins before the programme', 'yearly', '2023-11-01', '2024-12-31', '2024-12-31'],
    ['after the last day of the programme', 'yearly', null, '2026-12-31', '2026-12-15'],
    ['a year after the programme', 'quarterly', '2027-01-01', '2027-12-31', '2026-12-15'],
    ['a begin after the end says nothing', 'yearly', '2026-06-01', '2025-12-31', '2025-12-31'],
    ['before the programme', 'yearly', null, '2023-12-31', undefined],
    ['without a day', 'yearly', '2024-01-01', null, undefined],
  ])('%s', (_, frequency, from, date, expected) => {
    expect(lastDay(frequency, from, date)).toBe(expected);
  });
});

test('of several of a period the newest counts, and one of its own days before one that only follows it', () => {
  const periods = periodsOf('yearly');
  const [, , last] = periods as readonly [Period, Period, Period];
  const rows = [
    measured('2026-03-31', 5),
    measured('2026-11-30', 9),
    measured('2026-12-10', null, { note: 'only words' }),
    measured('2027-06-30', 12),
  ];
  const newestOf = (own: readonly Measurement[]) => measurementIn({ measure: 'number' }, own, last, periods)?.date;
  expect([newestOf(rows), newestOf(rows.slice(3)), newestOf([])]).toEqual(['2026-11-30', '2027-06-30', undefined]);
  expect(measurementsByPeriod({ measure: 'number' }, rows, periods).get(last)?.date).toBe('2026-11-30');
});

test('a stated period is done although its value was written down later, and the running one waits', () => {
  const plan = progressPlan(risingIndicator({ frequency: 'yearly' }), [
    measured('2026-01-05', 40, { from: '2025-01-01' }),
  ]);
  expect(scheduleOf(plan, '2026-03-01').due.map(({ period, state }) => [period.to, state])).toEqual([
    ['2025-12-31', 'done'],
    ['2026-12-31', 'next'],
  ]);
  const [row] = entryGroups(plan, { from: '2025-01-01', to: '2025-12-31' })[0]?.rows ?? [];
  expect(row?.measurement?.value).toBe(40);
});

test('a value after the last day of the programme ends its last period', () => {
  const plan = progressPlan(risingIndicator({ frequency: 'yearly' }), [measured('2026-12-31', 80)]);
  const short = { ...plan, profile: { ...plan.profile, end: '2026-12-15' } };
  expect(scheduleOf(short, '2027-03-01').due.map(({ state }) => state)).toEqual(['overdue', 'done']);
});

test('31 days to enter a value, over the end of a leap February too', () => {
  const plan = progressPlan(risingIndicator({ frequency: 'monthly' }), []);
  const leap = { ...plan, profile: { ...plan.profile, start: '2028-01-01', end: '2028-12-31' } };
  const stateOn = (today: string) => scheduleOf(leap, today).due[0]?.state;
  expect(['2028-01-31', '2028-02-01', '2028-03-02', '2028-03-03'].map(stateOn)).toEqual([
    'next',
    'due',
    'due',
    'overdue',
  ]);
});

test('a reason that nothing can be said answers for a period, blanks do not', () => {
  const periods = periodsOf('yearly');
  const [year] = periods as readonly [Period];
  const says = (unavailable: string) =>
    measurementIn({ measure: 'number' }, [measured('2024-06-30', null, { unavailable })], year, periods);
  expect(says('The register was closed')?.date).toBe('2024-06-30');
  expect(says('  ')).toBeNull();
});

test('the first day of a period is its own, and the periods of rows without a day or before all are none', () => {
  const periods = periodsOf('yearly');
  const rows = [measured(null, 1), measured('2023-12-31', 2), measured('2025-01-01', 3)];
  const found = measurementsByPeriod({ measure: 'number' }, rows, periods);
  expect([...found].map(([{ from }, { value }]) => [from, value])).toEqual([['2025-01-01', 3]]);
});

test('of two rows that only follow the last period the newer one counts', () => {
  const periods = periodsOf('yearly');
  const rows = [measured('2027-01-10', 1, { from: '2027-01-01' }), measured('2027-06-30', 2)];
  const found = measurementsByPeriod({ measure: 'number' }, rows, periods);
  expect([...found.values()].map(({ value }) => value)).toEqual([2]);
});
