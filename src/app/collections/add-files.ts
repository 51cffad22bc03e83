import { groupBy } from '#core/chain/group-by.ts';
import { maximumPdfSize } from '#core/migrate/open-error.ts';
import { ok, type Result } from '#core/result.ts';
import type { Translator } from '#i18n/translator.ts';
import type { CollectionStore } from '#storage/collections/collection-store.ts';
import { type KnownState, placeState } from '#storage/collections/place-state.ts';
import type { StoreError } from '#storage/store-error.ts';
import type { AddedFile, AddProgress } from '#ui/common/collection-services.ts';
import { type FileLine, refusedLine, remarkWords } from './added-file.ts';
import type { FileReader } from './file-reader.ts';
import { type WaitingFile, waitingFiles, waitingInArchive } from './waiting-files.ts';

/** Everything that adding files needs around it. */
export type Adding = {
  readonly collection: string;
  readonly store: CollectionStore;
  readonly reader: FileReader;
  readonly translator: Translator;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: AddProgress) => void;
};

/** Files written at once: few, so that what was read is soon kept. */
const filesAWrite = 20;

/** Adds files one after the other. A file that cannot be read never stops the rest; only a device that cannot write does. */
export async function addFiles(
  files: readonly File[],
  adding: Adding,
): Promise<Result<readonly AddedFile[], StoreError>> {
  const { store, collection, signal, onProgress } = adding;
  const contents = await store.contents(collection);
  if (!contents.ok) return contents;
  const known: Map<string, KnownState[]> = groupBy(contents.value.states, ({ planId }) => planId);
  const waiting = waitingFiles(files);
  const report: AddedFile[] = [];
  let lines: FileLine[] = [];
  for (let file = waiting.shift(); file !== undefined && !signal.aborted; file = waiting.shift()) {
    onProgress({ done: report.length, total: report.length + waiting.length + 1, name: file.name });
    const line = await readOne(file, waiting, known, adding);
    if (line === null) continue;
    lines.push(line);
    report.push(line.report);
    if (lines.length < filesAWrite && waiting.length > 0) continue;
    const written = await write(adding, lines);
    if (!written.ok) return written;
    lines = [];
  }
  const written = await write(adding, lines);
  return written.ok ? ok(report) : written;
}

/** What became of a file; null for an archive, whose files wait now, and for a file that was being read when the person stopped. */
async function readOne(
  file: WaitingFile,
  waiting: WaitingFile[],
  known: Map<string, KnownState[]>,
  { reader, translator, signal }: Adding,
): Promise<FileLine | null> {
  const bytes = await file.bytes();
  if (bytes === null) return refusedLine(file.name, translator, { type: 'unreadable' });
  if (bytes.length > maximumPdfSize && !reader.isArchive(bytes))
    return refusedLine(file.name, translator, { type: 'too-large', limit: maximumPdfSize });
  if (reader.isArchive(bytes)) {
    const entries = await reader.unpack(bytes, signal);
    if (entries.ok) waiting.unshift(...waitingInArchive(file, entries.value));
    if (!entries.ok && entries.error.type !== 'stopped') return refusedLine(file.name, translator, { type: 'archive' });
    return entries.ok && entries.value.length === 0
      ? refusedLine(file.name, translator, { type: 'archive-empty' })
      : null;
  }
  const read = await reader.read(bytes, file.asOf, signal);
  if (!read.ok) return read.error.type === 'stopped' ? null : refusedLine(file.name, translator, read.error);
  const { planId, key, title, json, facts } = read.value;
  const states = known.get(planId) ?? [];
  const state = { key, asOf: file.asOf };
  const placement = placeState(states, state);
  if (placement.outcome !== 'same') known.set(planId, [...states, state]);
  const report = {
    name: file.name,
    outcome: placement.outcome,
    title,
    planId,
    message: null,
    remarks: remarkWords(translator, read.value),
  };
  if (placement.outcome === 'same') return { report };
  const kept = { planId, key, fileName: file.name, asOf: file.asOf, chosen: placement.chosen === key, facts, json };
  return { report, state: kept, choose: { planId, key: placement.chosen } };
}

async function write({ store, collection }: Adding, lines: readonly FileLine[]): Promise<Result<null, StoreError>> {
  const add = lines.flatMap(({ state }) => state ?? []);
  const choose = lines.flatMap((line) => line.choose ?? []);
  const apart = lines.flatMap((line) => line.apart ?? []);
  return add.length + apart.length === 0 ? ok(null) : store.change(collection, { add, choose, apart });
}
