import { destination } from './bookmark-objects.ts';
import { number } from './page-canvas.ts';
import type { PageFlow } from './page-flow.ts';
import { page } from './paper-tokens.ts';
import { type PdfObject, textString } from './pdf-syntax.ts';
import { linkParentKey } from './structure-objects.ts';

/** Link annotations inside the document, tied to their structure elements by their parent keys. */
export function linkObjects(
  { links, destinations }: Pick<PageFlow, 'links' | 'destinations'>,
  ids: readonly number[],
  pageIds: readonly number[],
): PdfObject[] {
  return links.map((link, index) => {
    const to = destinations.get(link.key);
    if (to === undefined) throw new Error(`No destination for ${link.key}`);
    const [left, top, right, bottom] = link.rectangle;
    const rectangle = [left, page.height - bottom, right, page.height - top].map(number).join(' ');
    const body =
      `<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[${rectangle}]/Dest${destination(to, pageIds)}` +
      `/Contents${textString(`${link.words} ${to.page}`)}/StructParent ${linkParentKey(pageIds.length, index)}>>`;
    return { id: ids[index] ?? 0, body };
  });
}
