import { drawLevelMark } from './level-mark.ts';
import { flowLinkedLines, setLinkedLines } from './linked-lines.ts';
import { addSpace, artifact, ascent, ensureSpace, linesOf, marked, type PageFlow, titleLinesOf } from './page-flow.ts';
import { chainLevels, colours, page, styles, type TextStyle, textWidth } from './paper-tokens.ts';

const CHAIN = { y: 150, size: 17, step: 58 } as const;
const FACTS_END = 716;
const FACT_LABEL_WIDTH = 130;
const FACT_GAP = 5;
/** A longer title is set smaller, so that the facts stay on the cover. */
const MOST_LARGE_LINES = 5;

/** Sets the cover: the chain as the product's mark, what the document is, its facts and where it comes from. */
export function setCover(flow: PageFlow): void {
  const { cover } = flow.outline;
  artifact(flow, () => drawChain(flow));
  flow.y = 232;
  setTexts(flow);
  const factsHeight = measureFacts(flow);
  const footnote = linesOf(flow, cover.footnote, styles.note, textWidth);
  const footnoteTop = page.textBottom - footnote.length * styles.note.leading;
  if (cover.facts.length > 0) {
    ensureSpace(flow, 28 + factsHeight);
    addSpace(flow, 28);
    flow.y = Math.max(flow.y, Math.min(FACTS_END, footnoteTop - 30) - factsHeight);
    setFacts(flow);
  }
  if (cover.footnote === '') return;
  addSpace(flow, 14);
  flow.y = Math.max(flow.y, footnoteTop);
  ensureSpace(flow, footnote.length * styles.note.leading);
  setText(flow, 'P', cover.footnote, footnote, styles.note);
}

function drawChain(flow: PageFlow): void {
  const { canvas } = flow;
  const start = page.textStart + CHAIN.size / 2;
  const end = start + CHAIN.step * (chainLevels.length - 1);
  canvas.line([start, CHAIN.y], [end, CHAIN.y], { colour: colours.muted, width: 0.8 });
  chainLevels.forEach((level, index) => {
    const x = start + index * CHAIN.step;
    canvas.circle([x, CHAIN.y], CHAIN.size * 0.85, { fill: colours.paper });
    drawLevelMark(canvas, level, [x, CHAIN.y], CHAIN.size);
  });
}

function setTexts(flow: PageFlow): void {
  const { kicker, title, subtitle } = flow.outline.cover;
  if (kicker !== '') {
    setText(flow, 'P', kicker, linesOf(flow, kicker, styles.kicker, textWidth), styles.kicker);
    addSpace(flow, 10);
  }
  const atFullSize = titleLinesOf(flow, title, styles.coverTitle);
  const style = atFullSize.length > MOST_LARGE_LINES ? styles.chapterTitle : styles.coverTitle;
  setText(flow, 'Title', title, titleLinesOf(flow, title, style), style);
  if (subtitle === '') return;
  addSpace(flow, 12);
  setText(flow, 'P', subtitle, linesOf(flow, subtitle, styles.coverSubtitle, textWidth), styles.coverSubtitle);
}

function setText(flow: PageFlow, role: 'P' | 'Title', text: string, lines: readonly string[], style: TextStyle): void {
  flowLinkedLines(flow, flow.tree.add(flow.tree.root, role), { text, lines }, style, page.textStart);
}

function factLines(
  flow: PageFlow,
  fact: { readonly label: string; readonly value: string },
): { label: string[]; value: string[] } {
  return {
    label: linesOf(flow, fact.label, styles.coverFactLabel, FACT_LABEL_WIDTH - 12),
    value: linesOf(flow, fact.value, styles.coverFactValue, textWidth - FACT_LABEL_WIDTH),
  };
}

function factHeight(lines: { label: string[]; value: string[] }): number {
  return Math.max(lines.label.length, lines.value.length) * styles.coverFactValue.leading + 2 * FACT_GAP;
}

function measureFacts(flow: PageFlow): number {
  return flow.outline.cover.facts.reduce((sum, fact) => sum + factHeight(factLines(flow, fact)), 0);
}

function setFacts(flow: PageFlow): void {
  const list = flow.tree.add(flow.tree.root, 'L', { numbering: 'None' });
  ruleAt(flow, flow.y);
  for (const fact of flow.outline.cover.facts) {
    const lines = factLines(flow, fact);
    ensureSpace(flow, factHeight(lines));
    const top = flow.y + FACT_GAP;
    const item = flow.tree.add(list, 'LI');
    const label = { x: page.textStart, y: top + ascent(styles.coverFactValue) };
    marked(flow, flow.tree.add(item, 'Lbl'), () => flow.canvas.text(lines.label, styles.coverFactLabel, label));
    const value = { text: fact.value, lines: lines.value };
    const place = { x: page.textStart + FACT_LABEL_WIDTH, top };
    setLinkedLines(flow, flow.tree.add(item, 'LBody'), value, styles.coverFactValue, place);
    flow.y += factHeight(lines);
    ruleAt(flow, flow.y);
  }
}

function ruleAt(flow: PageFlow, y: number): void {
  artifact(flow, () =>
    flow.canvas.line([page.textStart, y], [page.textEnd, y], { colour: colours.hairline, width: 0.7 }),
  );
}
