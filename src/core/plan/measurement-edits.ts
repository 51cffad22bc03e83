import { isEqual } from '../diff/diff-values.ts';
import { isEmptyCell } from '../progress/empty-cell.ts';
import { applyFormValues, type FormValues } from '../validation/form-values.ts';
import { type Measurement, maximumTextLength, type Plan } from './plan-schema.ts';
import { withoutStaleShare } from './stale-share.ts';

/** What a form entered for a measurement; `row` is the empty one that it began with, added when it is not there yet. */
export type MeasurementEntry = { readonly row: Measurement; readonly values: FormValues; readonly language: string };

/**
 * A correction of a measurement: `until` is its day (ISO 8601), `kept` how many states the measurement had kept when the correction began,
 * so that all its keystrokes are one correction.
 */
export type Correction = {
  readonly id: string;
  readonly until: string;
  readonly reason: string;
  readonly kept: number;
};

type KeptState = Measurement['earlier'][number];

/**
 * The plan with what was entered. A measurement that says nothing any more, and of which no correction keeps anything, is taken out again:
 * a value typed into the wrong row leaves nothing behind.
 */
export function enterMeasurement(plan: Plan, { row, values, language }: MeasurementEntry): Plan {
  // From the end: what is being entered stands there.
  const isThere = plan.measurements.findLast(({ id }) => id === row.id) !== undefined;
  const started = isThere ? plan : { ...plan, measurements: [...plan.measurements, row] };
  const applied = applyFormValues(started, { table: 'measurements', id: row.id }, values, language);
  const before = started.measurements.findLast(({ id }) => id === row.id);
  const entered = withoutStaleShare(applied, row.id, before);
  const now = entered.measurements.findLast(({ id }) => id === row.id);
  if (!now || !isBlank(entered, now)) return entered === started && isThere ? plan : entered;
  if (!isThere) return plan;
  return { ...entered, measurements: entered.measurements.filter((other) => other !== now) };
}

/**
 * The plan with what a form corrected. What the measurement said when the correction began is kept in `earlier`, and only while it says
 * something else now. Typed text that was no value is kept in the note of that state. The same plan when the measurement is unknown or
 * nothing was changed.
 */
export function correctMeasurement(
  plan: Plan,
  { id, until, reason, kept, values, language }: Correction & Omit<MeasurementEntry, 'row'>,
): Plan {
  const row = plan.measurements.find((one) => one.id === id);
  const applied = applyFormValues(plan, { table: 'measurements', id }, values, language);
  const entered = withoutStaleShare(applied, id, row?.earlier[kept] ?? row);
  const now = entered.measurements.find((one) => one.id === id);
  if (!row || !now || row.earlier.length > kept + 1) return entered;
  const before = row.earlier[kept] ?? (isBlank(plan, row) ? null : { ...saidBy(plan, row), until, reason });
  const isCorrected = before !== null && saysElse(before, saidBy(entered, now));
  const earlier = isCorrected ? [...row.earlier.slice(0, kept), before] : row.earlier.slice(0, kept);
  if (earlier.length === row.earlier.length) return entered;
  return { ...entered, measurements: entered.measurements.map((one) => (one === now ? { ...now, earlier } : one)) };
}

type Said = Omit<KeptState, 'until' | 'reason'>;

function saysElse({ until: _until, reason: _reason, ...was }: KeptState, said: Said): boolean {
  return !isEqual(was, said);
}

function saidBy(plan: Plan, row: Measurement): Said {
  const { id: _, indicatorId, series, earlier, ...observed } = row;
  const waiting = waitingTexts(plan, row);
  if (waiting.length === 0) return observed;
  const note = [row.note, ...waiting].filter((text) => text.trim() !== '').join('\n');
  return { ...observed, note: note.slice(0, maximumTextLength) };
}

function waitingTexts({ unparsed }: Plan, { id }: Measurement): readonly string[] {
  return Object.entries(unparsed).flatMap(([path, text]) => (path.startsWith(`measurements/${id}/`) ? [text] : []));
}

function isBlank(plan: Plan, row: Measurement): boolean {
  const { value, numerator, denominator, count, breakdown, unavailable, note, evidence, earlier } = row;
  const words = [unavailable, note, evidence];
  return (
    [value, numerator, denominator, count].every((number) => number === null) &&
    words.every((text) => text.trim() === '') &&
    breakdown.every(isEmptyCell) &&
    earlier.length === 0 &&
    waitingTexts(plan, row).length === 0
  );
}
