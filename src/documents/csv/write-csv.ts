import type { CsvDialect } from './csv-dialect.ts';

/** A number is written to its last digit with the decimal sign of the dialect, a text is made harmless, null is an empty cell. */
export type CsvCell = string | number | null;

const byteOrderMark = '\uFEFF';

/**
 * Rows as a CSV file after RFC 4180 in a dialect: CRLF, quotes where needed, a minus that spreadsheets calculate with.
 * Texts that a spreadsheet would run as a formula get an apostrophe before them.
 */
export function writeCsv(rows: readonly (readonly CsvCell[])[], dialect: CsvDialect): string {
  const lines = rows.map((row) => `${row.map((cell) => cellText(cell, dialect)).join(dialect.separator)}\r\n`);
  return `${dialect.mark ? byteOrderMark : ''}${lines.join('')}`;
}

function cellText(cell: CsvCell, { decimalSign }: CsvDialect): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', decimalSign);
  const text = harmless(cell);
  return /^\s|[",;\r\n]|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Formulas begin with one of these signs, also of full width and after blanks, tabs, line ends and signs that nobody sees. Where a spreadsheet parts cells at
 * semicolons or tabs, as in French, what follows one inside a text begins a cell as well.
 */
function harmless(text: string): string {
  const inside = text.replaceAll(/([;\t\r\n][\s"\p{Cc}\p{Default_Ignorable_Code_Point}]*)(?=[=+\-@＝＋－＠])/gu, "$1'");
  return /^[\s\p{Cc}\p{Default_Ignorable_Code_Point}]*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(inside) ? `'${inside}` : inside;
}
