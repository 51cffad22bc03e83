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
  readonly hasHead: boolean;
  readonly columns: readonly (PastedColumn | null)[];
  readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[];
};

/** Columns of a table without a head: indicator, date, then a value, or the two terms of a percentage. */
function columnsByCount(count: number): readonly PastedColumn[] {
  const terms: readonly PastedColumn[] = ['indicator', 'date', 'numerator', 'denominator', 'note'];
  return count >= 4 ? terms.slice(0, count) : ['indicator', 'date', 'value'];
}

/** A range as spreadsheets copy it: cells between tabs, cells with line ends or quotation marks in quotation marks. Empty rows are left out. */
export function readPastedTable(text: string): PastedTable {
  const rows = splitRows(text).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const head = rows[0]?.cells.map(columnOf) ?? [];
  const hasHead = head.includes('indicator') && head.filter((column) => column !== null).length > 1;
  const widest = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  return hasHead ? { hasHead, columns: head, rows: rows.slice(1) } : { hasHead, columns: columnsByCount(widest), rows };
}

function columnOf(cell: string): PastedColumn | null {
  const word = cell
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .trim()
    .toLowerCase();
  return pastedColumns.find((column) => headWords[column].includes(word)) ?? null;
}

function splitRows(text: string): { number: number; cells: string[] }[] {
  const rows: { number: number; cells: string[] }[] = [];
  let cells: string[] = [];
  let at = 0;
  const endRow = () => {
    rows.push({ number: rows.length + 1, cells });
    cells = [];
  };
  while (at <= text.length) {
    const { cell, next } = readCell(text, at);
    cells.push(cell);
    const end = text[next];
    if (end !== '\t') endRow();
    at = next + (end === '\r' && text[next + 1] === '\n' ? 2 : 1);
  }
  return rows;
}

/** The cell that begins at a place, and the place of the tab or line end after it. */
function readCell(text: string, at: number): { readonly cell: string; readonly next: number } {
  const quoted = text[at] === '"' ? quotedCell(text, at) : null;
  if (quoted) return quoted;
  let next = at;
  while (next < text.length && !'\t\r\n'.includes(text[next] ?? '')) next += 1;
  return { cell: text.slice(at, next), next };
}

/** A cell in quotation marks, doubled inside; null when no cell ends at the closing one: then the mark is part of the words. */
function quotedCell(text: string, at: number): { readonly cell: string; readonly next: number } | null {
  let end = text.indexOf('"', at + 1);
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  if (end < 0 || !'\t\r\n'.includes(text[end + 1] ?? '\n')) return null;
  return { cell: text.slice(at + 1, end).replaceAll('""', '"'), next: end + 1 };
}
