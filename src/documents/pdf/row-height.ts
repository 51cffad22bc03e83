import type { Block } from '#documents/outline.ts';
import { linesOf, type PageFlow } from './page-flow.ts';
import type { TableLayout } from './table-widths.ts';

type Table = Extract<Block, { kind: 'table' }>;

/** Height of a row, in points. In the type that each cell is set in: that of the first column is bolder, and breaks elsewhere. */
export function rowHeight(
  flow: PageFlow,
  { table, layout }: { readonly table: Table; readonly layout: TableLayout },
  cells: readonly string[],
  section: 'head' | 'body',
): number {
  const styleAt = (index: number) =>
    section === 'body' && index === 0 && table.firstColumnIsHeader ? layout.rowHead : layout[section];
  const counts = cells.map((text, index) => linesOf(flow, text, styleAt(index), cellWidth(layout, index)).length);
  return Math.max(1, ...counts) * layout[section].leading + 2 * layout.padding.vertical;
}

function cellWidth(layout: TableLayout, index: number): number {
  return (layout.widths[index] ?? 0) - 2 * layout.padding.horizontal;
}
