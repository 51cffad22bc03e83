import { createRow } from '../plan/create-plan.ts';
import type { Indicator, Measurement, Plan } from '../plan/plan-schema.ts';
import { decodeDate } from '../validation/decode-date.ts';
import { decodeNumber } from '../validation/decode-number.ts';
import { unitOfValues } from '../validation/number-unit.ts';
import { marksOfMeasurement, type PersonalMark } from '../validation/personal-marks.ts';
import { rowsById } from '../validation/rows-by-id.ts';
import { wordKey } from '../words/word-key.ts';
import { answers } from './measured-period.ts';
import { type MeasurementProblem, measurementProblems } from './measurement-problems.ts';
import { type AnswerWords, answerInWords } from './pasted-answer.ts';
import { columnsWithoutHead, type PastedColumn, type PastedTable, readPastedTable } from './pasted-table.ts';
import { typedAlike } from './typed-alike.ts';

/** Why a row is not taken over; `text` is what stands in the cell. */
export type PastedRefusal =
  | { readonly code: 'unknown-indicator' | 'ambiguous-indicator' | 'extra-cell'; readonly text: string }
  | {
      readonly code:
        | 'not-a-number'
        | 'ambiguous-number'
        | 'wrong-unit'
        | 'unknown-answer'
        | 'ambiguous-answer'
        | 'not-a-date'
        | 'ambiguous-date'
        | 'unlikely-year';
      readonly column: PastedColumn;
      readonly text: string;
    }
  | { readonly code: 'already-measured' | 'twice'; readonly text: string }
  | { readonly code: 'nothing-said' };

/** A row that can be taken over, as it was understood. */
export type PastedRow = { readonly number: number; readonly indicator: Indicator; readonly row: Measurement };

/** A row that can be taken over, and what its author should look at again in it. */
export type PastedRemark = PastedRow & {
  readonly problems: readonly MeasurementProblem[];
  readonly marks: readonly PersonalMark[];
};

/** A row that cannot be taken over; `indicator` is null where none was found. */
export type PastedRefused = {
  readonly number: number;
  readonly indicator: Indicator | null;
  readonly refusal: PastedRefusal;
};

/** What a pasted range holds: the rows that can be taken over, those of them to look at again, and those that cannot; each by its number. */
export type PastedMeasurements = {
  readonly taken: readonly PastedRow[];
  readonly remarks: readonly PastedRemark[];
  readonly refused: readonly PastedRefused[];
  readonly unread: PastedTable['unread'];
  /** Rows in all, the head apart. */
  readonly total: number;
};

/** `language` is that of the numbers and dates; `today` an ISO 8601 day; `signature` who enters values at the moment. */
type Context = {
  readonly plan: Plan;
  readonly language: string;
  readonly answers: AnswerWords;
  readonly today: string;
  readonly signature: string;
  readonly newId: () => string;
};

/**
 * Reads measurements from a range of a spreadsheet, a row each turn. Nothing is guessed: what cannot be read is named with its row, the rest can be
 * kept. The last turn returns all.
 */
export function* readPastedMeasurements(text: string, context: Context): Generator<void, PastedMeasurements, void> {
  const { columns, rows, unread } = readPastedTable(text);
  const find = indicatorFinder(context.plan);
  const complete = typedAlike(context.plan, context.signature);
  const days = { taken: takenDays(context.plan), seen: new Set<string>() };
  const taken: PastedRow[] = [];
  const remarks: PastedRemark[] = [];
  const refused: PastedRefused[] = [];
  for (const { number, cells } of rows) {
    yield;
    const found = rowFrom(cells, columns, { find, context });
    const refusal = 'refusal' in found ? found.refusal : refusalOf(found.row, { ...days, says: cells.join(' ') });
    if ('refusal' in found || refusal) {
      refused.push({ number, indicator: found.indicator, refusal: refusal ?? ({ code: 'nothing-said' } as const) });
      continue;
    }
    const { indicator } = found;
    const row = complete(indicator, found.row);
    days.seen.add(keyOf(row));
    taken.push({ number, indicator, row });
    const problems = measurementProblems(indicator, row, context.today);
    const marks = marksOfMeasurement(row);
    if (problems.length + marks.length > 0) remarks.push({ number, indicator, row, problems, marks });
  }
  return { taken, remarks, refused, unread, total: rows.length };
}

type FindIndicator = (text: string) => Indicator | PastedRefusal;
type Found = { readonly indicator: Indicator; readonly row: Measurement };
type NotFound = { readonly indicator: Indicator | null; readonly refusal: PastedRefusal };

function rowFrom(
  cells: readonly string[],
  named: PastedTable['columns'],
  { find, context }: { find: FindIndicator; context: Context },
): Found | NotFound {
  const indicator = find(cells[named ? named.indexOf('indicator') : 0]?.trim() ?? '');
  if ('code' in indicator) return { indicator: null, refusal: indicator };
  const columns = named ?? columnsWithoutHead(indicator, cells);
  // A column without a known name is told once, of the head; a cell without a column is told here.
  const extra = cells.find((cell, at) => cell.trim() !== '' && (named ? at >= named.length : !columns[at]));
  if (extra !== undefined) return { indicator, refusal: { code: 'extra-cell', text: extra.trim().slice(0, 80) } };
  const row = measurementFrom((column) => cells[columns.indexOf(column)]?.trim() ?? '', indicator, context);
  return 'code' in row ? { indicator, refusal: row } : { indicator, row };
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

/** The days on which indicators have a value, or a reason for none; where only a note was begun there is room for a value. */
function takenDays({ indicators, measurements }: Plan): ReadonlySet<string> {
  const byId = rowsById(indicators);
  const says = (row: Measurement) => answers(byId.get(row.indicatorId)?.measure ?? 'number', row);
  return new Set(measurements.filter((row) => row.series === null && says(row)).map(keyOf));
}

function keyOf({ indicatorId, date }: Measurement): string {
  return `${indicatorId} ${date}`;
}

/** Finds an indicator by its id, or by its title as its author wrote it (see `wordKey`). */
function indicatorFinder({ indicators }: Plan): FindIndicator {
  const byName = new Map<string, Indicator | null>();
  for (const row of indicators) byName.set(wordKey(row.title), byName.has(wordKey(row.title)) ? null : row);
  const byId = rowsById(indicators);
  return (text) => {
    const found = byId.get(text) ?? (text === '' ? undefined : byName.get(wordKey(text)));
    if (found) return found;
    return { code: found === null ? 'ambiguous-indicator' : 'unknown-indicator', text };
  };
}

function measurementFrom(
  cellOf: (column: PastedColumn) => string,
  indicator: Indicator,
  context: Context,
): Measurement | PastedRefusal {
  const row: { -readonly [F in keyof Measurement]: Measurement[F] } = {
    ...createRow('measurements', context.newId()),
    indicatorId: indicator.id,
  };
  for (const column of ['from', 'date'] as const) {
    const text = cellOf(column);
    const decoded = decodeDate(text, context.language);
    if (!decoded.ok) return { code: dateRefusals[decoded.error], column, text };
    row[column] = decoded.value;
  }
  for (const column of ['value', 'numerator', 'denominator', 'count'] as const) {
    const number = numberFrom(column, cellOf(column), indicator, context);
    if (typeof number === 'object' && number !== null) return number;
    row[column] = number;
  }
  for (const column of ['unavailable', 'note', 'evidence', 'enteredBy'] as const) row[column] = cellOf(column);
  return row;
}

const dateRefusals = {
  notADate: 'not-a-date',
  ambiguousDate: 'ambiguous-date',
  unlikelyYear: 'unlikely-year',
} as const;

function numberFrom(
  column: 'value' | 'numerator' | 'denominator' | 'count',
  text: string,
  indicator: Indicator,
  { language, answers }: Context,
): number | null | PastedRefusal {
  const answer = column === 'value' ? answerInWords(text, indicator, answers) : null;
  if (answer === 'several') return { code: 'ambiguous-answer', column, text };
  if (answer !== null) return answer;
  const unit = column === 'value' ? unitOfValues(indicator.measure, indicator.unit) : '';
  const decoded = decodeNumber(text, language, unit);
  if (decoded.ok) return decoded.value;
  if (column === 'value' && hasAnswers(indicator)) return { code: 'unknown-answer', column, text };
  if (decoded.error === 'ambiguousNumber') return { code: 'ambiguous-number', column, text };
  return { code: isNumberWithWords(text, language) ? 'wrong-unit' : 'not-a-number', column, text };
}

/** Whether a text is a number with the sign of a unit or with words behind it; words that change the number are no unit. */
function isNumberWithWords(text: string, language: string): boolean {
  if (decodeNumber(text, language).ok) return true;
  const [, number = '', words = ''] = /^([^\p{L}]*\d)\s+(\p{L}[\p{L}\p{M}\s.’'/-]*)$/u.exec(text) ?? [];
  return number !== '' && decodeNumber(number, language).ok && !largeNumbers.test(words);
}

const largeNumbers = /^(?:thousand|mille|milliers?|millions?|billions?|milliards?)(?!\p{L})/iu;

function hasAnswers({ measure, scale }: Indicator): boolean {
  return measure === 'yes-no' || (measure === 'qualitative' && scale.length > 0);
}
