import { createRow } from '#core/plan/create-plan.ts';
import type { Activity, Indicator, Measurement, Plan } from '#core/plan/plan-schema.ts';

/** The plan as it stood before anything was reported of its activities; measurements stay. */
export function unreportedPlan(plan: Plan): Plan {
  const { actual } = createRow('activities', 'x');
  return { ...plan, activities: plan.activities.map((row) => ({ ...row, actual })), activityReports: [] };
}

/** The words of a report on 2025, and a plan in which everything happened that a report tells of: breakdowns, corrections, an earlier series, spending. */
export function reportedPlan(whole: Plan): Plan {
  const plan = unreportedPlan(whole);
  const [first, second] = plan.indicators;
  if (!first || !second) throw new Error('The plan has two indicators');
  return {
    ...plan,
    activities: plan.activities.map((row, at) => (at < 3 ? carriedOut(row, at) : row)),
    indicators: plan.indicators.map((row) => (row === second ? withEarlierSeries(row) : row)),
    measurements: [...plan.measurements.map((row) => brokenDown(row, first.id)), ...added(first.id, second.id)],
    activityReports: [
      {
        ...createRow('activityReports', 'report-2025'),
        from: '2025-01-01',
        to: '2025-12-31',
        summary: 'The first year went well for language and less so for housing.\nCourses were full from March on.',
        learned: 'Evening courses with child care are the ones that are finished.\nLetters alone bring nobody.',
        changes: 'Two courses move to the evening.\nChild care is paid from the reserve.',
        preparedBy: 'Integration office',
        sentOn: '2026-02-15',
      },
    ],
  };
}

function carriedOut(row: Activity, at: number): Activity {
  return {
    ...row,
    status: 'running',
    actual: {
      start: '2025-02-03',
      end: null,
      spending: at === 2 ? null : 21_500.5,
      participants: 40 + at,
      obstacle: at === 0 ? 'No rooms before March' : '',
      lesson: at < 2 ? 'Book rooms half a year ahead' : '',
    },
  };
}

function withEarlierSeries(row: Indicator): Indicator {
  const { title, measure, unit, direction, cumulative, calculation, numerator, denominator, scale } = row;
  const meaning = { title, measure, unit, direction, cumulative, calculation, numerator, denominator, scale };
  const series = {
    ...meaning,
    id: 'series-old',
    until: '2025-03-31',
    reason: 'Waiting days were counted from the letter, not from the request',
    title: 'Waiting days from the letter on',
    baseline: { value: 80, date: '2024-12-31', note: '' },
    target: { value: 30, date: '2025-12-31' },
    milestones: [],
  };
  return { ...row, earlierSeries: [series] };
}

function brokenDown(row: Measurement, indicatorId: string): Measurement {
  if (row.indicatorId !== indicatorId) return row;
  const cell = (category: string, numerator: number, denominator: number) => ({
    id: `${row.id}-${category}`,
    dimension: 'sex',
    category,
    value: null,
    numerator,
    denominator,
  });
  const cells =
    row.date === '2025-12-31'
      ? [cell('Women', 23, 29), cell('Men', 21, 28)]
      : [cell('Women', 9, 20), cell('Men', 3, 20), cell('Other', 2, 10)];
  return { ...row, breakdown: cells, enteredBy: 'A. Clerk' };
}

function added(first: string, second: string): readonly Measurement[] {
  const { earlier: _, ...blank } = createRow('measurements', 'x');
  return [
    {
      ...createRow('measurements', 'before-2025'),
      indicatorId: first,
      from: '2024-10-01',
      date: '2024-12-15',
      numerator: 20,
      denominator: 50,
      evidence: 'Minutes of the board',
      earlier: [
        {
          from: blank.from,
          date: '2024-12-15',
          value: null,
          numerator: 18,
          denominator: 50,
          count: null,
          breakdown: [],
          unavailable: '',
          note: '',
          evidence: '',
          enteredBy: 'A. Clerk',
          until: '2025-01-20',
          reason: 'Two forms had been left out',
        },
      ],
    },
    { ...createRow('measurements', 'after-2025'), indicatorId: first, date: '2026-03-31', value: 12 },
    {
      ...createRow('measurements', 'old-value'),
      indicatorId: second,
      series: 'series-old',
      date: '2025-02-28',
      value: 61,
    },
    {
      ...createRow('measurements', 'gap-2025'),
      indicatorId: second,
      date: '2025-12-31',
      unavailable: 'The register was closed',
    },
  ];
}
