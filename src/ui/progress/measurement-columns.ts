import type { Measurement } from '#core/plan/plan-schema.ts';

/** Columns that a table of measurements may have; those that no row fills are left out. */
export type MeasurementColumns = {
  readonly terms: boolean;
  readonly expected: boolean;
  readonly note: boolean;
  readonly evidence: boolean;
  readonly enteredBy: boolean;
  readonly earlier: boolean;
};

/** The columns that at least one measurement fills. */
export function columnsOf(rows: readonly Measurement[]): MeasurementColumns {
  return {
    terms: rows.some(({ numerator, denominator }) => numerator !== null && denominator !== null),
    expected: rows.some(({ date }) => date !== null),
    note: rows.some(({ note }) => note.trim() !== ''),
    evidence: rows.some(({ evidence }) => evidence.trim() !== ''),
    enteredBy: rows.some(({ enteredBy }) => enteredBy.trim() !== ''),
    earlier: rows.some(({ earlier }) => earlier.length > 0),
  };
}
