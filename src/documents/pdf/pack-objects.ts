import { strFromU8, strToU8, zlibSync } from 'fflate';
import type { PdfObject, PdfStream } from './pdf-syntax.ts';
import type { PlainPdf } from './plain-pdf.ts';
import { type XrefEntry, xrefStream } from './xref-stream.ts';

/** Objects in one object stream: enough to compress well, few enough to read one without the rest. */
const OBJECTS_PER_STREAM = 200;

/** What is added to, or replaces, the objects of the file that jsPDF wrote. */
export type PackedParts = {
  readonly objects: readonly PdfObject[];
  readonly streams: readonly PdfStream[];
  readonly fileId: string;
};

/**
 * Rewrites a file of jsPDF as PDF 1.7: objects without a stream go into compressed object streams, the
 * cross-reference table becomes a stream. Added objects win over objects of the same number in the file.
 */
export function packPdf(source: PlainPdf, parts: PackedParts): Uint8Array {
  const file = createFile();
  const replaced = new Set([...parts.objects, ...parts.streams].map(({ id }) => id));
  const packed: PdfObject[] = [];
  for (const { id, start, end } of source.objects) {
    if (replaced.has(id)) continue;
    const body = source.bytes.subarray(start, end);
    if (isStream(body)) file.put(id, [body]);
    else packed.push({ id, body: strFromU8(body, true) });
  }
  for (const { id, entries, data } of parts.streams) file.put(id, streamBody(entries, data));
  for (const object of parts.objects) packed.push(object);
  let nextId = packed.reduce((highest, { id }) => Math.max(highest, id), source.size - 1) + 1;
  for (let at = 0; at < packed.length; at += OBJECTS_PER_STREAM) {
    file.putPacked(nextId, packed.slice(at, at + OBJECTS_PER_STREAM));
    nextId += 1;
  }
  const trailer = `/Root ${source.rootId} 0 R/Info ${source.infoId} 0 R/ID[<${parts.fileId}><${parts.fileId}>]`;
  return file.finish(nextId, trailer);
}

type FileWriter = {
  put(id: number, body: readonly Uint8Array[]): void;
  putPacked(id: number, objects: readonly PdfObject[]): void;
  finish(id: number, trailer: string): Uint8Array;
};

function createFile(): FileWriter {
  const chunks: Uint8Array[] = [];
  const entries = new Map<number, XrefEntry>();
  let length = 0;
  const write = (bytes: Uint8Array): void => {
    chunks.push(bytes);
    length += bytes.length;
  };
  const put = (id: number, body: readonly Uint8Array[]): void => {
    entries.set(id, { type: 1, field: length, index: 0 });
    write(latin(`${id} 0 obj\n`));
    body.forEach(write);
    write(latin('\nendobj\n'));
  };
  // The bytes above 127 tell transfer programs that the file is binary.
  write(latin('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'));
  return {
    put,
    putPacked(id, objects) {
      for (const [index, object] of objects.entries()) entries.set(object.id, { type: 2, field: id, index });
      put(id, objectStream(objects));
    },
    finish(id, trailer) {
      const start = length;
      entries.set(id, { type: 1, field: start, index: 0 });
      const { entries: dictionary, data } = xrefStream(entries, id + 1, trailer);
      write(latin(`${id} 0 obj\n`));
      streamBody(dictionary, data).forEach(write);
      write(latin(`\nendobj\nstartxref\n${start}\n%%EOF\n`));
      return joined(chunks, length);
    },
  };
}

function objectStream(objects: readonly PdfObject[]): Uint8Array[] {
  let header = '';
  let offset = 0;
  for (const { id, body } of objects) {
    header += `${id} ${offset} `;
    offset += body.length + 1;
  }
  const data = zlibSync(latin(`${header}\n${objects.map(({ body }) => body).join('\n')}\n`), { level: 6 });
  return streamBody(`/Type/ObjStm/N ${objects.length}/First ${header.length + 1}/Filter/FlateDecode`, data);
}

function streamBody(entries: string, data: Uint8Array): Uint8Array[] {
  return [latin(`<<${entries}/Length ${data.length}>>\nstream\n`), data, latin('\nendstream')];
}

function isStream(body: Uint8Array): boolean {
  return strFromU8(body.subarray(Math.max(0, body.length - 9)), true) === 'endstream';
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const file = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    file.set(chunk, at);
    at += chunk.length;
  }
  return file;
}

function latin(text: string): Uint8Array {
  return strToU8(text, true);
}
