import { measure } from './font-set.ts';
import { breakLines } from './line-breaker.ts';
import { artifact, linesOf, type PageFlow } from './page-flow.ts';
import { colours, page, styles, textWidth } from './paper-tokens.ts';

const LABEL_PADDING = 6;
const LABEL_WIDTH = 230;

/** Draws what every page repeats, when the number of pages is known: head, foot, coloured margin, draft label. */
export function drawFurniture(flow: PageFlow): void {
  const pages = flow.doc.getNumberOfPages();
  for (let number = 1; number <= pages; number += 1) {
    flow.page = number;
    flow.doc.setPage(number);
    const hasFurniture = flow.margins[number - 1]?.furniture ?? false;
    if (hasFurniture || flow.outline.draftMark !== null) artifact(flow, () => drawHead(flow, hasFurniture), 'header');
    if (hasFurniture) artifact(flow, () => drawFoot(flow, number, pages), 'footer');
  }
}

function drawHead(flow: PageFlow, hasFurniture: boolean): void {
  if (flow.outline.draftMark !== null) drawDraftLabel(flow, flow.outline.draftMark);
  if (hasFurniture) drawRunningHead(flow);
}

function drawRunningHead(flow: PageFlow): void {
  const width = flow.outline.draftMark === null ? textWidth : textWidth - LABEL_WIDTH - 16;
  const lines = linesOf(flow, flow.outline.title.replaceAll('\n', ' '), styles.furniture, width - 8);
  const first = lines[0]?.trimEnd() ?? '';
  flow.canvas.text([lines.length > 1 ? `${first}…` : first], styles.furniture, {
    x: page.textStart,
    y: page.headBaseline,
  });
}

function drawFoot(flow: PageFlow, number: number, pages: number): void {
  const label = flow.outline.pageLabel.replace('{page}', String(number)).replace('{pages}', String(pages));
  flow.canvas.line([page.textStart, page.footBaseline - 14], [page.textEnd, page.footBaseline - 14], {
    colour: colours.hairline,
    width: 0.6,
  });
  flow.canvas.text([label], styles.furniture, { x: page.textEnd, y: page.footBaseline, align: 'end' });
  const subject = linesOf(flow, flow.outline.subject.replaceAll('\n', ' '), styles.furniture, textWidth - 120)[0] ?? '';
  flow.canvas.text([subject.trimEnd()], styles.furniture, { x: page.textStart, y: page.footBaseline });
}

/** A ruled label at the head of every page; long marks take more lines. */
function drawDraftLabel(flow: PageFlow, text: string): void {
  const style = styles.draftLabel;
  const face = flow.canvas.fonts.face(style.font);
  const lines = breakLines(text, face, style.size, LABEL_WIDTH - 2 * LABEL_PADDING);
  const width = Math.max(...lines.map((line) => measure(face, line.trimEnd(), style.size))) + 2 * LABEL_PADDING;
  const height = lines.length * style.leading + LABEL_PADDING;
  const bottom = page.headBaseline + 7;
  const [left, top] = [page.textEnd - width, bottom - height];
  flow.canvas.rectangle([left, top], width, height, { fill: colours.paper, stroke: colours.ink, width: 0.9 });
  flow.canvas.text(lines, style, { x: left + LABEL_PADDING, y: top + LABEL_PADDING / 2 + 8 });
}
