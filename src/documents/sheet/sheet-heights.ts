import type { Block, Chapter, Outline } from '../outline.ts';
import { fitText, lineCount } from './fit-text.ts';

/** Points of an A4 sheet; the renderer sets sheets in these sizes. Lines are counted in the letters of the fonts. */
export const sheet = { width: 449, height: 678, body: 10, small: 9 } as const;

/** Titles are in a serif, which is wider. */
const titleSize = 28;

const leading = { body: 14.5, small: 12.5, label: 11.5, note: 12.75, heading: 18.5, caption: 13, title: 29 } as const;
const most = { title: 4, subtitle: 2, fact: 4, heading: 2 } as const;
/** How far the renderer enlarges a small drawing. */
const largestScale = 1.25;
const factGap = 14;

const labelText = { width: 98, size: sheet.small, weight: 'semibold' } as const;

/** How a labelled value is set. */
export const entryText = { width: 337, size: sheet.small } as const;

/** The head of a sheet with its texts cut to the lines that it has for them. */
export function fitCover({ kicker, title, subtitle, facts, footnote }: Outline['cover']): Outline['cover'] {
  const width = (sheet.width - factGap * Math.max(0, facts.length - 1)) / Math.max(1, facts.length);
  return {
    kicker,
    title: fitText(title, most.title, { width: sheet.width, size: titleSize }),
    subtitle: fitText(subtitle, most.subtitle, { width: sheet.width, size: sheet.body }),
    facts: facts.map(({ label, value }) => ({ label, value: fitText(value, most.fact, { width, size: sheet.small }) })),
    footnote,
  };
}

/** Height of the head of a sheet, once its texts are cut. */
export function headHeight({ title, subtitle, facts }: Outline['cover']): number {
  const width = (sheet.width - factGap * Math.max(0, facts.length - 1)) / Math.max(1, facts.length);
  const labels = Math.max(
    0,
    ...facts.map(({ label }) => lineCount(label, { width, size: sheet.small, weight: 'semibold' })),
  );
  const lines = Math.max(0, ...facts.map(({ value }) => lineCount(value, { width, size: sheet.small })));
  return (
    21 +
    lineCount(title, { width: sheet.width, size: titleSize }) * leading.title +
    (subtitle === '' ? 0 : lineCount(subtitle, { width: sheet.width, size: sheet.body }) * leading.body + 11) +
    (facts.length === 0 ? 0 : labels * leading.label + lines * leading.small + 14)
  );
}

/** Height of the footnote of a sheet with the space above it. */
export function footHeight({ footnote }: Outline['cover']): number {
  return lineCount(footnote, { width: sheet.width, size: sheet.small }) * leading.note + 6;
}

/** Height of the title of a chapter with the space around it. */
export function titleHeight({ title }: Chapter): number {
  return lineCount(title, { width: sheet.width, size: 15, weight: 'semibold' }) * leading.heading + 17;
}

/** Height of a paragraph without the space below it. */
export function paragraphHeight(paragraph: Paragraph): number {
  return paragraphLines(paragraph) * (paragraph.tone === 'note' ? leading.note : leading.body);
}

/** Lines of a paragraph. */
export function paragraphLines({ text, tone }: Paragraph): number {
  return lineCount(text, { width: sheet.width, size: tone === 'note' ? sheet.small : sheet.body });
}

type Paragraph = Extract<Block, { kind: 'paragraph' }>;

/** Height of an item of a list without the space below it. */
export function itemHeight(item: string): number {
  return lineCount(item, { width: 433, size: sheet.body }) * leading.body;
}

/** Height of a label with its values. */
export function entryHeight({ label, values }: Extract<Block, { kind: 'key-values' }>['entries'][number]): number {
  const labels = lineCount(label, labelText) * leading.body;
  const lines = values.reduce((count, value) => count + lineCount(value, entryText), 0);
  return Math.max(labels, lines * leading.small + Math.max(0, values.length - 1) * 2) + 7;
}

/** Height of a figure with its caption, which the renderer sets as wide as the text or a quarter larger. */
export function figureHeight({ caption, drawing }: Extract<Block, { kind: 'figure' }>): number {
  const scale = Math.min(sheet.width / Math.max(drawing.width, 1), largestScale);
  const lines = caption === '' ? 0 : lineCount(caption, { width: sheet.width, size: 10, weight: 'semibold' });
  return drawing.height * scale + lines * leading.caption + 8;
}

type Columns = Extract<Block, { kind: 'table' }>['columns'];

/** Height of a row of a table with these columns. */
export function rowHeight(row: readonly string[], columns: Columns): number {
  const total = columns.reduce((sum, { weight }) => sum + weight, 0);
  const lines = row.map((cell, at) => {
    const width = ((columns[at]?.weight ?? 1) / total) * sheet.width - 12;
    // The first column names its row.
    return lineCount(cell, { width, size: sheet.small, weight: at === 0 ? 'semibold' : 'regular' });
  });
  return Math.max(1, ...lines) * leading.small + 8;
}
