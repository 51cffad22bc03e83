/** A number is written as it is, a text is made harmless, null is an empty cell. */
export type CsvCell = string | number | null;

/** Excel takes a file without it for text in the code page of the machine. */
const byteOrderMark = '\uFEFF';

/**
 * Rows as a CSV file after RFC 4180: commas, CRLF, quotes where needed, numbers with a point. `mark` puts a byte order mark first.
 * Texts that a spreadsheet would run as a formula get an apostrophe before them.
 */
export function writeCsv(rows: readonly (readonly CsvCell[])[], options: { readonly mark: boolean }): string {
  const lines = rows.map((row) => `${row.map(cellText).join(',')}\r\n`);
  return `${options.mark ? byteOrderMark : ''}${lines.join('')}`;
}

function cellText(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
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
