import { destination } from './bookmark-objects.ts';
import { number } from './page-canvas.ts';
import type { Area, LinkArea, PageFlow } from './page-flow.ts';
import { page } from './paper-tokens.ts';
import { type PdfObject, textString } from './pdf-syntax.ts';
import { linkParentKey } from './structure-objects.ts';

/** Link annotations, one for the words of a link on a page, tied to their structure elements by their parent keys. */
export function linkObjects(
  flow: Pick<PageFlow, 'links' | 'destinations' | 'outline'>,
  ids: readonly number[],
  pageIds: readonly number[],
): PdfObject[] {
  return flow.links.map((link, index) => {
    const { target, description } = linkTarget(flow, link, pageIds);
    const body =
      `<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]${areaEntries(link.areas)}${target}` +
      `/Contents${textString(description)}/StructParent ${linkParentKey(pageIds.length, index)}>>`;
    return { id: ids[index] ?? 0, body };
  });
}

/** Where the link leads, and its words for those who do not see it. */
function linkTarget(
  { destinations, outline }: Pick<PageFlow, 'destinations' | 'outline'>,
  { to, words }: LinkArea,
  pageIds: readonly number[],
): { readonly target: string; readonly description: string } {
  if ('uri' in to) return { target: `/A<</Type/Action/S/URI/URI${textString(to.uri)}>>`, description: words.trim() };
  const place = destinations.get(to.key);
  if (place === undefined) throw new Error(`No destination for ${to.key}`);
  const description = outline.linkLabel.replace('{words}', () => words.trim()).replace('{page}', String(place.page));
  return { target: `/Dest${destination(place, pageIds)}`, description };
}

/** The rectangle around the words; where they take several lines, also the area of each line (PDF 1.7, 12.5.6.5). */
function areaEntries(areas: readonly Area[]): string {
  const edge = (at: 0 | 1 | 2 | 3, outer: (...values: number[]) => number) => outer(...areas.map((area) => area[at]));
  const [left, top, right, bottom] = [edge(0, Math.min), edge(1, Math.min), edge(2, Math.max), edge(3, Math.max)];
  const rectangle = numbers([left, page.height - bottom, right, page.height - top]);
  if (areas.length < 2) return `/Rect[${rectangle}]`;
  const corners = areas.map(([left, top, right, bottom]) => {
    const [high, low] = [page.height - top, page.height - bottom];
    return numbers([left, high, right, high, left, low, right, low]);
  });
  return `/Rect[${rectangle}]/QuadPoints[${corners.join(' ')}]`;
}

function numbers(values: readonly number[]): string {
  return values.map(number).join(' ');
}
