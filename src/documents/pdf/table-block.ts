import {
  autoTable,
  type CellDef,
  type CellHookData,
  type CellInput,
  type Styles,
  type UserOptions,
} from 'jspdf-autotable';
import type { Block } from '#documents/outline.ts';
import { anchorKey } from './destination-keys.ts';
import { keepLastRows } from './kept-rows.ts';
import { drawLinkedLines, flowLinkedLines, linkedParts, setLinkedLines } from './linked-lines.ts';
import { addSpace, adoptPage, artifact, ascent, ensureSpace, linesOf, marked, type PageFlow } from './page-flow.ts';
import { colours, page, styles, type TextStyle, textHeight, textWidth } from './paper-tokens.ts';
import { rowHeight } from './row-height.ts';
import { drawSpineMark } from './spine-mark.ts';
import type { StructureElement } from './structure-tree.ts';
import { cellStyles, type TableRows, tableRows } from './table-rows.ts';
import { BELOW_TABLE, CAPTION_GAP, showsCaption, tableStart } from './table-start.ts';
import type { TableLayout } from './table-widths.ts';

type Table = Extract<Block, { kind: 'table' }>;

/** A table while it is drawn; `current` is the row that the structure is at, also over a page break. */
type Drawn = Omit<TableRows, 'body'> & {
  readonly flow: PageFlow;
  readonly table: Table;
  readonly layout: TableLayout;
  readonly parts: { readonly head: StructureElement; readonly body: StructureElement };
  /** The head as autotable gets it: cells are told to be the head's by the identity of their row. */
  readonly head: CellDef[];
  current: { raw: unknown; cells: StructureElement[]; drawnLines: string[][] } | null;
  /** Page of the head that is tagged; its repetitions on other pages are artifacts. */
  headPage: number;
};

/** Size of the mark beside a row. */
const ROW_MARK = 6;
/** A head that takes more of a page than this would leave no room for rows: it comes once, as a row that can split. */
const LARGEST_REPEATED_HEAD = 0.4;

/** Sets a table over as many pages as it needs: head repeated, rows whole, none alone on the last page, nothing clipped. `after` is the height of the note below, which stays with the last row. */
export function setTable(flow: PageFlow, table: Table, after: number): void {
  const { layout, height } = tableStart(flow, table, after);
  ensureSpace(flow, height);
  const element = flow.tree.add(flow.tree.root, 'Table');
  setCaption(flow, table, element);
  if (table.columns.length === 0) return;
  const { body, ...rows } = tableRows(flow, table, layout);
  const head = headCells(flow, table, layout);
  const parts = { head: flow.tree.add(element, 'THead'), body: flow.tree.add(element, 'TBody') };
  const drawn: Drawn = { ...rows, flow, table, layout, parts, head, current: null, headPage: 0 };
  flow.doc.setLineHeightFactor(layout.body.leading / layout.body.size);
  autoTable(flow.doc, tableOptions(drawn, body, after));
  addSpace(flow, BELOW_TABLE);
}

/** Where the heading above says the same, the caption has no glyphs: it is there for those who go from table to table. */
function setCaption(flow: PageFlow, table: Table, element: StructureElement): void {
  if (table.caption === '') return;
  if (showsCaption(table)) {
    const lines = linesOf(flow, table.caption, styles.caption, textWidth);
    const caption = { text: table.caption, lines };
    flowLinkedLines(flow, flow.tree.add(element, 'Caption'), caption, styles.caption, page.textStart);
    flow.y += CAPTION_GAP;
    return;
  }
  const caption = flow.tree.add(element, 'Caption', { replacement: table.caption });
  marked(flow, caption, () => flow.canvas.text([' '], styles.caption, { x: page.textStart, y: flow.y }));
}

function tableOptions(drawn: Drawn, rows: CellInput[][], after: number): UserOptions {
  const { flow, table, layout } = drawn;
  const headers = table.columns.map((column) => column.header);
  const repeat = rowHeight(flow, { table, layout }, headers, 'head') < textHeight * LARGEST_REPEATED_HEAD;
  return {
    startY: flow.y,
    theme: 'plain',
    margin: {
      left: page.textStart,
      right: page.width - page.textEnd,
      top: continuedTop(drawn),
      bottom: page.height - page.textBottom,
    },
    tableWidth: textWidth,
    rowPageBreak: 'avoid',
    head: repeat ? [drawn.head] : [],
    body: repeat ? rows : [drawn.head, ...rows],
    styles: { cellPadding: layout.padding },
    bodyStyles: cellStyles(flow, layout.body),
    columnStyles: Object.fromEntries(layout.widths.map((width, index) => [index, columnStyles(drawn, width, index)])),
    willDrawPage: (data) => {
      if (data.pageNumber === 1 && flow.outline.layout !== 'sheet') keepLastRows(data.table, after);
      syncPage(drawn);
    },
    willDrawCell: (data) => drawCell(drawn, data),
    didDrawPage: (data) => {
      flow.y = data.cursor?.y ?? flow.y;
    },
  };
}

function headCells(flow: PageFlow, table: Table, layout: TableLayout): CellDef[] {
  return table.columns.map(({ header }, index) => ({
    content: header,
    styles: { ...cellStyles(flow, layout.head), cellWidth: layout.widths[index] ?? 'auto' },
  }));
}

function columnStyles(drawn: Drawn, width: number, index: number): Partial<Styles> {
  const { flow, table, layout } = drawn;
  const style = index === 0 && table.firstColumnIsHeader ? layout.rowHead : layout.body;
  return { ...cellStyles(flow, style), cellWidth: width };
}

/** The first page of a table is the open one; on the others the caption is repeated. */
function syncPage(drawn: Drawn): void {
  const { flow, table } = drawn;
  const current = flow.doc.getCurrentPageInfo().pageNumber;
  if (current === flow.page) return;
  flow.page = current;
  adoptPage(flow);
  if (table.caption === '') return;
  const lines = continuedLines(drawn);
  const place = { x: page.textStart, y: page.textTop + ascent(styles.note) };
  artifact(flow, () => flow.canvas.text(lines, styles.note, place), 'repeated');
}

function continuedLines({ flow, table }: Drawn): string[] {
  return linesOf(flow, `${table.caption} ${flow.outline.continuedLabel}`.trim(), styles.note, textWidth).slice(0, 2);
}

function continuedTop(drawn: Drawn): number {
  if (drawn.table.caption === '') return page.textTop;
  return page.textTop + continuedLines(drawn).length * styles.note.leading + CAPTION_GAP;
}

/** Draws one cell with its tags; returns false so that autotable does not draw it again. */
function drawCell(drawn: Drawn, data: CellHookData): false {
  const { flow, table } = drawn;
  const isHead = data.row.raw === drawn.head;
  if (isHead && drawn.headPage === 0) drawn.headPage = flow.page;
  const repeatedHead = data.section === 'head' && drawn.headPage !== flow.page;
  if (!repeatedHead) enterRow(drawn, data);
  const lines = data.cell.text;
  const hasText = lines.some((line) => line !== '');
  if (hasText) {
    const draw = (): void => drawCellText(drawn, data);
    const element = drawn.current?.cells[data.column.index];
    const parts = element === undefined ? null : partsOf(drawn, data);
    if (repeatedHead || element === undefined) artifact(flow, draw, 'repeated');
    else if (parts === null) marked(flow, element, draw);
    else drawLinkedLines(flow, element, parts, styleOf(drawn, data), placeOf(drawn, data));
  }
  if (data.column.index < table.columns.length - 1 && !drawn.detailRows.has(data.row.raw)) return false;
  drawDetail(drawn, data);
  drawRowRule(drawn, data, isHead);
  return false;
}

function enterRow(drawn: Drawn, data: CellHookData): void {
  if (drawn.current?.raw === data.row.raw) return;
  const { tree } = drawn.flow;
  const isHead = data.row.raw === drawn.head;
  const row = tree.add(isHead ? drawn.parts.head : drawn.parts.body, 'TR');
  if (drawn.detailRows.has(data.row.raw)) {
    const cells = [addDetailCell(drawn, row)];
    drawn.current = { raw: data.row.raw, cells, drawnLines: [] };
    return;
  }
  recordRow(drawn, data);
  drawRowMark(drawn, data);
  const cells = drawn.table.columns.map((_, index) => {
    if (isHead) return tree.add(row, 'TH', { scope: 'Column' });
    if (index > 0 || !drawn.table.firstColumnIsHeader) return tree.add(row, 'TD');
    const hasDetail = drawn.table.details?.[drawn.positions.get(data.row.raw) ?? -1] != null;
    return tree.add(row, 'TH', hasDetail ? { scope: 'Row', id: nextHeaderId(drawn) } : { scope: 'Row' });
  });
  drawn.current = { raw: data.row.raw, cells, drawnLines: [] };
}

/** A name for the header of a row that has a detail; of one length, so that their order is that of their numbers. */
function nextHeaderId({ flow }: Drawn): string {
  flow.headers += 1;
  return lastHeaderId(flow);
}

function lastHeaderId({ headers }: PageFlow): string {
  return `h${String(headers).padStart(8, '0')}`;
}

/** A detail is a row of its own for those who read the structure; it belongs to the header of the row above. */
function addDetailCell({ flow, table }: Drawn, row: StructureElement): StructureElement {
  const columns = table.columns.length;
  return flow.tree.add(row, 'TD', table.firstColumnIsHeader ? { columns, header: lastHeaderId(flow) } : { columns });
}

/** Where references to the row lead. */
function recordRow({ flow, table, positions }: Drawn, { cell, row }: CellHookData): void {
  const anchor = table.rowAnchors?.[positions.get(row.raw) ?? -1] ?? null;
  if (anchor !== null) flow.destinations.set(anchorKey(anchor), { page: flow.page, y: cell.y });
}

/** The lines of a cell cut at its references and addresses; of a row that goes over pages those of this page. Null without any. */
function partsOf(drawn: Drawn, { cell, row, column }: CellHookData) {
  const { table, positions, current, detailRows, head } = drawn;
  if (current === null || row.raw === head) return null;
  const at = positions.get(row.raw) ?? -1;
  const references = table.references?.[at]?.[column.index];
  const text = detailRows.get(row.raw) ?? table.rows[at]?.[column.index] ?? '';
  const before = current.drawnLines[column.index] ?? [];
  const lines = before.length === 0 ? cell.text : [...before, ...cell.text];
  current.drawnLines[column.index] = lines;
  return linkedParts(drawn.flow, { text, lines, references })?.slice(before.length) ?? null;
}

/** The mark of the level on the margin line, at the first line of a row. */
function drawRowMark({ flow, table, layout, head }: Drawn, { cell, row }: CellHookData): void {
  const level = table.rowLevel;
  if (level === undefined || row.raw === head) return;
  const y = cell.y + layout.padding.vertical + ascent(layout.rowHead) - layout.rowHead.size * 0.34;
  artifact(flow, () => drawSpineMark(flow, level, y, ROW_MARK));
}

function drawDetail(drawn: Drawn, { cell, row }: CellHookData): void {
  const { flow, layout, parts } = drawn;
  const detail = drawn.details.get(row.raw);
  if (detail === undefined) return;
  const element = addDetailCell(drawn, flow.tree.add(parts.body, 'TR'));
  setLinkedLines(flow, element, detail, layout.body, { x: page.textStart, top: cell.y + detail.rowHeight });
}

function drawCellText(drawn: Drawn, data: CellHookData): void {
  const style = styleOf(drawn, data);
  const { x, top, align } = placeOf(drawn, data);
  drawn.flow.canvas.text(data.cell.text, style, { x, y: top + ascent(style), align });
}

function placeOf(drawn: Drawn, data: CellHookData) {
  const { table, layout } = drawn;
  const { cell, column } = data;
  const { vertical, horizontal } = layout.padding;
  const align = table.columns[column.index]?.align ?? 'start';
  // The outer columns are flush with the text around the table.
  const startPadding = column.index === 0 ? 0 : horizontal;
  const endPadding = column.index === table.columns.length - 1 ? 0 : horizontal;
  const x = align === 'end' ? cell.x + cell.width - endPadding : cell.x + startPadding;
  const height = cell.text.length * styleOf(drawn, data).leading;
  const top = data.section === 'head' ? cell.y + data.row.height - vertical - height : cell.y + vertical;
  return { x, top, align };
}

function styleOf({ table, layout, head, detailRows }: Drawn, { row, column }: CellHookData): TextStyle {
  if (row.raw === head) return layout.head;
  if (detailRows.has(row.raw)) return layout.body;
  return column.index === 0 && table.firstColumnIsHeader ? layout.rowHead : layout.body;
}

function drawRowRule(drawn: Drawn, data: CellHookData, isHead: boolean): void {
  const y = data.cell.y + data.row.height;
  const stroke = isHead ? { colour: colours.ink, width: 0.9 } : { colour: colours.hairline, width: 0.6 };
  artifact(drawn.flow, () => drawn.flow.canvas.line([page.textStart, y], [page.textEnd, y], stroke));
}
