import { closeSync, createReadStream, type Dirent, fstatSync, openSync, read, type Stats, statSync } from 'node:fs';
import { opendir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { maximumPdfSize } from '#core/migrate/open-error.ts';
import type { DatedFile, DatedLines, FoundFile } from './cli-io.ts';
import { toFileProblem } from './file-problem.ts';

/** Files below a folder that may hold plans. */
const planFile = /\.(?:json|pdf|ndjson|jsonl|zip)$/iu;

/** How many names the system gives at once. */
const folderBuffer = 256;
const chunkSize = 256 * 1024;
const lineEnd = 0x0a;

/** Walks folders as streams, so that even the names are never all in memory; hidden folders and links to folders are left alone. `resolve` finds a path as it was given. */
export async function* findFiles(path: string, resolve: (path: string) => string): AsyncGenerator<FoundFile> {
  try {
    if (!(await stat(resolve(path))).isDirectory()) {
      yield { path, problem: null };
      return;
    }
    for await (const entry of await opendir(resolve(path), { bufferSize: folderBuffer })) {
      if (entry.name.startsWith('.')) continue;
      const below = join(path, entry.name);
      if (entry.isDirectory()) yield* findFiles(below, resolve);
      else if (planFile.test(entry.name)) yield* foundFile(entry, below, resolve(below));
    }
  } catch (error) {
    yield { path, problem: toFileProblem(error) };
  }
}

/** A pipe or a device with the name of a plan is never waited for; a link that leads nowhere is told when it is read. */
async function* foundFile(entry: Dirent, path: string, place: string): AsyncGenerator<FoundFile> {
  const kind = entry.isSymbolicLink() ? await kindBehind(place) : entry;
  if (kind === null || kind.isFile()) yield { path, problem: null };
  else if (!kind.isDirectory()) yield { path, problem: { type: 'isSpecial', code: '' } };
}

async function kindBehind(link: string): Promise<Stats | null> {
  try {
    return await stat(link);
  } catch {
    return null;
  }
}

/** The bytes of a file and the time of its last change. Only the reading itself is waited for: the other calls are quicker than waiting. */
export async function readDatedFile(path: string, largest = maximumPdfSize): Promise<DatedFile> {
  const kind = statSync(path);
  if (!kind.isFile() && !kind.isDirectory())
    return { bytes: await readStream(path, largest), changed: kind.mtime.toISOString() };
  const file = openSync(path, 'r');
  try {
    const { mtime, size } = fstatSync(file);
    // Of a larger file a part tells what it is and that it is too large; the rest would fill the memory.
    return { bytes: await readBytes(file, Math.min(size, largest + 1)), changed: mtime.toISOString() };
  } finally {
    closeSync(file);
  }
}

/** What a pipe or a device gives: its size is not known before, and it may never end. */
async function readStream(path: string, largest: number): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  let length = 0;
  const stream: AsyncIterable<Buffer> = createReadStream(path, { highWaterMark: chunkSize });
  for await (const part of stream) {
    parts.push(part);
    length += part.length;
    if (length > largest) break;
  }
  return plainBytes(Buffer.concat(parts));
}

function readBytes(file: number, size: number): Promise<Uint8Array> {
  const bytes = Buffer.allocUnsafeSlow(size);
  return new Promise((resolve, reject) => {
    read(file, bytes, 0, size, 0, (error, count) => {
      if (error) reject(error);
      else resolve(plainBytes(bytes.subarray(0, count)));
    });
  });
}

/** The same bytes as what every reader takes; some refuse a Buffer. */
function plainBytes({ buffer, byteOffset, byteLength }: Buffer): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** Lines of a file with the time of its last change. */
export async function readLines(path: string, limit: number): Promise<DatedLines> {
  const { mtime } = await stat(path);
  return { changed: mtime.toISOString(), lines: linesOf(path, limit) };
}

async function* linesOf(path: string, limit: number): AsyncGenerator<Uint8Array> {
  let parts: Buffer[] = [];
  let length = 0;
  const keep = (part: Buffer) => {
    if (length <= limit) parts.push(part);
    length += part.length;
  };
  const stream: AsyncIterable<Buffer> = createReadStream(path, { highWaterMark: chunkSize });
  for await (const chunk of stream) {
    let from = 0;
    for (let end = chunk.indexOf(lineEnd); end >= 0; end = chunk.indexOf(lineEnd, from)) {
      keep(chunk.subarray(from, end));
      yield plainBytes(Buffer.concat(parts));
      parts = [];
      length = 0;
      from = end + 1;
    }
    keep(chunk.subarray(from));
  }
  if (length > 0) yield plainBytes(Buffer.concat(parts));
}
