/** Reads a file after RFC 4180 to the letter, with its separator; throws on anything that the standard does not allow. */
export function parseCsv(text: string, separator: ',' | ';' = ','): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const [cell, end] = text[at] === '"' ? quotedCell(text, at) : bareCell(text, at, separator);
    row.push(cell);
    if (text[end] === separator) {
      at = end + 1;
      continue;
    }
    if (!text.startsWith('\r\n', end)) throw new Error(`Neither separator nor line end at ${end}`);
    rows.push(row);
    row = [];
    at = end + 2;
  }
  return rows;
}

function quotedCell(text: string, start: number): [string, number] {
  let cell = '';
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] !== '"') cell += text[at];
    else if (text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else return [cell, at + 1];
  }
  throw new Error('A quoted cell without end');
}

function bareCell(text: string, start: number, separator: string): [string, number] {
  const [cell = ''] = new RegExp(`[^${separator}"\r\n]*`, 'y').exec(text.slice(start)) ?? [];
  return [cell, start + cell.length];
}
