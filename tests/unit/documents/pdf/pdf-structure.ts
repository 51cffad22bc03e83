import { markedTexts } from './pdf-content.ts';
import { arrayOf, dictionaryOf, idOf, type PdfDictionary, type PdfObjects, pageIds } from './pdf-objects.ts';

/** One element of the structure as the file has it. */
export type StructureNode = {
  readonly role: string;
  readonly dictionary: PdfDictionary;
  readonly parent: StructureNode | null;
  readonly kids: readonly (StructureNode | ContentPiece | ObjectPiece)[];
};

/** Marked content of an element: page object, content id and the text between its marks. */
export type ContentPiece = { readonly page: number; readonly mcid: number; readonly text: string };

/** An annotation of an element by its object number. */
export type ObjectPiece = { readonly annotation: number };

/** The structure under the root, with the text of its content. */
export function readStructure(file: PdfObjects): StructureNode {
  const root = dictionaryOf(file, dictionaryOf(file, file.trailer['/Root'])['/StructTreeRoot']);
  const texts = new Map(pageIds(file).map((page) => [page, markedTexts(file, page)]));
  const piece = (page: number, mcid: number): ContentPiece => ({ page, mcid, text: texts.get(page)?.get(mcid) ?? '' });
  const visit = (dictionary: PdfDictionary, parent: StructureNode | null, inherited: number): StructureNode => {
    const page = idOf(dictionary['/Pg']) ?? inherited;
    const kids: StructureNode['kids'][number][] = [];
    const node = { role: String(dictionary['/S']).slice(1), dictionary, parent, kids };
    for (const kid of arrayOf(file, dictionary['/K'])) {
      if (typeof kid === 'number') {
        kids.push(piece(page, kid));
        continue;
      }
      const found = dictionaryOf(file, kid);
      if (found['/Type'] === '/OBJR') kids.push({ annotation: idOf(found['/Obj']) ?? 0 });
      else if (typeof found['/MCID'] === 'number') kids.push(piece(idOf(found['/Pg']) ?? page, found['/MCID']));
      else kids.push(visit(found, node, page));
    }
    return node;
  };
  const [document] = arrayOf(file, root['/K']);
  return visit(dictionaryOf(file, document), null, 0);
}

/** All elements below and including one, in reading order. */
export function elementsOf(node: StructureNode): readonly StructureNode[] {
  return [node, ...node.kids.flatMap((kid) => ('role' in kid ? elementsOf(kid) : []))];
}

/** The text of an element with all below it, as it stands in the file: no space is added between pieces. */
export function textIn(node: StructureNode): string {
  return node.kids
    .map((kid) => {
      if ('role' in kid) return textIn(kid);
      return 'text' in kid ? kid.text : '';
    })
    .join('');
}
