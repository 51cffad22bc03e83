import type { Block } from '#documents/outline.ts';
import { linesOf, type PageFlow } from './page-flow.ts';
import { styles, textHeight, textWidth } from './paper-tokens.ts';
import { rowHeight } from './row-height.ts';
import { detailHeight } from './table-rows.ts';
import { layOutTable, type TableLayout } from './table-widths.ts';

type Table = Extract<Block, { kind: 'table' }>;

/** Space between a caption and its table, in points. */
export const CAPTION_GAP = 5;
/** Space below a table, in points. */
export const BELOW_TABLE = 18;
/** Rows up to this part of a page are kept together; more would leave too much of a page free. */
export const LARGEST_TOGETHER = 0.4;
/** A table of so few rows is not shared among pages. */
const FEW_ROWS = 3;

/** How a table is set, and the height of caption, head and first rows, which stay together. */
type TableStart = { readonly layout: TableLayout; readonly height: number };

/** What stands above a table asks for its start before the table does. */
const starts = new WeakMap<PageFlow, WeakMap<Table, TableStart>>();

/** The start of a table; `after` is the height of the note below, which stays with the last row. */
export function tableStart(flow: PageFlow, table: Table, after: number): TableStart {
  const known = starts.get(flow) ?? new WeakMap<Table, TableStart>();
  starts.set(flow, known);
  const start = known.get(table) ?? startOf(flow, table, after);
  known.set(table, start);
  return start;
}

function startOf(flow: PageFlow, table: Table, after: number): TableStart {
  const layout = layOutTable(table, flow.canvas.fonts, flow.outline.layout);
  const caption = showsCaption(table)
    ? linesOf(flow, table.caption, styles.caption, textWidth).length * styles.caption.leading + CAPTION_GAP
    : 0;
  const headers = table.columns.map((column) => column.header);
  const head = rowHeight(flow, { table, layout }, headers, 'head');
  const height = caption + head + firstRowsHeight(flow, { table, layout }, after) + 2;
  return { layout, height: Math.min(height, textHeight) };
}

/** Whether a caption is set; where the heading above says the same, it is there for those who do not see the table. */
export function showsCaption({ caption, captionIsHeading }: Table): boolean {
  return caption !== '' && !captionIsHeading;
}

/** All of few rows, else two, so that none stands alone; one where these are tall. A sheet is estimated with one. */
function firstRowsHeight(flow: PageFlow, laidOut: { table: Table; layout: TableLayout }, after: number): number {
  const { rows } = laidOut.table;
  const first = wholeRowHeight(flow, laidOut, 0);
  if (flow.outline.layout === 'sheet') return Math.min(first, textHeight / 2);
  const count = rows.length <= FEW_ROWS ? rows.length : 2;
  let together = count === rows.length ? after : 0;
  for (let at = 0; at < count; at += 1) together += wholeRowHeight(flow, laidOut, at);
  if (together <= textHeight * LARGEST_TOGETHER) return together;
  return first < textHeight ? first : textHeight / 2;
}

function wholeRowHeight(flow: PageFlow, laidOut: { table: Table; layout: TableLayout }, at: number): number {
  const { table, layout } = laidOut;
  const cells = table.rows[at];
  if (cells === undefined) return 0;
  const detail = table.details?.[at] ?? null;
  return rowHeight(flow, laidOut, cells, 'body') + (detail === null ? 0 : detailHeight(flow, layout, detail));
}
