import { applyFormValues, type FormValues } from '../validation/form-values.ts';
import type { Measurement, Plan } from './plan-schema.ts';
import { withoutStaleShare } from './stale-share.ts';

/** What a form entered for a measurement; `row` is the empty one that it began with, added when it is not there yet. */
export type MeasurementEntry = { readonly row: Measurement; readonly values: FormValues; readonly language: string };

/** The plan with what was entered. A measurement that says nothing at all any more, and never did, is taken out again. */
export function enterMeasurement(plan: Plan, { row, values, language }: MeasurementEntry): Plan {
  // From the end: what is being entered stands there.
  const isThere = plan.measurements.findLast(({ id }) => id === row.id) !== undefined;
  const started = isThere ? plan : { ...plan, measurements: [...plan.measurements, row] };
  const applied = applyFormValues(started, { table: 'measurements', id: row.id }, values, language);
  const entered = withoutStaleShare(started, applied, row.id);
  const now = entered.measurements.findLast(({ id }) => id === row.id);
  if (!now || !isBlank(entered, now)) return entered === started && isThere ? plan : entered;
  if (!isThere) return plan;
  return { ...entered, measurements: entered.measurements.filter((other) => other !== now) };
}

/**
 * Keeps what a measurement says now before it is corrected; `until` is the day of the correction (ISO 8601). The same plan when the
 * measurement is unknown or says nothing yet.
 */
export function correctMeasurement(
  plan: Plan,
  { id, until, reason }: { readonly id: string; readonly until: string; readonly reason: string },
): Plan {
  const row = plan.measurements.find((one) => one.id === id);
  if (!row || isBlank(plan, row)) return plan;
  const { id: _, indicatorId, series, earlier, ...observed } = row;
  const corrected = { ...row, earlier: [...earlier, { ...observed, until, reason }] };
  return { ...plan, measurements: plan.measurements.map((one) => (one === row ? corrected : one)) };
}

function isBlank({ unparsed }: Plan, row: Measurement): boolean {
  const { value, numerator, denominator, count, breakdown, unavailable, note, evidence, earlier } = row;
  const words = [unavailable, note, evidence];
  const prefix = `measurements/${row.id}/`;
  return (
    [value, numerator, denominator, count].every((number) => number === null) &&
    words.every((text) => text.trim() === '') &&
    breakdown.length === 0 &&
    earlier.length === 0 &&
    !Object.keys(unparsed).some((path) => path.startsWith(prefix))
  );
}
