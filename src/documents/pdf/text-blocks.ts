import type { Block } from '#documents/outline.ts';
import { flowLinkedLines } from './linked-lines.ts';
import { addSpace, artifact, ascent, ensureSpace, linesOf, marked, type PageFlow, startPage } from './page-flow.ts';
import { colours, page, styles, type TextStyle, textHeight, textWidth } from './paper-tokens.ts';
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
/** Entries and items stay whole up to this part of a page. */
const LARGEST_WHOLE = 0.6;
/** The last two stay together up to this part of a page. */
const LARGEST_PAIR = 0.3;
const BELOW_ITEM = 3;
/** Room for the beginning of what is too tall to stay whole. */
const LEAST_OF_TALL = 60;

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
  block.items.forEach((text, at) => {
    const lines = linesOf(flow, text, style, textWidth - BULLET_INDENT);
    ensureSpace(flow, keptHeight(flow, block.items.slice(at), itemHeight));
    const item = flow.tree.add(list, 'LI');
    marked(flow, flow.tree.add(item, 'Lbl'), () =>
      flow.canvas.text(['• '], style, { x: page.textStart + 2, y: flow.y + ascent(style), colour: colours.muted }),
    );
    const body = flow.tree.add(item, 'LBody');
    flowLinkedLines(flow, body, { text, lines }, style, page.textStart + BULLET_INDENT);
    addSpace(flow, BELOW_ITEM);
  });
  addSpace(flow, 6);
}

/** Sets labels with their values beside them; what is missing is muted italic. */
export function setKeyValues(flow: PageFlow, block: Extract<Block, { kind: 'key-values' }>): void {
  const list = flow.tree.add(flow.tree.root, 'L', { numbering: 'None' });
  block.entries.forEach((entry, at) => {
    ensureSpace(flow, keptHeight(flow, block.entries.slice(at), entryHeight));
    setEntry(flow, list, entry);
  });
  addSpace(flow, 8);
}

/** Height of a list of labelled values on one page. */
export function keyValuesHeight(flow: PageFlow, { entries }: Extract<Block, { kind: 'key-values' }>): number {
  return entries.reduce((sum, entry) => sum + entryHeight(flow, entry), 8);
}

/** Height of the labelled values that stay with what is above them: two, so that none stands alone. */
export function entriesStartHeight(flow: PageFlow, { entries }: Extract<Block, { kind: 'key-values' }>): number {
  return keptHeight(flow, entries.slice(0, 2), entryHeight);
}

/** Height of the items that stay with what is above them: two, so that none stands alone. */
export function listStartHeight(flow: PageFlow, { items }: Extract<Block, { kind: 'list' }>): number {
  return keptHeight(flow, items.slice(0, 2), itemHeight);
}

/** Height of the first of some pieces, with the other one where there are two, so that the last does not stand alone on a page; a tall one may be shared among pages. */
function keptHeight<T>(flow: PageFlow, pieces: readonly T[], heightOf: (flow: PageFlow, piece: T) => number): number {
  const [first, second, third] = pieces;
  if (first === undefined) return 0;
  const height = heightOf(flow, first);
  if (height > textHeight * LARGEST_WHOLE) return LEAST_OF_TALL;
  if (second === undefined || third !== undefined || flow.outline.layout === 'sheet') return height;
  const pair = height + heightOf(flow, second);
  return pair > textHeight * LARGEST_PAIR ? height : pair;
}

function itemHeight(flow: PageFlow, text: string): number {
  return linesOf(flow, text, styles.body, textWidth - BULLET_INDENT).length * styles.body.leading;
}

function entryHeight(flow: PageFlow, { label, values, missing }: Entry): number {
  const { labelWidth, body, betweenValues } = ENTRIES[flow.outline.layout ?? 'book'];
  const style = missing ? styles.missing : body;
  const labelHeight = linesOf(flow, label, styles.label, labelWidth - LABEL_GAP).length * styles.label.leading;
  const lines = values.reduce((count, value) => count + linesOf(flow, value, style, textWidth - labelWidth).length, 0);
  const valuesHeight = lines * style.leading + Math.max(0, values.length - 1) * betweenValues;
  return Math.max(labelHeight, valuesHeight) + 2 * ENTRY_PADDING;
}

function setEntry(flow: PageFlow, list: StructureElement, entry: Entry): void {
  const { labelWidth, body: bodyStyle, betweenValues } = ENTRIES[flow.outline.layout ?? 'book'];
  const style = entry.missing ? styles.missing : bodyStyle;
  const label = linesOf(flow, entry.label, styles.label, labelWidth - LABEL_GAP);
  const values = entry.values.map((value) => linesOf(flow, value, style, textWidth - labelWidth));
  flow.y += ENTRY_PADDING;
  const [startPageNumber, top] = [flow.page, flow.y];
  const item = flow.tree.add(list, 'LI');
  marked(flow, flow.tree.add(item, 'Lbl'), () =>
    flow.canvas.text(label, styles.label, { x: page.textStart, y: top + ascent(styles.label) }),
  );
  const body = flow.tree.add(item, 'LBody');
  values.forEach((lines, at) => {
    if (at > 0) addSpace(flow, betweenValues);
    if (at > 0 && lines.length * style.leading < textHeight * LARGEST_PAIR)
      ensureSpace(flow, lines.length * style.leading);
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
