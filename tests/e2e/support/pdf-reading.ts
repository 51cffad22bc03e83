import { withPdf } from '../../unit/documents/pdf/open-pdf.ts';

type MarkedItem = { readonly type?: string; readonly tag?: string; readonly str?: string; readonly hasEOL?: boolean };

/** Text of a document in the order of its content, without what is repeated on every page. */
export function taggedText(bytes: Uint8Array): Promise<string> {
  return withPdf(bytes, async (document) => {
    const parts: string[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent({ includeMarkedContent: true });
      parts.push(withoutArtifacts(items));
    }
    return parts.join(' ');
  });
}

function withoutArtifacts(items: readonly MarkedItem[]): string {
  const open: boolean[] = [];
  let text = '';
  for (const { type, tag, str, hasEOL } of items) {
    if (type === 'beginMarkedContent' || type === 'beginMarkedContentProps') open.push(tag === 'Artifact');
    else if (type === 'endMarkedContent') open.pop();
    else if (!open.includes(true)) text += `${str ?? ''}${hasEOL ? '\n' : ''}`;
  }
  return text;
}

/** Title and language as the document states them. */
export function statedProperties(bytes: Uint8Array): Promise<{ title: unknown; language: unknown; pages: number }> {
  return withPdf(bytes, async (document) => {
    const { info } = await document.getMetadata();
    const { Title: title, Language: language } = info as Record<string, unknown>; // pdf.js types it as an object
    return { title, language, pages: document.numPages };
  });
}

/** What is left when lines and columns may break anywhere. */
export function withoutSpaces(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** One element of a document's structure that holds text: its kind (`H1`, `TH`, `LBody` …) and that text. */
export type StructuredText = { readonly kind: string; readonly text: string };

/** Reads what `pdfinfo -struct-text` prints. */
export function structuredTexts(printed: string): readonly StructuredText[] {
  const elements: { kind: string; text: string }[] = [];
  for (const line of printed.split('\n')) {
    const kind = /^ +(\w+)(?::| \(\w+\)|)$/.exec(line)?.[1];
    const text = /^ +"(.*)"$/.exec(line)?.[1];
    if (kind !== undefined) elements.push({ kind, text: '' });
    const last = elements.at(-1);
    if (text !== undefined && last) last.text += text;
  }
  return elements.map(({ kind, text }) => ({ kind, text: text.trim() })).filter(({ text }) => text !== '');
}
