import { describe, expect, test } from 'vitest';
import { scheduleOf } from '#core/progress/due-measurements.ts';
import { reportingPeriods } from '#core/progress/reporting-periods.ts';
import { measured, progressPlan, risingIndicator } from './progress-plan.ts';

const programme = { from: '2025-02-15', to: '2026-05-31' };

describe('reporting periods', () => {
  test('quarters of the calendar, cut at both ends of the programme', () => {
    expect(reportingPeriods('quarterly', programme)).toEqual([
      { from: '2025-02-15', to: '2025-03-31' },
      { from: '2025-04-01', to: '2025-06-30' },
      { from: '2025-07-01', to: '2025-09-30' },
      { from: '2025-10-01', to: '2025-12-31' },
      { from: '2026-01-01', to: '2026-03-31' },
      { from: '2026-04-01', to: '2026-05-31' },
    ]);
  });

  test.each([
    ['monthly', 16],
    ['half-yearly', 3],
    ['yearly', 2],
    ['biennial', 1],
    ['per-course', 0],
    ['constructor', 0],
  ])('%s gives %d', (frequency, count) => {
    expect(reportingPeriods(frequency, programme)).toHaveLength(count);
  });

  test('none for a programme that ends before it begins', () => {
    expect(reportingPeriods('monthly', { from: '2026-01-01', to: '2025-01-01' })).toEqual([]);
  });

  test('a slip in a year does not fill the memory', () => {
    expect(reportingPeriods('monthly', { from: '2025-01-01', to: '9999-12-31' })).toHaveLength(1_200);
  });
});

test('what is overdue, due, next and done', () => {
  const plan = progressPlan(risingIndicator(), [
    measured('2025-03-31', 5),
    measured('2025-09-30', null, { unavailable: 'No staff' }),
    measured('2025-11-30', null, { note: 'only words' }),
  ]);
  expect(scheduleOf(plan, '2026-01-20').due.map(({ period, state }) => [period.to, state])).toEqual([
    ['2025-03-31', 'done'],
    ['2025-06-30', 'overdue'],
    ['2025-09-30', 'done'],
    ['2025-12-31', 'due'],
    ['2026-03-31', 'next'],
  ]);
});

test.each([
  ['no-frequency', { frequency: null }],
  ['by-event', { frequency: 'per-course' }],
])('not scheduled: %s', (reason, change) => {
  const plan = progressPlan(risingIndicator(change), []);
  expect(scheduleOf(plan, '2026-01-20')).toEqual({ due: [], unscheduled: [{ indicator: plan.indicators[0], reason }] });
});
