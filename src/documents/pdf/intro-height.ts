import type { Block } from '#documents/outline.ts';
import { figureHeight } from './figure-block.ts';
import type { PageFlow } from './page-flow.ts';
import { textHeight } from './paper-tokens.ts';
import { BELOW_TABLE, tableStart } from './table-start.ts';
import { entriesStartHeight, keyValuesHeight, listStartHeight, paragraphHeight } from './text-blocks.ts';

type Shown = Exclude<Block, { kind: 'heading' }>;

/** Room for two lines under a heading, so that it never ends a page. */
const LEAST_BELOW_HEADING = 40;
/** A text under its heading stays whole up to this part of a page. */
const LARGEST_WHOLE_TEXT = 0.18;
/** Longer paragraphs with the start of their table would leave too much of a page free. */
const LARGEST_INTRO = 0.4;
/** The same for the paragraphs between a heading and its figure, which nobody wants to look for on the next page. */
const LARGEST_FIGURE_INTRO = 0.55;

/** Height of the block at `index` with what must not stand on another page: notes with the text that they lead to, a text with the table or figure below it. */
export function introHeight(flow: PageFlow, blocks: readonly Block[], index: number): number {
  const [block, next] = [blocks[index], blocks[index + 1]];
  if (block === undefined || block.kind === 'heading') return 0;
  if (block.kind === 'key-values') return heightWithNote(flow, block, next);
  if (block.kind !== 'paragraph') return startOfBlock(flow, block, heightBelowTable(flow, next));
  if (flow.outline.layout === 'sheet') return LEAST_BELOW_HEADING;
  const largest = largestIntro(blocks, index);
  let height = 0;
  for (let at = index; ; at += 1) {
    const piece = blocks[at];
    if (piece === undefined || piece.kind === 'heading') return height;
    if (piece.kind !== 'paragraph') {
      const whole = height + startOfBlock(flow, piece, heightBelowTable(flow, blocks[at + 1]));
      return whole < textHeight * largest ? whole : height;
    }
    const own = paragraphHeight(flow, piece);
    const introduces = leadsOn(blocks, at);
    if (height + own > textHeight * (introduces ? largest : LARGEST_WHOLE_TEXT))
      return height + Math.min(own, LEAST_BELOW_HEADING);
    height += own;
    if (!introduces) return height;
  }
}

/** Whether a paragraph belongs to what is below it: a note, and what stands above a table or a figure. */
export function leadsOn(blocks: readonly Block[], index: number): boolean {
  const [block, next] = [blocks[index], blocks[index + 1]];
  if (block?.kind !== 'paragraph' || next === undefined || next.kind === 'heading') return false;
  return block.tone === 'note' || next.kind === 'table' || leadsToFigure(blocks, index);
}

/** Height of a block without which it does not stand under its heading; `after` is that of the note below a table. */
export function startOfBlock(flow: PageFlow, block: Shown, after: number): number {
  switch (block.kind) {
    case 'table':
      return tableStart(flow, block, after).height;
    case 'figure':
      return Math.min(figureHeight(flow, block), textHeight * 0.75);
    case 'key-values':
      return Math.max(LEAST_BELOW_HEADING, entriesStartHeight(flow, block));
    case 'list':
      return Math.max(LEAST_BELOW_HEADING, listStartHeight(flow, block));
    case 'paragraph':
      return LEAST_BELOW_HEADING;
  }
}

/** Height of the note below a table, with the space between them; 0 where there is none, or a long one. */
export function heightBelowTable(flow: PageFlow, next: Block | undefined): number {
  if (flow.outline.layout === 'sheet' || next?.kind !== 'paragraph') return 0;
  if (next.tone !== 'note' && next.tone !== 'missing') return 0;
  const height = BELOW_TABLE + paragraphHeight(flow, next);
  return height < textHeight * LARGEST_INTRO ? height : 0;
}

/** A note under a few labelled values would say nothing alone on the next page. */
function heightWithNote(
  flow: PageFlow,
  block: Extract<Block, { kind: 'key-values' }>,
  next: Block | undefined,
): number {
  const start = startOfBlock(flow, block, 0);
  if (next?.kind !== 'paragraph' || next.tone !== 'note') return start;
  const together = keyValuesHeight(flow, block) + paragraphHeight(flow, next);
  return together < textHeight * LARGEST_INTRO ? together : start;
}

function largestIntro(blocks: readonly Block[], index: number): number {
  return leadsToFigure(blocks, index) ? LARGEST_FIGURE_INTRO : LARGEST_INTRO;
}

function leadsToFigure(blocks: readonly Block[], index: number): boolean {
  return blocks.slice(index).find(({ kind }) => kind !== 'paragraph')?.kind === 'figure';
}
