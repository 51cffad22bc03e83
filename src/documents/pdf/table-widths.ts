import type { Block, Outline } from '#documents/outline.ts';
import type { FontSet } from './font-set.ts';
import { longestWord } from './line-breaker.ts';
import { styles, type TextStyle, textWidth } from './paper-tokens.ts';

type Table = Extract<Block, { kind: 'table' }>;

/** How a table is set: text styles that suit the number of columns, padding, and column widths in points. */
export type TableLayout = {
  readonly head: TextStyle;
  readonly body: TextStyle;
  readonly rowHead: TextStyle;
  readonly padding: { readonly vertical: number; readonly horizontal: number };
  readonly widths: readonly number[];
};

/** Rows whose words are looked at for the narrowest width of a column; more would not change it much. */
const SAMPLE_ROWS = 40;

/** Chooses sizes and widths: columns share the text width by weight, but none breaks words while another has room; on a sheet, whose texts are cut to their columns, by weight alone. */
export function layOutTable(table: Table, fonts: FontSet, layout: Outline['layout'] = 'book'): TableLayout {
  const count = Math.max(1, table.columns.length);
  const shrink = count <= 6 ? 1 : count <= 9 ? 0.9 : 0.8;
  const body = shrunk(styles.tableBody, shrink);
  const headSize = styles.tableHead.size * shrink;
  // autotable knows one line height factor for all cells of a table.
  const head = { ...styles.tableHead, size: headSize, leading: headSize * (body.leading / body.size) };
  const rowHead = shrunk(styles.tableRowHead, shrink);
  const padding = { vertical: 3.5, horizontal: count <= 6 ? 6 : 4.5 };
  const most = (textWidth / count) * 1.6;
  const needed = table.columns.map((column, index) => {
    if (layout === 'sheet') return 0;
    const cellStyle = index === 0 && table.firstColumnIsHeader ? rowHead : body;
    const cellFace = fonts.face(cellStyle.font);
    let widest = longestWord(column.header, fonts.face(head.font), head.size);
    for (const row of table.rows.slice(0, SAMPLE_ROWS)) {
      widest = Math.max(widest, longestWord(row[index] ?? '', cellFace, cellStyle.size));
    }
    return Math.min(widest + 2 * padding.horizontal + 1, most);
  });
  return {
    head,
    body,
    rowHead,
    padding,
    widths: distribute(
      table.columns.map((column) => column.weight),
      needed,
      textWidth,
    ),
  };
}

/** Shares `total` by weight, then lets columns that are too narrow for their words take from the others. */
export function distribute(weights: readonly number[], needed: readonly number[], total: number): number[] {
  const sum = weights.reduce((a, b) => a + Math.max(b, 0), 0);
  const shares = weights.map((weight) => (sum > 0 ? (Math.max(weight, 0) / sum) * total : total / weights.length));
  const lack = shares.reduce((missing, share, i) => missing + Math.max(0, (needed[i] ?? 0) - share), 0);
  const spare = shares.reduce((room, share, i) => room + Math.max(0, share - (needed[i] ?? 0)), 0);
  if (lack === 0) return shares;
  const given = Math.min(1, spare / lack);
  const taken = spare === 0 ? 0 : Math.min(1, lack / spare);
  return shares.map((share, i) => {
    const difference = (needed[i] ?? 0) - share;
    return difference > 0 ? share + difference * given : share + difference * taken;
  });
}

function shrunk(style: TextStyle, factor: number): TextStyle {
  return factor === 1 ? style : { ...style, size: style.size * factor, leading: style.leading * factor };
}
