import { jsPDF } from 'jspdf';
import { autoTable, type UserOptions } from 'jspdf-autotable';
import type { DrawingShape } from '#core/chain/drawing.ts';
import type { Block, Outline } from '#documents/outline.ts';
import { loadFonts as loadFontSet } from '#documents/pdf/font-set.ts';
import { createDocument } from '#documents/pdf/jspdf-document.ts';
import {
  colours,
  type FontKey,
  page,
  styles,
  type TextStyle,
  textHeight,
  textWidth,
} from '#documents/pdf/paper-tokens.ts';
import type { PdfFonts } from '#documents/pdf/pdf-types.ts';
import { layOutTable, type TableLayout } from '#documents/pdf/table-widths.ts';

type Table = Extract<Block, { kind: 'table' }>;
type Figure = Extract<Block, { kind: 'figure' }>;
type Pen = { readonly doc: jsPDF; readonly layouts: ReadonlyMap<Table, TableLayout>; y: number };

const faces: Readonly<Record<FontKey, keyof PdfFonts>> = {
  regular: 'sansRegular',
  semibold: 'sansSemibold',
  italic: 'sansItalic',
  serif: 'serifSemibold',
};
const headings = { 2: styles.heading2, 3: styles.heading3, 4: styles.heading4 } as const;
const labelWidth = 132;

/** The columns of each table as the product sets them, so that both documents break lines and pages alike. */
export function tableLayouts(outline: Outline, fonts: PdfFonts): ReadonlyMap<Table, TableLayout> {
  const set = loadFontSet(createDocument(), fonts);
  if (!set.ok) throw new Error('The fonts of the benches cannot be used');
  const tables = outline.chapters.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'));
  return new Map(tables.map((table) => [table, layOutTable(table, set.value)]));
}

/** The same texts, tables, figures and fonts by jsPDF and jspdf-autotable as their manuals use them: no tags, no bookmarks, nothing embedded. */
export function renderPlainPdf(
  outline: Outline,
  { fonts, layouts }: { fonts: PdfFonts; layouts: ReadonlyMap<Table, TableLayout> },
): Uint8Array {
  const doc = new jsPDF({ unit: 'pt', format: 'a4', compress: true, putOnlyUsedFonts: true });
  for (const name of Object.values(faces)) {
    doc.addFileToVFS(`${name}.ttf`, Buffer.from(fonts[name]).toString('base64'));
    doc.addFont(`${name}.ttf`, name, 'normal', undefined, 'Identity-H');
  }
  const pen: Pen = { doc, layouts, y: page.textTop };
  write(pen, outline.title, styles.coverTitle);
  for (const chapter of outline.chapters) {
    newPage(pen);
    write(pen, `${chapter.number} ${chapter.title}`, styles.chapterTitle);
    for (const block of chapter.blocks) setBlock(pen, block);
  }
  setFeet(doc, outline.title);
  return new Uint8Array(doc.output('arraybuffer'));
}

function setBlock(pen: Pen, block: Block): void {
  switch (block.kind) {
    case 'heading':
      pen.y += 14;
      if (pen.y > page.textBottom - 60) newPage(pen);
      write(pen, block.text, headings[block.depth]);
      pen.y += 5;
      break;
    case 'paragraph':
      write(pen, block.text, styles.body);
      pen.y += 8;
      break;
    case 'list':
      for (const item of block.items) write(pen, `• ${item}`, styles.body);
      break;
    case 'key-values':
      for (const { label, values } of block.entries) setEntry(pen, label, values);
      pen.y += 8;
      break;
    case 'table':
      setTable(pen, block);
      break;
    case 'figure':
      setFigure(pen, block);
  }
}

function setEntry(pen: Pen, label: string, values: readonly string[]): void {
  const { doc } = pen;
  if (pen.y + 2 * styles.body.leading > page.textBottom) newPage(pen);
  pen.y += 3.5;
  setStyle(doc, styles.label);
  doc.text(label, page.textStart, pen.y + styles.label.size);
  for (const value of values) write(pen, value, styles.body, page.textStart + labelWidth);
  pen.y += 3.5;
  doc.setDrawColor(colours.hairline).setLineWidth(0.5).line(page.textStart, pen.y, page.textEnd, pen.y);
}

function setTable(pen: Pen, table: Table): void {
  const layout = pen.layouts.get(table);
  if (layout === undefined) throw new Error('A table without its layout');
  if (table.caption !== '') write(pen, table.caption, styles.caption);
  pen.doc.setLineHeightFactor(layout.body.leading / layout.body.size);
  autoTable(pen.doc, tableOptions(pen, table, layout));
  pen.doc.setLineHeightFactor(1.45);
  pen.y += 18;
}

function tableOptions(pen: Pen, table: Table, layout: TableLayout): UserOptions {
  const cell = (style: TextStyle) => ({
    font: faces[style.font],
    fontStyle: 'normal' as const,
    fontSize: style.size,
    textColor: style.colour,
  });
  const alignments = table.columns.map(({ align }) => (align === 'end' ? ('right' as const) : ('left' as const)));
  return {
    startY: pen.y,
    theme: 'plain',
    margin: {
      left: page.textStart,
      right: page.width - page.textEnd,
      top: page.textTop,
      bottom: page.height - page.textBottom,
    },
    tableWidth: textWidth,
    rowPageBreak: 'avoid',
    head: [table.columns.map(({ header }) => header)],
    body: table.rows.flatMap((row, at) => {
      const detail = table.details?.[at] ?? null;
      return detail === null ? [[...row]] : [[...row], [{ content: detail, colSpan: row.length }]];
    }),
    styles: { cellPadding: layout.padding, lineColor: colours.hairline, lineWidth: { bottom: 0.6 } },
    headStyles: cell(layout.head),
    bodyStyles: cell(layout.body),
    columnStyles: Object.fromEntries(
      layout.widths.map((cellWidth, index) => [index, { cellWidth, halign: alignments[index] ?? 'left' }]),
    ),
    didDrawPage: ({ cursor }) => {
      pen.y = cursor?.y ?? pen.y;
    },
  };
}

function setFigure(pen: Pen, { caption, drawing }: Figure): void {
  const scale = Math.min(textWidth / drawing.width, (textHeight - 30) / drawing.height, 1.25);
  if (pen.y + drawing.height * scale + 30 > page.textBottom) newPage(pen);
  write(pen, caption, styles.caption);
  for (const shape of drawing.shapes) drawShape(pen, shape, scale);
  pen.y += drawing.height * scale + 16;
}

function drawShape({ doc, y: top }: Pen, shape: DrawingShape, scale: number): void {
  const x = (value: number) => page.textStart + value * scale;
  const y = (value: number) => top + value * scale;
  switch (shape.kind) {
    case 'line':
      doc.setDrawColor(colours[shape.tone]).line(x(shape.x1), y(shape.y1), x(shape.x2), y(shape.y2));
      break;
    case 'box':
      doc.setDrawColor(colours[shape.stroke]).rect(x(shape.x), y(shape.y), shape.width * scale, shape.height * scale);
      break;
    case 'mark':
      doc.setDrawColor(colours[shape.level]).circle(x(shape.x), y(shape.y), (shape.size * scale) / 2);
      break;
    case 'text':
      doc.setFont(faces[shape.bold ? 'semibold' : 'regular'], 'normal').setFontSize(shape.size * scale);
      doc.setTextColor(colours[shape.tone]);
      doc.text([...shape.lines], x(shape.x), y(shape.y), { align: shape.anchor === 'end' ? 'right' : 'left' });
  }
}

/** A text broken into lines, line by line down the page and over its end. */
function write(pen: Pen, text: string, style: TextStyle, x: number = page.textStart): void {
  setStyle(pen.doc, style);
  const lines: string[] = pen.doc.splitTextToSize(text, page.textEnd - x);
  for (const line of lines) {
    if (pen.y + style.leading > page.textBottom) newPage(pen);
    setStyle(pen.doc, style);
    pen.doc.text(line, x, pen.y + style.size);
    pen.y += style.leading;
  }
}

function setStyle(doc: jsPDF, { font, size, colour }: TextStyle): void {
  doc.setFont(faces[font], 'normal').setFontSize(size).setTextColor(colour);
}

function newPage(pen: Pen): void {
  pen.doc.addPage();
  pen.y = page.textTop;
}

function setFeet(doc: jsPDF, title: string): void {
  const pages = doc.getNumberOfPages();
  for (let number = 1; number <= pages; number += 1) {
    doc.setPage(number);
    setStyle(doc, styles.furniture);
    doc.text(title, page.textStart, page.headBaseline);
    doc.text(`Page ${number} of ${pages}`, page.textEnd, page.footBaseline, { align: 'right' });
  }
}
