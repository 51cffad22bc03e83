import { runTool } from './open-pdf.ts';

/** A value of a PDF as qpdf writes it: names begin with `/`, references end with ` R`, strings begin with `u:` or `b:`. */
export type PdfValue = null | boolean | number | string | readonly PdfValue[] | { readonly [key: string]: PdfValue };
export type PdfDictionary = { readonly [key: string]: PdfValue };

/** A file as qpdf, an independent reader, takes it apart. Streams are unpacked. */
export type PdfObjects = {
  readonly version: string;
  readonly trailer: PdfDictionary;
  /** By object number. */
  readonly values: ReadonlyMap<number, PdfValue>;
  readonly streams: ReadonlyMap<number, { readonly dictionary: PdfDictionary; readonly data: Buffer }>;
};

type QpdfFile = readonly [
  { readonly pdfversion: string },
  Readonly<
    Record<
      string,
      { readonly value?: PdfValue; readonly stream?: { readonly dict: PdfDictionary; readonly data: string } }
    >
  >,
];

/** Takes a file apart with qpdf. */
export function readObjects(bytes: Uint8Array): PdfObjects {
  const args = ['--json=2', '--json-stream-data=inline', '--decode-level=all', '{pdf}'];
  const { qpdf } = JSON.parse(runTool('qpdf', args, bytes).text) as { readonly qpdf: QpdfFile };
  const [{ pdfversion }, entries] = qpdf;
  const values = new Map<number, PdfValue>();
  const streams = new Map<number, { dictionary: PdfDictionary; data: Buffer }>();
  for (const [key, { value, stream }] of Object.entries(entries)) {
    const id = Number(/^obj:(\d+) /.exec(key)?.[1]);
    if (stream) {
      streams.set(id, { dictionary: stream.dict, data: Buffer.from(stream.data, 'base64') });
      values.set(id, stream.dict);
    } else if (!Number.isNaN(id)) values.set(id, value ?? null);
  }
  return { version: pdfversion, trailer: dictionary(entries['trailer']?.value), values, streams };
}

/** What a reference refers to; other values as they are. */
export function resolved(file: PdfObjects, value: PdfValue | undefined): PdfValue {
  const id = idOf(value);
  return id === null ? (value ?? null) : (file.values.get(id) ?? null);
}

/** The number of the object that a reference refers to; null for what is no reference. */
export function idOf(value: PdfValue | undefined): number | null {
  const id = typeof value === 'string' ? /^(\d+) \d+ R$/.exec(value)?.[1] : undefined;
  return id === undefined ? null : Number(id);
}

/** A dictionary, directly or by reference; empty where there is none. */
export function dictionaryOf(file: PdfObjects, value: PdfValue | undefined): PdfDictionary {
  return dictionary(resolved(file, value));
}

/** An array, directly or by reference; a single value is an array of one. */
export function arrayOf(file: PdfObjects, value: PdfValue | undefined): readonly PdfValue[] {
  const found = resolved(file, value);
  if (found === null) return [];
  return Array.isArray(found) ? found : [value ?? null];
}

/** The text of a string; null for what is none. */
export function textOf(value: PdfValue | undefined): string | null {
  if (typeof value !== 'string') return null;
  if (value.startsWith('u:')) return value.slice(2);
  return value.startsWith('b:') ? Buffer.from(value.slice(2), 'hex').toString('latin1') : null;
}

function dictionary(value: PdfValue | undefined): PdfDictionary {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as PdfDictionary) : {};
}

/** Object numbers of the pages in their order. */
export function pageIds(file: PdfObjects): readonly number[] {
  const visit = (value: PdfValue | undefined): readonly number[] => {
    const node = dictionaryOf(file, value);
    if (node['/Type'] === '/Page') return [idOf(value) ?? 0];
    return arrayOf(file, node['/Kids']).flatMap(visit);
  };
  const root = dictionaryOf(file, file.trailer['/Root']);
  return visit(root['/Pages']);
}
