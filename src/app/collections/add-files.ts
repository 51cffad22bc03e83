import { fail, ok, type Result } from '#core/result.ts';
import type { Translator } from '#i18n/translator.ts';
import type { CollectionStore } from '#storage/collections/collection-store.ts';
import type { StoreError } from '#storage/store-error.ts';
import type { AddedFile, AddProgress } from '#ui/common/collection-services.ts';
import { type FileLine, leftOutLines, planLine, refusedLine, writtenFile } from './added-file.ts';
import type { FileReader } from './file-reader.ts';
import { type WaitingFile, waitingFiles } from './waiting-files.ts';

/** Everything that adding files needs around it. */
export type Adding = {
  readonly collection: string;
  readonly store: CollectionStore;
  readonly reader: FileReader;
  readonly translator: Translator;
  readonly now: () => string;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: AddProgress) => void;
};

/** The device did not take more; `added` files were kept before that. */
export type AddingFailure = { readonly error: StoreError; readonly added: number };

/** Written at once: few files, so that what was read is soon kept, and little text, so that large ones do not pile up. */
const portion = { files: 20, letters: 4_000_000 };

/** Adds files one after the other. A file that cannot be read never stops the rest; only a device that cannot write does. */
export async function addFiles(
  files: readonly File[],
  adding: Adding,
): Promise<Result<readonly AddedFile[], AddingFailure>> {
  const { signal, onProgress, translator } = adding;
  // The next one is the last, so that an archive can put its files on top.
  const waiting = waitingFiles(files, translator).reverse();
  const report: AddedFile[] = [];
  let lines: FileLine[] = [];
  const keep = async () => {
    const written = await write(lines, adding);
    lines = [];
    if (written.ok) report.push(...written.value);
    return written;
  };
  const failure = (error: StoreError) => fail({ error, added: report.filter(isKept).length });
  let done = 0;
  for (let file = waiting.pop(); file && !signal.aborted; file = waiting.pop()) {
    onProgress({ done, total: done + waiting.length + 1, name: file.name });
    lines.push(...(await readOne(file, waiting, adding)));
    done += 1;
    const kept = isPortion(lines) ? await keep() : ok([]);
    if (!kept.ok) return failure(kept.error);
  }
  const kept = await keep();
  if (!kept.ok) return failure(kept.error);
  onProgress({ done, total: done + waiting.length, name: '' });
  return ok(report);
}

/** What became of a file; nothing for one that was being read when the person stopped. The files of an archive wait from now on. */
async function readOne(file: WaitingFile, waiting: WaitingFile[], adding: Adding): Promise<readonly FileLine[]> {
  const { reader, translator, signal } = adding;
  const read = await file.read(reader, translator.language, signal);
  if (!read.ok) return read.error.type === 'stopped' ? [] : [refusedLine(file.name, translator, read.error)];
  if (read.value.kind === 'plan') return [planLine(file.name, read.value)];
  const { entries, leftOut } = read.value;
  for (const inside of file.inside(entries).toReversed()) waiting.push(inside);
  return entries.length + leftOut.length === 0
    ? [refusedLine(file.name, translator, { type: 'archive-empty' })]
    : leftOutLines(file.name, translator, leftOut);
}

function isPortion(lines: readonly FileLine[]): boolean {
  const letters = lines.reduce((sum, line) => sum + ('state' in line ? line.state.json.length : 0), 0);
  return lines.length >= portion.files || letters >= portion.letters;
}

/** Keeps what was read, and gives the report of it. */
async function write(
  lines: readonly FileLine[],
  { store, collection, now }: Adding,
): Promise<Result<readonly AddedFile[], StoreError>> {
  const states = lines.flatMap((line) => ('state' in line ? line.state : []));
  const apart = lines.flatMap((line) => ('state' in line ? [] : (line.apart ?? [])));
  const isNothing = states.length + apart.length === 0;
  const added = isNothing ? ok([]) : await store.add(collection, { states, apart, at: now() });
  if (!added.ok) return added;
  const outcomes = added.value.values();
  return ok(
    lines.map((line) => ('state' in line ? writtenFile(line.report, outcomes.next().value ?? 'added') : line.report)),
  );
}

function isKept({ outcome }: AddedFile): boolean {
  return outcome !== 'refused';
}
