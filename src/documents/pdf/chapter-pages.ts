import type { Block, Chapter } from '#documents/outline.ts';
import { anchorKey, chapterKey, headingKey } from './destination-keys.ts';
import { setFigure } from './figure-block.ts';
import { heightBelowTable, introHeight, leadsOn } from './intro-height.ts';
import { flowLinkedLines } from './linked-lines.ts';
import {
  addSpace,
  artifact,
  ascent,
  ensureSpace,
  marked,
  type PageFlow,
  startPage,
  titleLinesOf,
} from './page-flow.ts';
import { colours, page, styles, type TextStyle } from './paper-tokens.ts';
import { drawSpineMark } from './spine-mark.ts';
import { setTable } from './table-block.ts';
import { setKeyValues, setList, setParagraph } from './text-blocks.ts';

type Heading = Extract<Block, { kind: 'heading' }>;

const HEADINGS: Readonly<Record<Heading['depth'], { style: TextStyle; above: number; below: number; mark: number }>> = {
  2: { style: styles.heading2, above: 24, below: 7, mark: 10 },
  3: { style: styles.heading3, above: 18, below: 5, mark: 8 },
  4: { style: styles.heading4, above: 12, below: 3, mark: 6 },
};

/** Sets a chapter on pages of its own and records where it and its headings stand. */
export function setChapter(flow: PageFlow, chapter: Chapter): void {
  flow.margin = { spine: true, level: chapter.level, furniture: true };
  startPage(flow);
  flow.destinations.set(chapterKey(chapter), { page: flow.page, y: flow.y });
  setChapterTitle(flow, chapter);
  setBlocks(flow, chapter);
}

/** Sets what stands in a chapter and records where its headings stand. */
export function setBlocks(flow: PageFlow, chapter: Chapter): void {
  chapter.blocks.forEach((block, index) => {
    if (block.kind !== 'heading') {
      if (leadsOn(chapter.blocks, index)) ensureSpace(flow, introHeight(flow, chapter.blocks, index));
      setBlock(flow, block, heightBelowTable(flow, chapter.blocks[index + 1]));
      return;
    }
    addSpace(flow, HEADINGS[block.depth].above - spaceGiven(chapter.blocks[index - 1]));
    ensureSpace(flow, heightKeptTogether(flow, chapter.blocks, index));
    const here = { page: flow.page, y: flow.y };
    flow.destinations.set(headingKey(chapter, index), here).set(anchorKey(block.anchor), here);
    setHeading(flow, block);
  });
}

/** A table leaves room below itself, which a heading after it need not leave again. */
function spaceGiven(previous: Block | undefined): number {
  return previous?.kind === 'table' ? 14 : 0;
}

function setBlock(flow: PageFlow, block: Exclude<Block, Heading>, after: number): void {
  switch (block.kind) {
    case 'paragraph':
      setParagraph(flow, block);
      break;
    case 'list':
      setList(flow, block);
      break;
    case 'key-values':
      setKeyValues(flow, block);
      break;
    case 'table':
      setTable(flow, block, after);
      break;
    case 'figure':
      setFigure(flow, block);
  }
}

function setChapterTitle(flow: PageFlow, chapter: Chapter): void {
  const { canvas, tree } = flow;
  const heading = tree.add(tree.root, 'H1');
  const number = styles.chapterNumber;
  if (chapter.number !== '') {
    const colour = chapter.level ? colours[chapter.level] : colours.muted;
    marked(flow, heading, () =>
      canvas.text([`${chapter.number} `], number, { x: page.textStart, y: flow.y + ascent(number), colour }),
    );
    flow.y += number.leading + 2;
  }
  const title = { text: chapter.title, lines: titleLinesOf(flow, chapter.title, styles.chapterTitle) };
  flowLinkedLines(flow, heading, title, styles.chapterTitle, page.textStart);
  flow.y += 14;
}

function setHeading(flow: PageFlow, block: Heading): void {
  const { style, below, mark } = HEADINGS[block.depth];
  const lines = titleLinesOf(flow, block.text, style);
  const element = flow.tree.add(flow.tree.root, `H${block.depth}`);
  const baseline = flow.y + ascent(style);
  const { level } = block;
  if (level) artifact(flow, () => drawSpineMark(flow, level, baseline - style.size * 0.34, mark));
  flowLinkedLines(flow, element, { text: block.text, lines }, style, page.textStart);
  flow.y += below;
}

/** Height of the headings from `index` on with the beginning of what they introduce. */
function heightKeptTogether(flow: PageFlow, blocks: readonly Block[], index: number): number {
  let height = 0;
  for (let i = index; i < blocks.length; i += 1) {
    const block = blocks[i];
    if (block?.kind !== 'heading') return height + introHeight(flow, blocks, i);
    const { style, above, below } = HEADINGS[block.depth];
    height += titleLinesOf(flow, block.text, style).length * style.leading + below + (i > index ? above : 0);
  }
  return height;
}
