import { expect, test } from 'vitest';
import type { Plan } from '#core/plan/plan-schema.ts';
import { promisedPeriod, promisedReports } from '#ui/progress/promised-reports.ts';
import { lindenhafen } from './progress-plan.ts';
import { withReports } from './report-setting.tsx';

type Promises = Plan['monitoring']['reports'];

/** The example, whose programme begins on 1 January 2025, with these promises. */
function promising(frequency: string | null, ...dues: readonly (string | null)[]): Plan {
  const reports: Promises = dues.map((due, at) => ({ id: `r${at}`, title: `Report ${at + 1}`, due }));
  return { ...lindenhafen, monitoring: { ...lindenhafen.monitoring, reportFrequency: frequency, reports } };
}

test('a promise is written once a report has its title, and overdue only while it is not', () => {
  const of = (plan: Plan, today: string) =>
    promisedReports(plan, today).map(({ written, isOverdue }) => [written?.id ?? null, isOverdue]);
  const [first] = lindenhafen.monitoring.reports;
  expect(first).toMatchObject({ title: 'Interim report 2025', due: '2026-02-28' });
  expect(of(lindenhafen, '2026-02-28')[0]).toEqual([null, false]);
  expect(of(lindenhafen, '2026-03-01')[0]).toEqual([null, true]);
  const plan = withReports({ title: 'Something else' }, { title: ' interim  Report 2025 ' });
  expect(of(plan, '2026-03-01')[0]).toEqual(['report-2', false]);
});

test('a promise and a report without titles are not taken for one another', () => {
  const plan = { ...promising(null, '2026-02-28'), activityReports: withReports({ title: '' }).activityReports };
  const untitled = plan.monitoring.reports.map((row) => ({ ...row, title: ' ' }));
  const [promised] = promisedReports({ ...plan, monitoring: { ...plan.monitoring, reports: untitled } }, '2026-03-01');
  expect(promised?.written).toBeNull();
});

test.each([
  ['half-yearly', ['2026-02-28'], ['2025-01-01', '2025-12-31']],
  ['half-yearly', ['2026-02-28', '2026-09-30'], ['2026-01-01', '2026-06-30']],
  ['quarterly', ['2025-04-15', '2025-07-15'], ['2025-04-01', '2025-06-30']],
  [null, ['2026-02-28', '2027-02-28'], ['2026-01-01', '2026-12-31']],
  [null, ['2025-06-15'], ['2025-01-01', '2025-06-14']], // no period is over by then
  ['yearly', ['2026-02-28', '2026-03-31'], ['2025-01-01', '2025-12-31']], // two on the same year
])('%s, due %s: the last one is on %s', (frequency, dues, [from, to]) => {
  const plan = promising(frequency, ...dues);
  const promise = plan.monitoring.reports.at(-1);
  expect(promise && promisedPeriod(plan, promise, '2026-02-20')).toEqual({ from, to });
});

test('a promise without a day is on what the next report is', () => {
  const plan = promising('yearly', null);
  const [promise] = plan.monitoring.reports;
  expect(promise && promisedPeriod(plan, promise, '2026-02-20')).toEqual({ from: '2025-01-01', to: '2025-12-31' });
});
