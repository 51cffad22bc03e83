import { describe, expect, test } from 'vitest';
import type { Block, Outline } from '#documents/outline.ts';
import { everyDocument } from './every-document.ts';
import { hasTool } from './open-pdf.ts';
import { readObjects } from './pdf-objects.ts';
import { readStructure, type StructureNode, textIn } from './pdf-structure.ts';

const wordsOf = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');

/** What readers of the structure get, figures apart, which have an alternative; contents end with page numbers. */
function wordsInStructure(document: StructureNode): readonly string[] {
  const pieces = document.kids.map((kid) =>
    'role' in kid && !['Figure', 'TOC'].includes(kid.role) ? textIn(kid) : '',
  );
  return wordsOf(pieces.join(''));
}

function wordsInOutline({ cover, chapters, contentsTitle, layout }: Outline): readonly string[] {
  const facts = cover.facts.flatMap(({ label, value }) => [label, value]);
  const inside = chapters.flatMap(({ number, title, blocks }) => [
    ...(layout === 'sheet' ? [title] : [number, title]),
    ...blocks.flatMap(textsOfBlock),
  ]);
  const head = [cover.kicker, cover.title, cover.subtitle, ...facts];
  const all =
    layout === 'sheet' ? [...head, ...inside, cover.footnote] : [...head, cover.footnote, contentsTitle, ...inside];
  return wordsOf(all.join(' ').normalize('NFC'));
}

function textsOfBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'list':
      return block.items.flatMap((item) => ['•', item]);
    case 'key-values':
      return block.entries.flatMap(({ label, values }) => [label, ...values]);
    case 'table':
      return [
        ...(block.captionIsHeading ? [] : [block.caption]),
        ...block.columns.map(({ header }) => header),
        ...block.rows.flatMap((row, at) => [...row, block.details?.[at] ?? '']),
      ];
    case 'figure':
      return [block.caption];
  }
}

describe.skipIf(!hasTool('qpdf'))('no words run together, and none is lost', async () => {
  const documents = hasTool('qpdf') ? await everyDocument() : [];
  test.each(documents)('in the structure of: $name', ({ outline, bytes }) => {
    expect(wordsInStructure(readStructure(readObjects(bytes)))).toEqual(wordsInOutline(outline));
  });

  test.each(documents)('nor sentences, in the structure of: $name', ({ bytes }) => {
    const text = textIn(readStructure(readObjects(bytes)));
    expect(text.match(/.{0,20}\p{Ll}[.!?][\p{Lu}].{0,10}/gu)).toBeNull();
  });
});
