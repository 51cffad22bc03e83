import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRow } from '#core/plan/create-plan.ts';
import { correctMeasurement } from '#core/plan/measurement-edits.ts';
import type { Indicator, Plan } from '#core/plan/plan-schema.ts';
import { seriesJoined, seriesSplit, withOpenSeries } from '#core/plan/series.ts';
import { addDays } from '#core/progress/day-count.ts';
import type { Outline } from '#documents/outline.ts';
import { createActivityReportContext } from '#documents/report/activity-report-context.ts';
import { buildReportOutline } from '#documents/report/build-report-outline.ts';
import { laterWords } from '#documents/report/later-words.ts';
import { measured, progressPlan, risingIndicator } from '../unit/core/progress/progress-plan.ts';
import { reportRequests } from '../unit/documents/report/report-requests.ts';

const english = await reportRequests('en');
const period = { from: '2025-01-01', to: '2025-12-31' };
const options = { asOf: '2027-01-31' };

/** What somebody did after the period; `days` after its last day. */
type Later =
  | { readonly kind: 'measured'; readonly days: number; readonly value: number }
  | { readonly kind: 'corrected'; readonly days: number; readonly value: number; readonly row: number }
  | { readonly kind: 'redefined'; readonly days: number; readonly change: Partial<Indicator> };

const days = fc.integer({ min: 1, max: 300 });
const value = fc.integer({ min: 0, max: 200 });
const change = fc.constantFrom<Partial<Indicator>>(
  { unit: 'days', title: 'Days of courses' },
  { measure: 'percentage', unit: '%' },
  { direction: 'decrease', target: { value: 7, date: '2026-12-31' } },
  { calculation: 'Counted at the end', baseline: { value: 9, date: '2026-01-01', note: '' } },
);
const later: fc.Arbitrary<Later> = fc.oneof(
  fc.record({ kind: fc.constant('measured' as const), days, value }),
  fc.record({ kind: fc.constant('corrected' as const), days, value, row: fc.nat(3) }),
  fc.record({ kind: fc.constant('redefined' as const), days, change }),
);

function withLater(plan: Plan, step: Later, at: number): Plan {
  const day = addDays(period.to, step.days);
  if (step.kind === 'measured')
    return { ...plan, measurements: [...plan.measurements, measured(day, step.value, { id: `later-${at}` })] };
  if (step.kind === 'corrected') {
    const row = plan.measurements[step.row % Math.max(1, plan.measurements.length)];
    if (row === undefined) return plan;
    const correction = { id: row.id, until: day, reason: 'Counted twice', kept: row.earlier.length };
    return correctMeasurement(plan, { ...correction, values: { value: `${step.value}` }, language: 'en' });
  }
  const [indicator] = plan.indicators;
  if (indicator === undefined) return plan;
  const changed = { ...plan, indicators: [{ ...indicator, ...step.change }] };
  return seriesSplit(withOpenSeries(plan, changed, indicator.id), indicator.id, { until: day, reason: 'New rules' });
}

/** The report without the notes that name what came later. */
function reportOf(plan: Plan): Outline {
  const request = english(plan, options, period);
  const outline = buildReportOutline(request);
  const context = createActivityReportContext(request);
  const notes = new Set(plan.indicators.flatMap((row) => laterWords(context, row)));
  return {
    ...outline,
    chapters: outline.chapters.map((chapter) => ({
      ...chapter,
      blocks: chapter.blocks.filter((block) => block.kind !== 'paragraph' || !notes.has(block.text)),
    })),
  };
}

const plans = fc
  .array(fc.tuple(fc.constantFrom('2025-03-31', '2025-06-30', '2025-09-30', '2025-12-31'), value), {
    minLength: 1, // an indicator that was never measured is changed without a date
    maxLength: 4,
  })
  .map((said) =>
    progressPlan(
      risingIndicator(),
      said.map(([date, amount], at) => measured(date, amount, { id: `m${at}` })),
    ),
  );

test('nothing that was measured, corrected or redefined after a period changes its report', () => {
  fc.assert(
    fc.property(plans, fc.array(later, { minLength: 1, maxLength: 4 }), (plan, steps) => {
      // Each day once and in their order, as people live through them.
      const inOrder = [...new Map(steps.map((step) => [step.days, step])).values()].sort((a, b) => a.days - b.days);
      expect(reportOf(inOrder.reduce(withLater, plan))).toEqual(reportOf(plan));
    }),
    { numRuns: 60 },
  );
});

test('a meaning that ended in the period does not judge its end', () => {
  const plan = progressPlan(risingIndicator(), [measured('2025-03-31', 10), measured('2025-12-31', 70)]);
  const [indicator] = plan.indicators;
  const changed = {
    ...plan,
    indicators: [{ ...risingIndicator(), unit: 'households', target: { value: 70, date: null } }],
  };
  const split = seriesSplit(withOpenSeries(plan, changed, 'i'), 'i', { until: '2025-06-30', reason: '' });
  const context = createActivityReportContext(english(split, options, period));
  expect(context.plan.indicators[0]?.earlierSeries).toHaveLength(1);
  expect(context.progress.get('i')).toMatchObject({ standing: 'met', indicator: { unit: 'households' } });
  expect(seriesJoined(split, 'i', 'none')).toBe(split);
  expect(indicator?.earlierSeries).toEqual([]);
});

test('what came later is named', () => {
  const before = progressPlan(risingIndicator(), [
    measured('2025-12-31', 40),
    { ...createRow('measurements', 'x'), indicatorId: 'i', date: '2026-05-01', value: 44 },
  ]);
  const corrected = correctMeasurement(before, {
    id: 'm-2025-12-31',
    until: '2026-02-01',
    reason: 'Counted twice',
    kept: 0,
    values: { value: '35' },
    language: 'en',
  });
  const plan = withLater(
    corrected,
    { kind: 'redefined', days: 200, change: { unit: 'days', title: 'Days of courses' } },
    0,
  );
  const context = createActivityReportContext(english(plan, options, period));
  expect(plan.indicators.flatMap((row) => laterWords(context, row))).toEqual([
    'From 20 July 2026 on the indicator means something else, “Days of courses” (New rules). This report judges by what was valid in its period.',
    'M1 was corrected to 35 persons on 1 February 2026, after the period (Counted twice). This report keeps what was known at its end.',
    'One value of a later day is not part of this report.',
  ]);
});
