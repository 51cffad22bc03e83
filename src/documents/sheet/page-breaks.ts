import type { Block, Chapter, Outline } from '../outline.ts';
import {
  entryHeight,
  figureHeight,
  footHeight,
  headHeight,
  itemHeight,
  paragraphHeight,
  paragraphLines,
  rowHeight,
  sheet,
  titleHeight,
} from './sheet-heights.ts';

/** What stays on one page, in points; `keep` is how much must be free where it begins, `again` what a page that begins with it repeats above it. */
type Piece = { readonly height: number; readonly keep: number; readonly again?: number };

/** Room under a title of a chapter, so that it never ends a page. */
const leastBelowTitle = 40;

/**
 * Pages that a sheet takes at most: its texts piece by piece, as the renderer breaks pages. Each piece is estimated rather too high than
 * too low, and a piece that is lower never stands further on, so that the sheet itself has no page more.
 */
export function sheetPages(cover: Outline['cover'], chapters: readonly Chapter[]): number {
  let [pages, y] = [1, 0];
  const pieces = [whole(headHeight(cover)), ...chapters.flatMap(piecesOf), whole(footHeight(cover))];
  for (const { height, keep, again = 0 } of pieces) {
    if (y > 0 && y + keep > sheet.height) [pages, y] = [pages + 1, again];
    y += height;
    if (height > sheet.height) [pages, y] = [pages + Math.floor(height / sheet.height), height % sheet.height];
  }
  return pages;
}

function whole(height: number): Piece {
  return { height, keep: height };
}

function below(height: number): Piece {
  return { height, keep: 0 };
}

function piecesOf(chapter: Chapter): readonly Piece[] {
  const [first] = chapter.blocks;
  const height = titleHeight(chapter);
  const start = first?.kind === 'table' ? tableStart(first) : leastBelowTitle;
  return [{ height, keep: height + start }, ...chapter.blocks.flatMap(piecesOfBlock)];
}

function piecesOfBlock(block: Block): readonly Piece[] {
  switch (block.kind) {
    case 'paragraph':
      return [...piecesOfParagraph(block), below(8)];
    case 'list':
      return [...block.items.flatMap((item) => [whole(itemHeight(item)), below(3)]), below(6)];
    case 'key-values':
      return [...block.entries.map((entry) => whole(entryHeight(entry))), below(8)];
    case 'table':
      return [
        { height: headOf(block), keep: tableStart(block) },
        ...block.rows.map((row) => ({ ...whole(rowHeight(row, block.columns)), again: continuedHead(block) })),
        below(18),
      ];
    case 'figure':
      return [whole(figureHeight(block)), below(16)];
    case 'heading':
      throw new Error('A sheet has no headings in its chapters');
  }
}

/** The renderer lets a paragraph go on over a page; two lines stay together at its begin and its end. */
function piecesOfParagraph(block: Extract<Block, { kind: 'paragraph' }>): readonly Piece[] {
  const height = paragraphHeight(block);
  const lines = paragraphLines(block);
  if (lines < 4) return [whole(height)];
  const line = height / lines;
  return [whole(2 * line), ...Array.from({ length: lines - 4 }, () => whole(line)), whole(2 * line)];
}

type Table = Extract<Block, { kind: 'table' }>;

function headOf({ columns }: Table): number {
  return rowHeight(
    columns.map(({ header }) => header),
    columns,
  );
}

/** A page on which a table goes on repeats its caption, with a word that it goes on, and its head. */
function continuedHead(table: Table): number {
  return (
    headOf(table) + paragraphHeight({ kind: 'paragraph', tone: 'note', text: `${table.caption} (${longestWord})` }) + 5
  );
}

/** At least as long as the word that a table goes on, in any language. */
const longestWord = 'continued from the page before';

/** The head of a table stays with its first row. */
function tableStart(table: Table): number {
  const [row] = table.rows;
  return headOf(table) + (row === undefined ? 0 : rowHeight(row, table.columns)) + 2;
}
