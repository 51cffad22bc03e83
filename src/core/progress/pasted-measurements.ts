import { createRow } from '../plan/create-plan.ts';
import type { Indicator, Measurement, Plan } from '../plan/plan-schema.ts';
import { decodeDate } from '../validation/decode-date.ts';
import { decodeNumber } from '../validation/decode-number.ts';
import { type MeasurementProblem, measurementProblems } from './measurement-problems.ts';
import { type PastedColumn, readPastedTable } from './pasted-table.ts';

/** Why a row is not taken over; `text` is what stands in the cell. */
export type PastedRefusal =
  | { readonly code: 'unknown-indicator' | 'ambiguous-indicator'; readonly text: string }
  | {
      readonly code: 'not-a-number' | 'ambiguous-number' | 'wrong-unit';
      readonly column: PastedColumn;
      readonly text: string;
    }
  | { readonly code: 'not-a-date'; readonly column: PastedColumn; readonly text: string }
  | { readonly code: 'already-measured' | 'twice'; readonly text: string }
  | { readonly code: 'nothing-said' };

/** What a pasted range holds: the rows that can be taken over, those of them to look at again, and those that cannot; each by its number. */
export type PastedMeasurements = {
  readonly rows: readonly Measurement[];
  readonly remarks: readonly {
    readonly number: number;
    readonly indicator: Indicator;
    readonly problems: readonly MeasurementProblem[];
  }[];
  readonly refused: readonly { readonly number: number; readonly refusal: PastedRefusal }[];
  /** Rows in all, the head apart. */
  readonly total: number;
};

/** `language` is that of the numbers and dates; `today` an ISO 8601 day. */
type Context = { readonly plan: Plan; readonly language: string; readonly today: string; readonly newId: () => string };

/** Reads measurements from a range of a spreadsheet. Nothing is guessed: what cannot be read is named with its row, the rest can be kept. */
export function readPastedMeasurements(text: string, context: Context): PastedMeasurements {
  const { columns, rows, hasHead } = readPastedTable(text);
  const find = indicatorFinder(context.plan);
  const taken = new Set(context.plan.measurements.filter((row) => row.series === null).map(keyOf));
  const seen = new Set<string>();
  const read: Measurement[] = [];
  const remarks: PastedMeasurements['remarks'][number][] = [];
  const refused: PastedMeasurements['refused'][number][] = [];
  for (const { number, cells } of rows) {
    const cellOf = (column: PastedColumn) => cells[columns.indexOf(column)]?.trim() ?? '';
    const indicator = find(cellOf('indicator'));
    // Without a head the first number is a value, unless it has to be the upper term of a percentage.
    const isPlain =
      !hasHead && !('code' in indicator) && indicator.measure !== 'percentage' && columns.includes('numerator');
    const ownCell = (column: PastedColumn) =>
      isPlain && column === 'value' ? cellOf('numerator') : isPlain && column === 'numerator' ? '' : cellOf(column);
    const row = 'code' in indicator ? indicator : measurementFrom(ownCell, indicator, context);
    const refusal = 'code' in row ? row : refusalOf(row, { taken, seen, says: cells.join(' ') });
    if ('code' in row || 'code' in indicator || refusal) {
      refused.push({ number, refusal: refusal ?? ({ code: 'nothing-said' } as const) });
      continue;
    }
    seen.add(keyOf(row));
    read.push(row);
    const problems = measurementProblems(indicator, row, context.today);
    if (problems.length > 0) remarks.push({ number, indicator, problems });
  }
  return { rows: read, remarks, refused, total: rows.length };
}

function refusalOf(
  row: Measurement,
  { taken, seen, says }: { taken: ReadonlySet<string>; seen: ReadonlySet<string>; says: string },
): PastedRefusal | null {
  const { value, numerator, denominator, unavailable } = row;
  if ([value, numerator, denominator].every((one) => one === null) && unavailable === '')
    return { code: 'nothing-said' };
  if (row.date === null) return null;
  const text = says.trim().slice(0, 80);
  if (seen.has(keyOf(row))) return { code: 'twice', text };
  return taken.has(keyOf(row)) ? { code: 'already-measured', text } : null;
}

function keyOf({ indicatorId, date }: Measurement): string {
  return `${indicatorId} ${date}`;
}

type Refused = PastedRefusal;

/** Finds an indicator by its id, or by its title as its author wrote it; capitals and spaces do not matter. */
function indicatorFinder({ indicators }: Plan): (text: string) => Indicator | Refused {
  const byName = new Map<string, Indicator | null>();
  for (const row of indicators) byName.set(plain(row.title), byName.has(plain(row.title)) ? null : row);
  const byId = new Map(indicators.map((row) => [row.id, row]));
  return (text) => {
    const found = byId.get(text) ?? (text === '' ? undefined : byName.get(plain(text)));
    if (found) return found;
    return { code: found === null ? 'ambiguous-indicator' : 'unknown-indicator', text };
  };
}

function plain(words: string): string {
  return words.trim().toLowerCase().replace(/\s+/gu, ' ');
}

function measurementFrom(
  cellOf: (column: PastedColumn) => string,
  indicator: Indicator,
  { language, newId }: Context,
): Measurement | Refused {
  const row: { -readonly [F in keyof Measurement]: Measurement[F] } = {
    ...createRow('measurements', newId()),
    indicatorId: indicator.id,
  };
  for (const column of ['from', 'date'] as const) {
    const decoded = decodeDate(cellOf(column), language);
    if (!decoded.ok) return { code: 'not-a-date', column, text: cellOf(column) };
    row[column] = decoded.value;
  }
  for (const column of ['value', 'numerator', 'denominator', 'count'] as const) {
    const number = numberFrom(column, cellOf(column), indicator, language);
    if (typeof number === 'object' && number !== null) return number;
    row[column] = number;
  }
  for (const column of ['unavailable', 'note', 'evidence', 'enteredBy'] as const) row[column] = cellOf(column);
  return row;
}

function numberFrom(
  column: 'value' | 'numerator' | 'denominator' | 'count',
  text: string,
  indicator: Indicator,
  language: string,
): number | null | Refused {
  const unit = column !== 'value' ? '' : indicator.measure === 'percentage' ? '%' : indicator.unit;
  const decoded = decodeNumber(text, language, unit);
  if (decoded.ok) return decoded.value;
  if (decoded.error === 'ambiguousNumber') return { code: 'ambiguous-number', column, text };
  return { code: decodeNumber(text, language).ok ? 'wrong-unit' : 'not-a-number', column, text };
}
