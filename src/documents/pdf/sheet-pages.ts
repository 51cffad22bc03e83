import type { Chapter } from '#documents/outline.ts';
import { setBlocks } from './chapter-pages.ts';
import { chapterKey } from './destination-keys.ts';
import { startOfBlock } from './intro-height.ts';
import { drawLevelMark } from './level-mark.ts';
import { flowLinkedLines, setLinkedLines } from './linked-lines.ts';
import { addSpace, artifact, ascent, ensureSpace, linesOf, marked, type PageFlow, titleLinesOf } from './page-flow.ts';
import { chainLevels, colours, page, styles, type TextStyle, textWidth } from './paper-tokens.ts';
import { drawSpineMark } from './spine-mark.ts';

const FACT_GAP = 14;
const ABOVE_CHAPTER = 12;
const BELOW_CHAPTER = 5;
const CHAIN = { y: 76, size: 9, step: 30 } as const;

/** Sets a document of a page or two: head, facts side by side, chapters one below the other, the footnote last. */
export function setSheet(flow: PageFlow): void {
  flow.margin = { spine: false, level: null, furniture: true };
  flow.margins[flow.page - 1] = flow.margin;
  const { cover, chapters } = flow.outline;
  artifact(flow, () => drawChain(flow));
  setText(flow, 'P', cover.kicker, styles.kicker, 3);
  setText(flow, 'Title', cover.title, styles.chapterTitle, 3);
  setText(flow, 'P', cover.subtitle, styles.body, 8);
  setFacts(flow);
  for (const chapter of chapters) {
    setTitle(flow, chapter);
    setBlocks(flow, chapter);
  }
  addSpace(flow, 6);
  setText(flow, 'P', cover.footnote, styles.note, 0);
}

function setText(flow: PageFlow, role: 'P' | 'Title', text: string, style: TextStyle, below: number): void {
  if (text === '') return;
  const lines = role === 'Title' ? titleLinesOf(flow, text, style) : linesOf(flow, text, style, textWidth);
  flowLinkedLines(flow, flow.tree.add(flow.tree.root, role), { text, lines }, style, page.textStart);
  flow.y += below;
}

/** Facts beside each other, each with its label above it. */
function setFacts(flow: PageFlow): void {
  const { facts } = flow.outline.cover;
  if (facts.length === 0) return;
  const width = (textWidth - FACT_GAP * (facts.length - 1)) / facts.length;
  const list = flow.tree.add(flow.tree.root, 'L', { numbering: 'None' });
  const top = flow.y + 4;
  let bottom = top;
  facts.forEach(({ label, value }, at) => {
    const x = page.textStart + at * (width + FACT_GAP);
    const item = flow.tree.add(list, 'LI');
    const labels = linesOf(flow, label, styles.tableHead, width);
    const values = linesOf(flow, value, styles.tableBody, width);
    marked(flow, flow.tree.add(item, 'Lbl'), () =>
      flow.canvas.text(labels, styles.tableHead, { x, y: top + ascent(styles.tableHead) }),
    );
    const below = top + labels.length * styles.tableHead.leading;
    const text = { text: value, lines: values };
    setLinkedLines(flow, flow.tree.add(item, 'LBody'), text, styles.tableBody, { x, top: below });
    bottom = Math.max(bottom, below + values.length * styles.tableBody.leading);
  });
  flow.y = bottom + 6;
  artifact(flow, () =>
    flow.canvas.line([page.textStart, flow.y], [page.textEnd, flow.y], { colour: colours.hairline, width: 0.7 }),
  );
  flow.y += 4;
}

function setTitle(flow: PageFlow, chapter: Chapter): void {
  const style = styles.heading2;
  const lines = titleLinesOf(flow, chapter.title, style);
  addSpace(flow, ABOVE_CHAPTER);
  const [first] = chapter.blocks;
  const below = first === undefined || first.kind === 'heading' ? 0 : startOfBlock(flow, first, 0);
  ensureSpace(flow, lines.length * style.leading + BELOW_CHAPTER + below);
  flow.destinations.set(chapterKey(chapter), { page: flow.page, y: flow.y });
  const { level } = chapter;
  const baseline = flow.y + ascent(style);
  if (level) artifact(flow, () => drawSpineMark(flow, level, baseline - style.size * 0.34, 10));
  const title = { text: chapter.title, lines };
  flowLinkedLines(flow, flow.tree.add(flow.tree.root, 'H1'), title, style, page.textStart);
  flow.y += BELOW_CHAPTER;
}

function drawChain({ canvas }: PageFlow): void {
  const start = page.textStart + CHAIN.size / 2;
  const end = start + CHAIN.step * (chainLevels.length - 1);
  canvas.line([start, CHAIN.y], [end, CHAIN.y], { colour: colours.muted, width: 0.7 });
  chainLevels.forEach((level, index) => {
    const x = start + index * CHAIN.step;
    canvas.circle([x, CHAIN.y], CHAIN.size * 0.85, { fill: colours.paper });
    drawLevelMark(canvas, level, [x, CHAIN.y], CHAIN.size);
  });
}
