import { strToU8 } from 'fflate';
import type { Outline } from '#documents/outline.ts';
import { type PdfObject, type PdfStream, textString } from './pdf-syntax.ts';

const PRODUCER = 'Integration Programme Planner';

/** The document information dictionary. */
export function infoObject(id: number, outline: Outline, pdfDate: string): PdfObject {
  const entries = [
    ['Title', outline.title],
    ['Author', outline.author],
    ['Subject', outline.subject],
    ['Keywords', keywords(outline)],
    ['Creator', PRODUCER],
    ['Producer', `${PRODUCER}, jsPDF`],
    ['CreationDate', pdfDate],
    ['ModDate', pdfDate],
  ] as const;
  const body = entries.map(([key, value]) => (value === '' ? '' : `/${key}${textString(value)}`)).join('');
  return { id, body: `<<${body}>>` };
}

/** The same facts as XMP, for tools that do not read the dictionary. It claims no standard that was not checked. */
export function metadataStream(id: number, outline: Outline, created: string): PdfStream {
  const language = escapeXml(outline.language);
  const date = new Date(created).toISOString();
  const xmp = `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:format>application/pdf</dc:format>
<dc:title>${defaultAlternative(outline.title)}</dc:title>
<dc:description>${defaultAlternative(outline.subject)}</dc:description>
<dc:creator><rdf:Seq><rdf:li>${escapeXml(outline.author)}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>
<pdf:Keywords>${escapeXml(keywords(outline))}</pdf:Keywords>
<pdf:Producer>${PRODUCER}, jsPDF</pdf:Producer>
<xmp:CreatorTool>${PRODUCER}</xmp:CreatorTool>
<xmp:CreateDate>${date}</xmp:CreateDate><xmp:ModifyDate>${date}</xmp:ModifyDate>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
  return { id, entries: '/Type/Metadata/Subtype/XML', data: strToU8(xmp) };
}

function keywords(outline: Outline): string {
  return [outline.subject, ...Object.values(outline.levelNames)].filter((word) => word !== '').join(', ');
}

/** One alternative only: readers such as Firefox show all of them one after the other. */
function defaultAlternative(text: string): string {
  return `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
