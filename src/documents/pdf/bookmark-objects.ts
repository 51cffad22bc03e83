import type { Outline } from '#documents/outline.ts';
import { chapterKey, headingKey } from './destination-keys.ts';
import { number } from './page-canvas.ts';
import type { Destination } from './page-flow.ts';
import { page } from './paper-tokens.ts';
import { type PdfObject, ref, textString } from './pdf-syntax.ts';

type Bookmark = {
  readonly id: number;
  readonly title: string;
  readonly to: Destination;
  readonly children: readonly Bookmark[];
};

/** Bookmarks of the chapters, with the headings of depth 2 folded under them. */
export function bookmarkObjects(
  outline: Outline,
  destinations: ReadonlyMap<string, Destination>,
  targets: { readonly rootId: number; readonly pageIds: readonly number[]; takeId(): number },
): PdfObject[] {
  const create = (key: string, title: string, children: readonly Bookmark[]): Bookmark => {
    const to = destinations.get(key);
    if (to === undefined) throw new Error(`No destination for ${key}`);
    return { id: targets.takeId(), title: title.replaceAll('\n', ' '), to, children };
  };
  const chapters = outline.chapters.map((chapter) => {
    const headings = chapter.blocks.flatMap((block, index) =>
      block.kind === 'heading' && block.depth === 2 ? [create(headingKey(chapter, index), block.text, [])] : [],
    );
    return create(chapterKey(chapter), `${chapter.number} ${chapter.title}`.trim(), headings);
  });
  const objects: PdfObject[] = [
    { id: targets.rootId, body: `<</Type/Outlines${childLinks(chapters)}/Count ${chapters.length}>>` },
  ];
  const write = (siblings: readonly Bookmark[], parentId: number): void => {
    siblings.forEach((bookmark, index) => {
      const previous = siblings[index - 1];
      const next = siblings[index + 1];
      let body = `<</Title${textString(bookmark.title)}/Parent ${ref(parentId)}/Dest${destination(bookmark.to, targets.pageIds)}`;
      if (previous) body += `/Prev ${ref(previous.id)}`;
      if (next) body += `/Next ${ref(next.id)}`;
      // A negative count keeps the headings folded.
      if (bookmark.children.length > 0) body += `${childLinks(bookmark.children)}/Count ${-bookmark.children.length}`;
      objects.push({ id: bookmark.id, body: `${body}>>` });
      write(bookmark.children, bookmark.id);
    });
  };
  write(chapters, targets.rootId);
  return objects;
}

/** Explicit destination at the top of an item. */
export function destination(to: Destination, pageIds: readonly number[]): string {
  return `[${ref(pageIds[to.page - 1] ?? 0)}/XYZ null ${number(page.height - to.y + 12)} null]`;
}

function childLinks(children: readonly Bookmark[]): string {
  const [first, last] = [children[0], children.at(-1)];
  return first && last ? `/First ${ref(first.id)}/Last ${ref(last.id)}` : '';
}
