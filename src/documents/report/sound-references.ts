import { type Block, type Chapter, chapterAnchor, type Reference } from '../outline.ts';

/** The chapters without those references that lead to nothing in them, as to a chapter that nobody asked for. */
export function withSoundReferences(chapters: readonly Chapter[]): readonly Chapter[] {
  const anchors = new Set(chapters.flatMap(anchorsOf));
  const sound = (references: readonly Reference[]) => references.filter(({ anchor }) => anchors.has(anchor));
  return chapters.map((chapter) => ({
    ...chapter,
    blocks: chapter.blocks.map((block) => mapReferences(block, sound)),
  }));
}

function anchorsOf({ id, blocks }: Chapter): readonly string[] {
  const inside = blocks.flatMap((block) => {
    if (block.kind === 'heading') return [block.anchor];
    return block.kind === 'table' ? (block.rowAnchors ?? []).filter((anchor) => anchor !== null) : [];
  });
  return [chapterAnchor(id), ...inside];
}

function mapReferences(block: Block, map: (references: readonly Reference[]) => readonly Reference[]): Block {
  switch (block.kind) {
    case 'paragraph':
    case 'figure':
      return block.references ? { ...block, references: map(block.references) } : block;
    case 'key-values':
      return {
        ...block,
        entries: block.entries.map((entry) =>
          entry.references ? { ...entry, references: map(entry.references) } : entry,
        ),
      };
    case 'table':
      return block.references ? { ...block, references: block.references.map((row) => row.map(map)) } : block;
    case 'heading':
    case 'list':
      return block;
  }
}
