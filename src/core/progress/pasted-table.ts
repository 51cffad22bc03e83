import type { Indicator } from '../plan/plan-schema.ts';
import { searchKey } from '../words/search-key.ts';
import { hasTerms } from './measured-sums.ts';

/** What the columns of pasted rows can hold. */
export const pastedColumns = [
  'indicator',
  'from',
  'date',
  'value',
  'numerator',
  'denominator',
  'count',
  'unavailable',
  'note',
  'evidence',
  'enteredBy',
] as const;
export type PastedColumn = (typeof pastedColumns)[number];

/** Heads of columns as spreadsheets name them, in English and French, without accents. */
const headWords: Readonly<Record<PastedColumn, readonly string[]>> = {
  indicator: ['indicator', 'indicateur', 'id'],
  from: ['from', 'first day', 'first day of the period', 'du', 'premier jour', 'premier jour de la periode'],
  date: ['date', 'to', 'last day', 'date, or last day of the period', 'au', 'date, ou dernier jour de la periode'],
  value: ['value', 'valeur'],
  numerator: ['numerator', 'counted', 'counted (above the line)', 'numerateur', 'comptes (au-dessus de la ligne)'],
  denominator: [
    'denominator',
    'out of',
    'out of (below the line)',
    'denominateur',
    'sur',
    'sur (au-dessous de la ligne)',
  ],
  count: ['answers', 'number of answers', 'count', 'reponses', 'nombre de reponses'],
  unavailable: ['not available', 'not available, because', 'reason', 'non disponible', 'non disponible, car', 'raison'],
  note: ['note', 'remark', 'remarque'],
  evidence: ['evidence', 'evidence (reference or link)', 'justificatif', 'justificatif (reference ou lien)'],
  enteredBy: ['entered by', 'saisi par'],
};

/** Rows of texts, the number that a spreadsheet would show beside each, and what its columns hold. */
export type PastedTable = {
  /** What the columns hold as the first row names them; null without such a row: then that depends on the indicator of each row. */
  readonly columns: readonly (PastedColumn | null)[] | null;
  /** Columns with cells that nobody reads, because their name is not known or was given before. `position` counts from 1. */
  readonly unread: readonly { readonly position: number; readonly name: string }[];
  readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[];
};

/** A range as spreadsheets copy it: cells between tabs, cells with line ends or quotation marks in quotation marks. Empty rows are left out. */
export function readPastedTable(text: string): PastedTable {
  const rows = splitRows(text)
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map(({ number, cells }) => ({ number, cells }));
  const head = rows[0]?.cells ?? [];
  const named = head.map(columnOf);
  const hasHead = named.includes('indicator') && named.filter((column) => column !== null).length > 1;
  if (!hasHead) return { columns: null, unread: [], rows };
  const columns = named.map((column, at) => (named.indexOf(column) === at ? column : null));
  const others = rows.slice(1);
  const unread = columns.flatMap((column, at) =>
    column === null && others.some(({ cells }) => (cells[at] ?? '').trim() !== '')
      ? [{ position: at + 1, name: (head[at] ?? '').trim() }]
      : [],
  );
  return { columns, unread, rows: others };
}

/**
 * Columns of a row without a head: indicator, date, value, nothing, note. A percentage has its two terms in the third and the fourth cell, when
 * the fourth is filled; a score has the number of its answers there. Null: a cell there cannot be understood.
 */
export function columnsWithoutHead(
  { measure, unit }: Pick<Indicator, 'measure' | 'unit'>,
  cells: readonly string[],
): readonly (PastedColumn | null)[] {
  const isShare = hasTerms({ measure, unit }) && (cells[3] ?? '').trim() !== '';
  if (isShare) return ['indicator', 'date', 'numerator', 'denominator', 'note'];
  return ['indicator', 'date', 'value', measure === 'score' ? 'count' : null, 'note'];
}

function columnOf(cell: string): PastedColumn | null {
  const word = searchKey(cell);
  return pastedColumns.find((column) => headWords[column].includes(word)) ?? null;
}

/** Other words for a cell: `row` is the number that a spreadsheet would show beside it, `cell` counts from 0. */
export type CellChange = { readonly row: number; readonly cell: number; readonly words: string };

/** The text of a range with other words in some of its cells; a cell that it does not have is passed over. */
export function withCells(text: string, changes: readonly CellChange[]): string {
  const rows = splitRows(text);
  const placed = changes.flatMap(({ row, cell, words }) => {
    const place = rows[row - 1]?.places[cell];
    return place ? [{ ...place, words }] : [];
  });
  return placed
    .sort((one, other) => other.from - one.from)
    .reduce((changed, { from, to, words }) => `${changed.slice(0, from)}${words}${changed.slice(to)}`, text);
}

type SplitRow = { number: number; cells: string[]; places: { from: number; to: number }[] };

function splitRows(text: string): SplitRow[] {
  const rows: SplitRow[] = [];
  let row: SplitRow = { number: 1, cells: [], places: [] };
  let at = 0;
  while (at <= text.length) {
    const { cell, next } = readCell(text, at);
    row.cells.push(cell);
    row.places.push({ from: at, to: next });
    const end = text[next];
    if (end !== '\t') {
      rows.push(row);
      row = { number: row.number + 1, cells: [], places: [] };
    }
    at = next + (end === '\r' && text[next + 1] === '\n' ? 2 : 1);
  }
  return rows;
}

/** The cell that begins at a place, and the place of the tab or line end after it. */
function readCell(text: string, at: number): { readonly cell: string; readonly next: number } {
  const quoted = text[at] === '"' ? quotedCell(text, at) : null;
  if (quoted) return quoted;
  let next = at;
  while (next < text.length && !isEnd(text.charCodeAt(next))) next += 1;
  return { cell: text.slice(at, next), next };
}

/** Whether a UTF-16 unit is a tab, or begins a line end. */
function isEnd(unit: number): boolean {
  return unit === 9 || unit === 10 || unit === 13;
}

/**
 * A cell in quotation marks, doubled inside; null when no cell ends at the closing one: then the mark is part of the words. So it is when a tab
 * stands before it: a mark that nobody closed must not take the rows below into its cell.
 */
function quotedCell(text: string, at: number): { readonly cell: string; readonly next: number } | null {
  let end = text.indexOf('"', at + 1);
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  if (end < 0 || (end + 1 < text.length && !isEnd(text.charCodeAt(end + 1)))) return null;
  const inside = text.slice(at + 1, end);
  return inside.includes('\t') ? null : { cell: inside.replaceAll('""', '"'), next: end + 1 };
}
