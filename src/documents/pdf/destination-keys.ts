import { type Chapter, chapterAnchor } from '#documents/outline.ts';

/** Key of the destination that references to this anchor lead to. */
export function anchorKey(anchor: string): string {
  return `anchor:${anchor}`;
}

/** Key of a chapter's destination. */
export function chapterKey(chapter: Chapter): string {
  return anchorKey(chapterAnchor(chapter.id));
}

/** Key of the destination of the heading at `index` among the blocks of a chapter. */
export function headingKey(chapter: Chapter, index: number): string {
  return `heading:${chapter.id}:${index}`;
}
