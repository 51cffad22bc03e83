import { strToU8, zlibSync } from 'fflate';
import { type PdfObject, type PdfStream, ref, textString } from './pdf-syntax.ts';

/** An embedded file as its specification and its stream, ready for /AF and the EmbeddedFiles names (ISO 19005-3, 6.8). */
export function attachmentObjects(
  file: { readonly fileName: string; readonly json: string; readonly description: string },
  ids: { readonly specification: number; readonly stream: number },
  pdfDate: string,
): { readonly object: PdfObject; readonly stream: PdfStream } {
  const bytes = strToU8(file.json);
  const name = textString(file.fileName);
  const specification = `<</Type/Filespec/F${name}/UF${name}/Desc${textString(file.description)}/AFRelationship/Source/EF<</F ${ref(ids.stream)}/UF ${ref(ids.stream)}>>>>`;
  const entries =
    `/Type/EmbeddedFile/Subtype/application#2Fjson/Filter/FlateDecode/Params<</Size ${bytes.length}` +
    `/CreationDate${textString(pdfDate)}/ModDate${textString(pdfDate)}>>`;
  return {
    object: { id: ids.specification, body: specification },
    stream: { id: ids.stream, entries, data: zlibSync(bytes, { level: 9 }) },
  };
}

/** Catalogue entries that list the embedded file by name and as source of the document. */
export function attachmentCatalogEntries(fileName: string, specificationId: number): string {
  return `/Names<</EmbeddedFiles<</Names[${textString(fileName)} ${ref(specificationId)}]>>>>/AF[${ref(specificationId)}]`;
}
