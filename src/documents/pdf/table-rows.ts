import type { CellInput, Styles } from 'jspdf-autotable';
import type { Block } from '#documents/outline.ts';
import { breakLines } from './line-breaker.ts';
import { linesOf, type PageFlow } from './page-flow.ts';
import { type TextStyle, textHeight, textWidth } from './paper-tokens.ts';
import { rowHeight } from './row-height.ts';
import type { TableLayout } from './table-widths.ts';

type Table = Extract<Block, { kind: 'table' }>;

type Detail = { readonly text: string; readonly lines: readonly string[]; readonly rowHeight: number };

/** The rows of a table as autotable gets them; it gives them back by identity. */
export type TableRows = {
  readonly body: CellInput[][];
  /** Positions among the rows of the table. */
  readonly positions: ReadonlyMap<unknown, number>;
  /** Text under a row over all columns. */
  readonly details: ReadonlyMap<unknown, Detail>;
  /** Details that are too tall to stay with their row: they come as rows of their own, which can split. */
  readonly detailRows: ReadonlyMap<unknown, string>;
};

/** A row with its detail stays whole up to this part of a page. */
const LARGEST_WHOLE_ROW = 0.75;

/** A row with a detail is made taller by it, unless that would be too tall to stay whole. */
export function tableRows(flow: PageFlow, table: Table, layout: TableLayout): TableRows {
  const positions = new Map<unknown, number>();
  const details = new Map<unknown, Detail>();
  const detailRows = new Map<unknown, string>();
  const body = table.rows.flatMap((cells, at) => {
    const row: CellInput[] = table.columns.map((_, index) => cells[index] ?? '');
    positions.set(row, at);
    const text = table.details?.[at] ?? null;
    if (text === null) return [row];
    const lines = detailLines(flow, layout, text);
    const height = rowHeight(flow, { table, layout }, cells, 'body');
    const whole = height + heightOf(layout, lines);
    if (whole > textHeight * LARGEST_WHOLE_ROW) {
      const detailRow: CellInput[] = [
        { content: text, colSpan: table.columns.length, styles: cellStyles(flow, layout.body) },
      ];
      detailRows.set(detailRow, text);
      return [row, detailRow];
    }
    row[0] = { content: cells[0] ?? '', styles: { minCellHeight: whole } };
    details.set(row, { text, lines, rowHeight: height });
    return [row];
  });
  return { body, positions, details, detailRows };
}

/** Height of the text under a row, in points. */
export function detailHeight(flow: PageFlow, layout: TableLayout, text: string): number {
  return heightOf(layout, detailLines(flow, layout, text));
}

function heightOf(layout: TableLayout, lines: readonly string[]): number {
  return lines.length * layout.body.leading + layout.padding.vertical;
}

/** Lines of the text under a row. */
function detailLines(flow: PageFlow, layout: TableLayout, text: string): string[] {
  return linesOf(flow, text, layout.body, textWidth);
}

/** Own line breaking: autotable's would be slower and would drop the spaces at line ends. */
export function cellStyles(flow: PageFlow, style: TextStyle): Partial<Styles> {
  const face = flow.canvas.fonts.face(style.font);
  return {
    font: face.name,
    fontStyle: 'normal',
    fontSize: style.size,
    overflow: (text, width) => breakLines(typeof text === 'string' ? text : text.join('\n'), face, style.size, width),
  };
}
