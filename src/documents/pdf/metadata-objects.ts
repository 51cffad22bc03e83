import { strToU8 } from 'fflate';
import { cutText } from '#documents/outline/figure-summary.ts';
import type { Outline } from '#documents/outline.ts';
import { type PdfObject, type PdfStream, textString } from './pdf-syntax.ts';

const PRODUCER = 'Integration Programme Planner';
/** Neither the dictionary nor readers of it have room for more. */
const LONGEST = 2_000;

/** What a document says of itself, the same in both places; empty texts are left out. */
type Facts = { readonly title: string; readonly author: string; readonly subject: string; readonly keywords: string };

/** The document information dictionary. */
export function infoObject(id: number, outline: Outline, pdfDate: string): PdfObject {
  const { title, author, subject, keywords } = factsOf(outline);
  const entries = [
    ['Title', title],
    ['Author', author],
    ['Subject', subject],
    ['Keywords', keywords],
    ['Creator', PRODUCER],
    ['Producer', `${PRODUCER}, jsPDF`],
    ['CreationDate', pdfDate],
    ['ModDate', pdfDate],
  ] as const;
  const body = entries.map(([key, value]) => (value === '' ? '' : `/${key}${textString(value)}`)).join('');
  return { id, body: `<<${body}>>` };
}

/** The same facts as XMP (ISO 19005-3, 6.6.2), and what the file is built to: PDF/A-3a and PDF/UA-1. */
export function metadataStream(id: number, outline: Outline, created: string): PdfStream {
  const { title, author, subject, keywords } = factsOf(outline);
  // To the second, as the dictionary has it.
  const date = new Date(created).toISOString().replace(/\.\d+Z$/, 'Z');
  const properties = [
    ['dc:format', 'application/pdf'],
    ['dc:title', defaultAlternative(title)],
    ['dc:description', defaultAlternative(subject)],
    ['dc:creator', author === '' ? '' : `<rdf:Seq><rdf:li>${escapeXml(author)}</rdf:li></rdf:Seq>`],
    ['dc:language', `<rdf:Bag><rdf:li>${escapeXml(outline.language)}</rdf:li></rdf:Bag>`],
    ['pdf:Keywords', escapeXml(keywords)],
    ['pdf:Producer', `${PRODUCER}, jsPDF`],
    ['xmp:CreatorTool', PRODUCER],
    ['xmp:CreateDate', date],
    ['xmp:ModifyDate', date],
    ['pdfaid:part', '3'],
    ['pdfaid:conformance', 'A'],
    ['pdfuaid:part', '1'],
  ] as const;
  const elements = properties.map(([name, value]) => (value === '' ? '' : `<${name}>${value}</${name}>\n`)).join('');
  const xmp = `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
${elements}</rdf:Description>
${EXTENSION}
</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
  return { id, entries: '/Type/Metadata/Subtype/XML', data: strToU8(xmp) };
}

/** PDF/A does not know the property of PDF/UA: it wants it described (ISO 19005-3, 6.6.2.3). */
const EXTENSION = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>`;

/** A document must have a title: without one it is called what it is. */
function factsOf(outline: Outline): Facts {
  const text = (value: string): string => cutText(value, LONGEST);
  const keywords = [outline.subject, ...Object.values(outline.levelNames)].filter((word) => word !== '').join(', ');
  return {
    title: text(outline.title.trim() === '' ? outline.subject : outline.title),
    author: text(outline.author),
    subject: text(outline.subject),
    keywords: text(keywords),
  };
}

/** One alternative only: readers such as Firefox show all of them one after the other. */
function defaultAlternative(text: string): string {
  if (text === '') return '';
  return `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
