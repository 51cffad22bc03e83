import type { Block } from '#documents/outline.ts';
import { flowLinkedLines } from './linked-lines.ts';
import { addSpace, artifact, ascent, ensureSpace, linesOf, marked, type PageFlow, startPage } from './page-flow.ts';
import { colours, page, styles, type TextStyle, textWidth } from './paper-tokens.ts';
import type { StructureElement } from './structure-tree.ts';

type Paragraph = Extract<Block, { kind: 'paragraph' }>;
type Entry = Extract<Block, { kind: 'key-values' }>['entries'][number];

const TONES: Readonly<Record<Paragraph['tone'], TextStyle>> = {
  normal: styles.body,
  lead: styles.lead,
  note: styles.note,
  missing: styles.missing,
};

const BETWEEN_PARAGRAPHS = /\n\s*\n/;
/** Space below a paragraph, in lines. */
const BELOW = 0.55;
const BULLET_INDENT = 14;
const LABEL_GAP = 14;
/** On a sheet, which has little room, values are set as those of tables. */
const ENTRIES = {
  book: { labelWidth: 132, body: styles.body, betweenValues: 0 },
  sheet: { labelWidth: 112, body: styles.tableBody, betweenValues: 2 },
} as const;
const ENTRY_PADDING = 3.5;

/** Height of a text with the space below it. */
export function paragraphHeight(flow: PageFlow, { text, tone }: Paragraph): number {
  const style = TONES[tone];
  return text
    .split(BETWEEN_PARAGRAPHS)
    .reduce((sum, part) => sum + (linesOf(flow, part, style, textWidth).length + BELOW) * style.leading, 0);
}

/** Sets a text; an empty line in it starts a new paragraph. */
export function setParagraph(flow: PageFlow, block: Paragraph): void {
  const style = TONES[block.tone];
  for (const text of block.text.split(BETWEEN_PARAGRAPHS)) {
    const element = flow.tree.add(flow.tree.root, 'P');
    const lines = linesOf(flow, text, style, textWidth);
    flowLinkedLines(flow, element, { text, lines, references: block.references }, style, page.textStart);
    addSpace(flow, style.leading * BELOW);
  }
}

/** Sets a list with bullets. */
export function setList(flow: PageFlow, block: Extract<Block, { kind: 'list' }>): void {
  const style = styles.body;
  const list = flow.tree.add(flow.tree.root, 'L', { numbering: 'Disc' });
  for (const text of block.items) {
    const lines = linesOf(flow, text, style, textWidth - BULLET_INDENT);
    ensureSpace(flow, Math.min(lines.length, 2) * style.leading);
    const item = flow.tree.add(list, 'LI');
    marked(flow, flow.tree.add(item, 'Lbl'), () =>
      flow.canvas.text(['• '], style, { x: page.textStart + 2, y: flow.y + ascent(style), colour: colours.muted }),
    );
    const body = flow.tree.add(item, 'LBody');
    flowLinkedLines(flow, body, { text, lines }, style, page.textStart + BULLET_INDENT);
    addSpace(flow, 3);
  }
  addSpace(flow, 6);
}

/** Sets labels with their values beside them; what is missing is muted italic. */
export function setKeyValues(flow: PageFlow, block: Extract<Block, { kind: 'key-values' }>): void {
  const list = flow.tree.add(flow.tree.root, 'L', { numbering: 'None' });
  for (const entry of block.entries) setEntry(flow, list, entry);
  addSpace(flow, 8);
}

/** Height of a list of labelled values on one page. */
export function keyValuesHeight(flow: PageFlow, { entries }: Extract<Block, { kind: 'key-values' }>): number {
  const { labelWidth, body, betweenValues } = ENTRIES[flow.outline.layout ?? 'book'];
  return entries.reduce((sum, { label, values, missing }) => {
    const style = missing ? styles.missing : body;
    const labelHeight = linesOf(flow, label, styles.label, labelWidth - LABEL_GAP).length * styles.label.leading;
    const lines = values.reduce(
      (count, value) => count + linesOf(flow, value, style, textWidth - labelWidth).length,
      0,
    );
    const valuesHeight = lines * style.leading + Math.max(0, values.length - 1) * betweenValues;
    return sum + Math.max(labelHeight, valuesHeight) + 2 * ENTRY_PADDING;
  }, 8);
}

function setEntry(flow: PageFlow, list: StructureElement, entry: Entry): void {
  const { labelWidth, body: bodyStyle, betweenValues } = ENTRIES[flow.outline.layout ?? 'book'];
  const style = entry.missing ? styles.missing : bodyStyle;
  const label = linesOf(flow, entry.label, styles.label, labelWidth - LABEL_GAP);
  const values = entry.values.map((value) => linesOf(flow, value, style, textWidth - labelWidth));
  const count = Math.max(label.length, Math.min(2, values[0]?.length ?? 1));
  ensureSpace(flow, count * style.leading + 2 * ENTRY_PADDING);
  flow.y += ENTRY_PADDING;
  const [startPageNumber, top] = [flow.page, flow.y];
  const item = flow.tree.add(list, 'LI');
  marked(flow, flow.tree.add(item, 'Lbl'), () =>
    flow.canvas.text(label, styles.label, { x: page.textStart, y: top + ascent(styles.label) }),
  );
  const body = flow.tree.add(item, 'LBody');
  values.forEach((lines, at) => {
    if (at > 0) addSpace(flow, betweenValues);
    const text = { text: entry.values[at] ?? '', lines, references: entry.references };
    flowLinkedLines(flow, body, text, style, page.textStart + labelWidth);
  });
  const labelEnd = top + label.length * styles.label.leading;
  if (flow.page === startPageNumber) flow.y = Math.max(flow.y, labelEnd);
  flow.y += ENTRY_PADDING;
  if (flow.y > page.textBottom) startPage(flow);
  else drawRule(flow);
}

function drawRule(flow: PageFlow): void {
  artifact(flow, () =>
    flow.canvas.line([page.textStart, flow.y], [page.textEnd, flow.y], { colour: colours.hairline, width: 0.5 }),
  );
}
