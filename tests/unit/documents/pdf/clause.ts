import { operatorsOf, type PdfOperator } from './pdf-content.ts';
import type { PdfFont } from './pdf-fonts.ts';
import { fontsOf } from './pdf-fonts.ts';
import {
  arrayOf,
  dictionaryOf,
  idOf,
  type PdfDictionary,
  type PdfObjects,
  type PdfValue,
  pageIds,
  readObjects,
} from './pdf-objects.ts';
import { elementsOf, readStructure, type StructureNode } from './pdf-structure.ts';

/** A file taken apart for the clauses of a standard. */
export type ReadFile = {
  readonly bytes: Buffer;
  readonly file: PdfObjects;
  readonly root: PdfDictionary;
  readonly pages: readonly {
    readonly id: number;
    readonly dictionary: PdfDictionary;
    readonly operators: readonly PdfOperator[];
  }[];
  readonly elements: readonly StructureNode[];
  readonly fonts: ReadonlyMap<string, PdfFont>;
  readonly annotations: readonly { readonly id: number; readonly page: number; readonly dictionary: PdfDictionary }[];
  readonly xmp: string;
};

/** A clause of a standard as a check; what it gives names each place that breaks it. */
export type Clause = { readonly name: string; readonly problems: (read: ReadFile) => readonly unknown[] };

export function clause(name: string, problems: Clause['problems']): Clause {
  return { name, problems };
}

/** Takes a file apart. */
export function readFile(bytes: Uint8Array): ReadFile {
  const file = readObjects(bytes);
  const root = dictionaryOf(file, file.trailer['/Root']);
  const pages = pageIds(file).map((id) => ({
    id,
    dictionary: dictionaryOf(file, `${id} 0 R`),
    operators: operatorsOf(file, id),
  }));
  return {
    bytes: Buffer.from(bytes),
    file,
    root,
    pages,
    elements: elementsOf(readStructure(file)),
    fonts: fontsOf(file),
    annotations: pages.flatMap(({ id: page, dictionary }) =>
      arrayOf(file, dictionary['/Annots']).map((value) => ({
        id: idOf(value) ?? 0,
        page,
        dictionary: dictionaryOf(file, value),
      })),
    ),
    xmp: file.streams.get(idOf(root['/Metadata']) ?? -1)?.data.toString('utf8') ?? '',
  };
}

/** Every value of the file with the key that leads to it, streams' dictionaries too. */
export function* valuesOf({ file }: ReadFile): Generator<readonly [key: string, value: PdfValue]> {
  const stack: (readonly [string, PdfValue])[] = [...file.values].map(
    ([id, value]) => [`object ${id}`, value] as const,
  );
  stack.push(['trailer', file.trailer]);
  for (let entry = stack.pop(); entry !== undefined; entry = stack.pop()) {
    yield entry;
    const [key, value] = entry;
    if (Array.isArray(value)) for (const item of value as readonly PdfValue[]) stack.push([key, item]);
    else if (value !== null && typeof value === 'object') {
      for (const [name, child] of Object.entries(value as PdfDictionary)) stack.push([name, child]);
    }
  }
}

/** Whether any dictionary of the file has this key. */
export function hasKey(read: ReadFile, ...names: readonly string[]): readonly string[] {
  const found: string[] = [];
  for (const [key] of valuesOf(read)) if (names.includes(key)) found.push(key);
  return found;
}

/** The text of a property of the XMP packet, with its entities resolved; null where it is absent. */
export function xmpText({ xmp }: ReadFile, property: string): string | null {
  const value = new RegExp(`<${property}>([\\s\\S]*?)</${property}>`).exec(xmp)?.[1];
  return (
    value
      ?.replaceAll(/<[^>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&') ?? null
  );
}
