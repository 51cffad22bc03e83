import { describe, expect, test } from 'vitest';
import { countDue, missingWithin, scheduleOf } from '#core/progress/due-measurements.ts';
import { nextByFrequency, reportingPeriods } from '#core/progress/reporting-periods.ts';
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

  test('none for a programme that ends before it begins, were it in the same month', () => {
    expect(reportingPeriods('monthly', { from: '2026-01-01', to: '2025-01-01' })).toEqual([]);
    expect(reportingPeriods('monthly', { from: '2026-01-15', to: '2026-01-10' })).toEqual([]);
  });

  test('one of one day for a programme of one day, and for one that ends on the first day of a period', () => {
    const day = { from: '2026-01-15', to: '2026-01-15' };
    expect(reportingPeriods('yearly', day)).toEqual([day]);
    expect(reportingPeriods('quarterly', { from: '2026-02-01', to: '2026-04-01' })).toEqual([
      { from: '2026-02-01', to: '2026-03-31' },
      { from: '2026-04-01', to: '2026-04-01' },
    ]);
  });

  test('those of a programme that begins in the middle of a year are of the calendar too', () => {
    const second = { from: '2025-08-15', to: '2025-12-31' };
    expect(reportingPeriods('half-yearly', second)).toEqual([second]);
    expect(reportingPeriods('quarterly', second)).toEqual([
      { from: '2025-08-15', to: '2025-09-30' },
      { from: '2025-10-01', to: '2025-12-31' },
    ]);
  });

  test('longer ones count from the first year of the programme', () => {
    expect(reportingPeriods('biennial', { from: '2025-08-15', to: '2028-05-31' })).toEqual([
      { from: '2025-08-15', to: '2026-12-31' },
      { from: '2027-01-01', to: '2028-05-31' },
    ]);
  });

  test.each([
    ['monthly', '2027-02-28'],
    ['half-yearly', '2027-07-31'],
    ['every-4-years', '2031-01-31'],
    ['per-course', null],
    ['toString', null],
  ])('%s after 31 January 2027: %s', (frequency, next) => {
    expect(nextByFrequency(frequency, '2027-01-31')).toBe(next);
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

test('a period is next from its first to its last day, due for 31 days more, and then overdue', () => {
  const stateOn = (today: string) =>
    scheduleOf(progressPlan(risingIndicator(), []), today).due.find(({ period }) => period.to === '2025-06-30')?.state;
  const days = ['2025-03-31', '2025-04-01', '2025-06-30', '2025-07-01', '2025-07-31', '2025-08-01'];
  expect(days.map(stateOn)).toEqual([undefined, 'next', 'next', 'due', 'due', 'overdue']);
});

const late = progressPlan(risingIndicator({ frequency: 'monthly' }), [measured('2025-02-28', 5)]);

test('what is missing within a time: the periods that ended in it, its first and last day included', () => {
  const missing = (from: string | null, to: string) =>
    missingWithin(scheduleOf(late, '2025-07-10').due, { from, to }).map(({ period }) => period.to);
  expect(missing(null, '2025-12-31')).toEqual(['2025-01-31', '2025-03-31', '2025-04-30', '2025-05-31', '2025-06-30']);
  expect(missing('2025-03-31', '2025-05-31')).toEqual(['2025-03-31', '2025-04-30', '2025-05-31']);
  expect(missing('2025-04-01', '2025-05-30')).toEqual(['2025-04-30']);
});

test('counts what is late, and what is asked for now with the days on which it is in time', () => {
  expect(countDue(scheduleOf(late, '2025-07-10').due)).toEqual({
    overdue: 4,
    due: 1,
    from: '2025-07-31',
    to: '2025-07-31',
  });
  expect(countDue(scheduleOf(late, '2025-01-20').due)).toEqual({ overdue: 0, due: 0, from: null, to: null });
  const other = risingIndicator({ id: 'j', frequency: 'yearly' });
  const both = { ...late, profile: { ...late.profile, end: '2025-07-05' }, indicators: [other, ...late.indicators] };
  expect(countDue(scheduleOf(both, '2025-07-20').due)).toEqual({
    overdue: 4,
    due: 3,
    from: '2025-07-31',
    to: '2025-08-05',
  });
});

test.each([{ start: null }, { end: null }])('not scheduled without both days of the programme: %j', (days) => {
  const plan = { ...late, profile: { ...late.profile, ...days } };
  const [indicator] = plan.indicators;
  const unscheduled = [{ indicator, reason: 'no-programme-dates' }];
  expect(scheduleOf(plan, '2026-01-20')).toEqual({ due: [], unscheduled });
});

test.each([
  ['no-frequency', { frequency: null }],
  ['no-frequency', { frequency: '' }],
  ['no-frequency', { frequency: ' ' }],
  ['by-event', { frequency: 'per-course' }],
])('not scheduled: %s', (reason, change) => {
  const plan = progressPlan(risingIndicator(change), []);
  expect(scheduleOf(plan, '2026-01-20')).toEqual({ due: [], unscheduled: [{ indicator: plan.indicators[0], reason }] });
});
