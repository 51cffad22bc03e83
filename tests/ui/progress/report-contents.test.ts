import { expect, test } from 'vitest';
import { reportContents } from '#ui/progress/report-contents.ts';
import { reportedPlan } from '../../support/reported-plan.ts';
import { lindenhafen, planOf } from './progress-plan.ts';

const year = { from: '2025-01-01', to: '2025-12-31' };

test('counts what was said, measured and corrected within the period only', () => {
  const plan = reportedPlan(lindenhafen);
  const contents = reportContents(plan, year, '2026-02-20');
  const dated = plan.measurements.filter(({ date }) => date !== null && date >= year.from && date <= year.to);
  expect(contents).toMatchObject({
    activities: plan.activities.length,
    values: dated.length - 13,
    unavailable: 13,
    corrections: 1,
    corrected: [plan.indicators[0]],
  });
  expect(reportContents(plan, { from: null, to: '2024-12-31' }, '2026-02-20')).toMatchObject({
    values: 1,
    corrections: 0,
    corrected: [],
  });
});

test('an activity tells what became of it once anything of that is said, not by its status alone', () => {
  const activities = lindenhafen.activities.map((row, at) => ({
    ...row,
    status: at === 0 ? ('running' as const) : ('planned' as const),
    actual: { start: null, end: null, spending: null, participants: at === 1 ? 0 : null, obstacle: '', lesson: '' },
  }));
  expect(reportContents({ ...lindenhafen, activities }, year, '2026-02-20').told).toBe(1);
});

test('misses the periods that ended within it without a value, those that run are not missed', () => {
  const plan = planOf({ frequency: 'quarterly' }, [{ date: '2025-03-31', value: 44 }]);
  const missing = (today: string) => reportContents(plan, year, today).missing.map(({ period }) => period.to);
  expect(missing('2026-02-20')).toEqual(['2025-06-30', '2025-09-30', '2025-12-31']);
  expect(missing('2025-08-01')).toEqual(['2025-06-30']);
});

test('a value of an earlier series is a value by the measure that it had', () => {
  const plan = planOf({ frequency: null, measure: 'percentage' }, [
    { date: '2025-03-31', series: 'old', value: 61, numerator: null },
    { date: '2025-06-30', value: null, numerator: 1, denominator: 0 },
  ]);
  expect(reportContents(plan, year, '2026-02-20').values).toBe(1);
});
