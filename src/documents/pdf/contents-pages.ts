import type { Block, Chapter } from '#documents/outline.ts';
import { chapterKey, headingKey } from './destination-keys.ts';
import { drawLevelMark } from './level-mark.ts';
import { drawLinkedLines, spokenParts } from './linked-lines.ts';
import { artifact, ascent, type Destination, linesOf, marked, type PageFlow, startPage } from './page-flow.ts';
import { colours, page, styles, type TextStyle, textWidth } from './paper-tokens.ts';
import type { StructureElement } from './structure-tree.ts';

type Heading = Extract<Block, { kind: 'heading' }>;

/** One line of the contents that leads to a chapter or to a heading of depth 2, by its key. */
type Entry = {
  readonly key: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly style: TextStyle;
  readonly chapter: Chapter | null;
  readonly indent: number;
  readonly height: number;
};

/** Contents whose pages are reserved; filled in when all destinations are known. */
export type ContentsPlan = {
  readonly first: number;
  readonly pages: readonly (readonly Entry[])[];
  readonly list: StructureElement;
};

const NUMBER_WIDTH = 26;
const PAGE_WIDTH = 40;
const TITLE_HEIGHT = 62;
/** Above this many lines the contents lists chapters only; the bookmarks still list every heading. */
const MOST_ENTRIES = 90;
/** A last page with fewer lines than this is not worth turning to. */
const LEAST_ON_A_PAGE = 6;

/** Reserves the pages of the contents after the cover and writes its title. */
export function reserveContents(flow: PageFlow): ContentsPlan {
  flow.margin = { spine: false, level: null, furniture: true };
  const pages = pagesOf(flow);
  startPage(flow);
  const first = flow.page;
  const heading = flow.tree.add(flow.tree.root, 'H1');
  const title = linesOf(flow, flow.outline.contentsTitle, styles.chapterTitle, textWidth);
  marked(flow, heading, () =>
    flow.canvas.text(title, styles.chapterTitle, { x: page.textStart, y: flow.y + ascent(styles.chapterTitle) }),
  );
  for (let extra = 1; extra < pages.length; extra += 1) startPage(flow);
  return { first, pages, list: flow.tree.add(flow.tree.root, 'TOC') };
}

/** Writes the entries with their page numbers and links onto the reserved pages. */
export function fillContents(flow: PageFlow, plan: ContentsPlan): void {
  plan.pages.forEach((entries, index) => {
    flow.page = plan.first + index;
    flow.doc.setPage(flow.page);
    flow.y = page.textTop + (index === 0 ? TITLE_HEIGHT : 0);
    for (const entry of entries) {
      const destination = flow.destinations.get(entry.key);
      if (destination === undefined) throw new Error(`No destination for ${entry.key}`);
      setEntry(flow, addItem(flow, plan.list, entry), entry, destination);
      flow.y += entry.height;
    }
  });
}

/** The headings of a chapter are contents within its item. */
function addItem({ tree }: PageFlow, list: StructureElement, entry: Entry): StructureElement {
  const chapter = list.kids.at(-1);
  if (entry.chapter !== null || chapter === undefined || !('role' in chapter)) return tree.add(list, 'TOCI');
  const last = chapter.kids.at(-1);
  const inner = last !== undefined && 'role' in last && last.role === 'TOC' ? last : tree.add(chapter, 'TOC');
  return tree.add(inner, 'TOCI');
}

/** With the headings of depth 2, with those that belong to their chapter alone, or with chapters only: the first that is neither too long nor ends with a nearly empty page. */
function pagesOf(flow: PageFlow): Entry[][] {
  const isListed: readonly ((heading: Heading, chapter: Chapter) => boolean)[] = [
    () => true,
    ({ level }, chapter) => level === null || level === chapter.level,
    () => false,
  ];
  const [all = [[]], ...shorter] = isListed.map((rule) => paginate(entriesOf(flow, rule)));
  if (all.length === 1) return all;
  const fits = (pages: Entry[][]) =>
    pages.flat().length <= MOST_ENTRIES && (pages.at(-1)?.length ?? 0) >= LEAST_ON_A_PAGE;
  return shorter.find((pages) => pages.length === 1) ?? [all, ...shorter].find(fits) ?? all;
}

function entriesOf(flow: PageFlow, isListed: (heading: Heading, chapter: Chapter) => boolean): Entry[] {
  return flow.outline.chapters.flatMap((chapter) => {
    const entries = [createEntry(flow, chapterKey(chapter), chapter.title, chapter)];
    chapter.blocks.forEach((block, index) => {
      if (block.kind !== 'heading' || block.depth !== 2 || !isListed(block, chapter)) return;
      entries.push(createEntry(flow, headingKey(chapter, index), block.text, null));
    });
    return entries;
  });
}

function createEntry(flow: PageFlow, key: string, title: string, chapter: Chapter | null): Entry {
  const style = chapter ? styles.contentsChapter : styles.contentsSection;
  const words = title.replaceAll('\n', ' ');
  const lines = linesOf(flow, words, style, textWidth - NUMBER_WIDTH - PAGE_WIDTH);
  return {
    key,
    title: words,
    lines,
    style,
    chapter,
    indent: NUMBER_WIDTH,
    height: lines.length * style.leading + (chapter ? 11 : 2),
  };
}

function paginate(entries: readonly Entry[]): Entry[][] {
  const pages: Entry[][] = [[]];
  let y = page.textTop + TITLE_HEIGHT;
  for (const entry of entries) {
    if (y + entry.height > page.textBottom) {
      pages.push([]);
      y = page.textTop;
    }
    pages.at(-1)?.push(entry);
    y += entry.height;
  }
  return pages;
}

function setEntry(flow: PageFlow, item: StructureElement, entry: Entry, to: Destination): void {
  const { canvas, tree } = flow;
  const top = flow.y + (entry.chapter ? 9 : 0);
  const baseline = top + ascent(entry.style);
  if (entry.chapter) drawChapterRule(flow, entry.chapter, flow.y + 3);
  const link = tree.add(tree.add(item, 'Reference'), 'Link');
  const drawNumber = (): void => {
    if (entry.chapter === null || entry.chapter.number === '') return;
    canvas.text([`${entry.chapter.number} `], entry.style, { x: page.textStart, y: baseline });
  };
  const place = { x: page.textStart + entry.indent, y: baseline };
  const pageBaseline = baseline + (entry.lines.length - 1) * entry.style.leading;
  const drawPage = () => canvas.text([`${to.page} `], entry.style, { x: page.textEnd, y: pageBaseline, align: 'end' });
  const parts = spokenParts(flow, entry.title, entry.lines);
  if (parts === null)
    marked(flow, link, () => {
      drawNumber();
      canvas.text(entry.lines, entry.style, place);
      drawPage();
    });
  else {
    marked(flow, link, drawNumber);
    drawLinkedLines(flow, link, parts, entry.style, { x: place.x, top, align: 'start' });
    marked(flow, link, drawPage);
  }
  link.kids.push({ link: flow.links.length });
  const bottom = top + entry.lines.length * entry.style.leading;
  const area = [page.textStart, top, page.textEnd, bottom] as const;
  flow.links.push({ page: flow.page, areas: [area], words: entry.lines.join(''), to: { key: entry.key } });
}

function drawChapterRule(flow: PageFlow, chapter: Chapter, y: number): void {
  artifact(flow, () => {
    flow.canvas.line([page.textStart, y], [page.textEnd, y], { colour: colours.hairline, width: 0.6 });
    if (chapter.level) drawLevelMark(flow.canvas, chapter.level, [page.textStart - 14, y + 13.5], 6.5);
  });
}
