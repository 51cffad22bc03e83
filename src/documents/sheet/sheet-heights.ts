import type { Block, Chapter, Outline } from '../outline.ts';
import { fitText, lineCount } from './fit-text.ts';

/** Points of an A4 sheet; the renderer sets sheets in these sizes. Lines are estimated in letters a little wider than those of the fonts. */
export const sheet = { width: 449, height: 678, body: 10, small: 9 } as const;

/** What a page leaves free at its end at most, because a row or a heading with its first lines stays whole. */
export const lostAtPageEnd = 84;

const leading = { body: 14.5, small: 12.5, label: 11.5, note: 12.75, heading: 18.5, title: 29 } as const;
const most = { title: 4, subtitle: 2, label: 2, fact: 4, heading: 2 } as const;
const factGap = 14;

/** How a labelled value is set. */
export const entryText = { width: 337, size: sheet.small } as const;

/** The head of a sheet with its texts cut to the lines that it has for them. */
export function fitCover({ kicker, title, subtitle, facts, footnote }: Outline['cover']): Outline['cover'] {
  const width = (sheet.width - factGap * Math.max(0, facts.length - 1)) / Math.max(1, facts.length);
  return {
    kicker,
    title: fitText(title, most.title, { width: sheet.width, size: 25 }),
    subtitle: fitText(subtitle, most.subtitle, { width: sheet.width, size: sheet.body }),
    facts: facts.map(({ label, value }) => ({ label, value: fitText(value, most.fact, { width, size: sheet.small }) })),
    footnote,
  };
}

/** Height of the head of a sheet and of its footnote, once its texts are cut. */
export function coverHeight({ title, subtitle, facts, footnote }: Outline['cover']): number {
  const width = (sheet.width - factGap * Math.max(0, facts.length - 1)) / Math.max(1, facts.length);
  const lines = Math.max(0, ...facts.map(({ value }) => lineCount(value, { width, size: sheet.small })));
  return (
    18 +
    lineCount(title, { width: sheet.width, size: 25 }) * leading.title +
    (subtitle === '' ? 0 : lineCount(subtitle, { width: sheet.width, size: sheet.body }) * leading.body + 11) +
    (facts.length === 0 ? 0 : most.label * leading.label + lines * leading.small + 14) +
    lineCount(footnote, { width: sheet.width, size: sheet.small }) * leading.note +
    6
  );
}

/** Height of a chapter of a sheet. */
export function chapterHeight({ title, blocks }: Chapter): number {
  const heading = lineCount(title, { width: sheet.width, size: 15 }) * leading.heading + 17;
  return heading + blocks.reduce((sum, block) => sum + blockHeight(block), 0);
}

function blockHeight(block: Block): number {
  const body = { width: sheet.width, size: sheet.body };
  switch (block.kind) {
    case 'paragraph': {
      const isNote = block.tone === 'note';
      const lines = lineCount(block.text, { ...body, size: isNote ? sheet.small : sheet.body });
      return lines * (isNote ? leading.note : leading.body) + 8;
    }
    case 'list':
      return block.items.reduce((sum, item) => sum + lineCount(item, { ...body, width: 433 }) * leading.body + 3, 6);
    case 'key-values':
      return block.entries.reduce((sum, { values }) => {
        const lines = values.reduce((count, value) => count + lineCount(value, entryText), 0);
        return sum + Math.max(leading.body, lines * leading.small + values.length * 2) + 7;
      }, 8);
    case 'table':
      return block.rows.reduce((sum, row) => sum + rowHeight(row, block.columns), 48);
    case 'heading':
    case 'figure':
      throw new Error('A sheet has neither headings nor figures in its chapters');
  }
}

type Columns = Extract<Block, { kind: 'table' }>['columns'];

/** Height of a row of a table with these columns. */
export function rowHeight(row: readonly string[], columns: Columns): number {
  const total = columns.reduce((sum, { weight }) => sum + weight, 0);
  const lines = row.map((cell, at) => {
    const width = ((columns[at]?.weight ?? 1) / total) * sheet.width - 12;
    return lineCount(cell, { width, size: sheet.small });
  });
  return Math.max(1, ...lines) * leading.small + 8;
}
