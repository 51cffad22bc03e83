import { groupBy } from '../chain/group-by.ts';
import { createRow } from '../plan/create-plan.ts';
import type { Indicator, Measurement, Plan } from '../plan/plan-schema.ts';
import { decodeDate } from '../validation/decode-date.ts';
import { decodeNumber } from '../validation/decode-number.ts';
import { idsInOrder, itemNumber } from '../validation/item-numbers.ts';
import { marksOfMeasurement, type PersonalMark } from '../validation/personal-marks.ts';
import { rowsById } from '../validation/rows-by-id.ts';
import { wordKey } from '../words/word-key.ts';
import { answers } from './measured-period.ts';
import { type MeasurementProblem, measurementProblems } from './measurement-problems.ts';
import { type AnswerWords, answerInWords } from './pasted-answer.ts';
import { type PastedChoice, pastedChoices, unitOfColumn } from './pasted-choices.ts';
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

/** A row that can be taken over, and what its author should look at again in it; `choices` are what its value may mean besides. */
export type PastedRemark = PastedRow & {
  readonly choices: readonly PastedChoice[];
  readonly problems: readonly MeasurementProblem[];
  readonly marks: readonly PersonalMark[];
};

/** A row that cannot be taken over; `indicator` is null where none was found, `choices` are what the refused cell may mean. */
export type PastedRefused = {
  readonly choices: readonly PastedChoice[];
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
      const { indicator, choices } = found;
      refused.push({ number, indicator, refusal: refusal ?? ({ code: 'nothing-said' } as const), choices });
      continue;
    }
    const { indicator, choices } = found;
    const row = complete(indicator, found.row);
    days.seen.add(keyOf(row));
    taken.push({ number, indicator, row });
    const problems = measurementProblems(indicator, row, context.today);
    const marks = marksOfMeasurement(row);
    if (problems.length + marks.length + choices.length > 0)
      remarks.push({ number, indicator, row, problems, marks, choices });
  }
  return { taken, remarks, refused, unread, total: rows.length };
}

/** The indicator that a text names, or the numbers of all that it may name. */
type FindIndicator = (text: string) => Indicator | readonly string[];
type Found = { readonly indicator: Indicator; readonly row: Measurement; readonly choices: readonly PastedChoice[] };
type NotFound = Pick<PastedRefused, 'indicator' | 'refusal' | 'choices'>;

function rowFrom(
  cells: readonly string[],
  named: PastedTable['columns'],
  { find, context }: { find: FindIndicator; context: Context },
): Found | NotFound {
  const cell = named ? named.indexOf('indicator') : 0;
  const text = cells[cell]?.trim() ?? '';
  const indicator = find(text);
  if (isNumbers(indicator)) {
    const choices = indicator.map((number) => ({ cell, kind: 'indicator' as const, number }));
    const code = choices.length > 0 ? ('ambiguous-indicator' as const) : ('unknown-indicator' as const);
    return { indicator: null, refusal: { code, text }, choices };
  }
  const columns = named ?? columnsWithoutHead(indicator, cells);
  // A column without a known name is told once, of the head; a cell without a column is told here.
  const extra = cells.find((cell, at) => cell.trim() !== '' && (named ? at >= named.length : !columns[at]));
  if (extra !== undefined)
    return { indicator, refusal: { code: 'extra-cell', text: extra.trim().slice(0, 80) }, choices: [] };
  const row = measurementFrom((column) => cells[columns.indexOf(column)]?.trim() ?? '', indicator, context);
  const place = { columns, indicator, language: context.language };
  if (!('code' in row)) return { indicator, row, choices: pastedChoices(cells, { ...place, column: 'value' }) };
  return {
    indicator,
    refusal: row,
    choices: 'column' in row ? pastedChoices(cells, { ...place, column: row.column }) : [],
  };
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

/**
 * Finds an indicator by its id, by its title as its author wrote it (see `wordKey`), or by its number as pages and documents show it, "Indicator 4", which also
 * tells apart those that share a title.
 */
function indicatorFinder(plan: Plan): FindIndicator {
  const byId = rowsById(plan.indicators);
  const order = idsInOrder(plan, 'indicators');
  const byNumber = new Map(order.map((id) => [itemNumber(plan, 'indicators', id), byId.get(id)]));
  const byName = groupBy([...byNumber.keys()], (number) => wordKey(byNumber.get(number)?.title ?? ''));
  return (text) => {
    const found = byId.get(text);
    const named = text === '' ? [] : (byName.get(wordKey(text)) ?? []);
    const numbered = /^(?:indicator|indicateur) 0*(\d{1,5})$/u.exec(wordKey(text.slice(0, 40)))?.[1];
    const [number = numbered ?? '', ...others] = named;
    return found ?? (others.length > 0 ? named : (byNumber.get(number) ?? []));
  };
}

function isNumbers(found: ReturnType<FindIndicator>): found is readonly string[] {
  return Array.isArray(found);
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
  const decoded = decodeNumber(text, language, unitOfColumn(column, indicator));
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
