import { withPdf } from './open-pdf.ts';

/** A link inside a document: the description and area of its annotation, and the place that it leads to; pages from 1, points from the bottom. */
export type PdfLink = {
  readonly page: number;
  readonly words: string;
  readonly area: { readonly left: number; readonly bottom: number; readonly right: number; readonly top: number };
  readonly to: { readonly page: number; readonly y: number };
};

/** All links inside a document, as pdf.js reads them. */
export function pdfLinks(bytes: Uint8Array): Promise<readonly PdfLink[]> {
  return withPdf(bytes, async (document) => {
    const links: PdfLink[] = [];
    for (let page = 1; page <= document.numPages; page += 1) {
      for (const annotation of await (await document.getPage(page)).getAnnotations()) {
        if (annotation.subtype !== 'Link' || annotation.dest === null) continue;
        const [left, bottom, right, top] = annotation.rect;
        const [target, , , y] = annotation.dest;
        links.push({
          page,
          words: annotation.contentsObj.str,
          area: { left, bottom, right, top },
          to: { page: 1 + (await document.getPageIndex(target)), y },
        });
      }
    }
    return links;
  });
}

/** The pieces of text of a document with the places of their baselines; pages from 1, points from the bottom. */
export function pdfTexts(bytes: Uint8Array) {
  return withPdf(bytes, async (document) => {
    const texts: { readonly page: number; readonly text: string; readonly x: number; readonly y: number }[] = [];
    for (let page = 1; page <= document.numPages; page += 1) {
      const { items } = await (await document.getPage(page)).getTextContent();
      for (const item of items)
        if ('str' in item) texts.push({ page, text: item.str.trim(), x: item.transform[4], y: item.transform[5] });
    }
    return texts;
  });
}
