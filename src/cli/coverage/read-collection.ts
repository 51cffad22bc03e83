import { addFacts } from '#core/coverage/add-facts.ts';
import { createFactsTable, type FactsTable } from '#core/coverage/facts-table.ts';
import { maximumFileSize } from '#core/migrate/open-error.ts';
import { sourceOfBytes } from '#documents/zip/byte-source.ts';
import { isZip, listZip } from '#documents/zip/list-zip.ts';
import { readZipEntry } from '#documents/zip/read-zip-entry.ts';
import { maximumArchive, maximumUnpacked } from '#documents/zip/zip-limits.ts';
import { archiveErrorText, leftOutTexts } from '#i18n/archive-text.ts';
import { localDay } from '#i18n/local-day.ts';
import { localInstant } from '#i18n/local-instant.ts';
import { noFactsText } from '#i18n/no-facts-text.ts';
import { openErrorText } from '#i18n/open-text.ts';
import type { Translator } from '#i18n/translator.ts';
import type { CliIo, DatedFile, FoundFile } from '../cli-io.ts';
import { toFileProblem } from '../file-problem.ts';
import { asOneLine } from '../plan-review.ts';
import { fileProblemText, readProblemText } from '../read-plan.ts';
import { createFactsReader, type FactsReader } from './facts-reader.ts';
import { createProgress, type Progress } from './progress.ts';

/** Files that are read at the same time while another is parsed. */
const atOnce = 8;
const archive = /\.zip$/iu;
const linesOfPlans = /\.(?:ndjson|jsonl)$/iu;

/** Facts of all plans that could be read. `repeated` are states of a plan that was there already. */
export type ReadCollection = { readonly table: FactsTable; read: number; refused: number; repeated: number };

type Reading = ReadCollection & {
  readonly io: CliIo;
  readonly translator: Translator;
  readonly factsOf: FactsReader;
  readonly progress: Progress;
};

/** Reads plan files, folders and archives of them, and files with a plan a line; of each plan only its facts stay. What is refused, and practices, which are parts of plans, are told at once. */
export async function readCollection(
  paths: readonly string[],
  { io, translator }: { readonly io: CliIo; readonly translator: Translator },
): Promise<ReadCollection> {
  const reading: Reading = {
    table: createFactsTable(localDay(io.now()), translator.language),
    read: 0,
    refused: 0,
    repeated: 0,
    io,
    translator,
    factsOf: await createFactsReader(io.openPlan),
    progress: createProgress(io, translator),
  };
  for (const path of paths) {
    const files = io.findFiles(path)[Symbol.asyncIterator]();
    await Promise.all(Array.from({ length: atOnce }, () => readFiles(files, reading)));
  }
  reading.progress.end();
  return reading;
}

/** Several of these share one list of files. */
async function readFiles(files: AsyncIterator<FoundFile>, reading: Reading): Promise<void> {
  for (let next = await files.next(); next.done !== true; next = await files.next()) {
    const { path, problem } = next.value;
    if (problem !== null) refuse(reading, path, fileProblemText(reading.translator, problem, 'readFailed'));
    else if (linesOfPlans.test(path)) await readPlanLines(path, reading);
    else await readPlanFile(path, reading);
  }
}

async function readPlanFile(path: string, reading: Reading): Promise<void> {
  const file = await reading.io.readDatedFile(path, archive.test(path) ? maximumArchive : undefined);
  if (!file.ok) return refuse(reading, path, fileProblemText(reading.translator, file.error, 'readFailed'));
  if (isZip(file.value.bytes)) await readArchive(path, file.value, reading);
  else await addPlan(path, file.value, reading);
}

async function readArchive(path: string, { bytes, changed }: DatedFile, reading: Reading): Promise<void> {
  const { translator } = reading;
  if (bytes.length > maximumArchive)
    return refuse(reading, path, archiveErrorText(translator, { type: 'too-much', limit: maximumUnpacked }));
  const source = sourceOfBytes(bytes);
  const listed = await listZip(source);
  if (!listed.ok) return refuse(reading, path, archiveErrorText(translator, listed.error));
  const { entries, leftOut, isDocument } = listed.value;
  if (isDocument) return refuse(reading, path, openErrorText(translator, { type: 'not-text' }));
  if (entries.length + leftOut.length === 0)
    return refuse(reading, path, archiveErrorText(translator, { type: 'empty' }));
  const { nested, others } = leftOutTexts(translator, leftOut);
  if (nested !== '') refuse(reading, path, nested);
  // Beside plans a letter or a picture is no failure; an archive of nothing else is.
  if (others !== '') (entries.length > 0 ? tell : refuse)(reading, path, others);
  for (const entry of entries) {
    const name = `${path}/${entry.path}`;
    const read = await readZipEntry(source, entry);
    if (!read.ok) refuse(reading, name, archiveErrorText(translator, read.error));
    else await addPlan(name, { bytes: read.value, changed: localInstant(entry.modified) || changed }, reading);
  }
}

async function readPlanLines(path: string, reading: Reading): Promise<void> {
  let number = 0;
  try {
    const { changed, lines } = await reading.io.readLines(path, maximumFileSize);
    for await (const bytes of lines) {
      number += 1;
      if (!isBlank(bytes)) await addPlan(`${path}:${number}`, { bytes, changed }, reading);
    }
  } catch (error) {
    refuse(reading, path, fileProblemText(reading.translator, toFileProblem(error), 'readFailed'));
  }
}

async function addPlan(name: string, { bytes, changed }: DatedFile, reading: Reading): Promise<void> {
  const { table, factsOf, translator, progress } = reading;
  const facts = await factsOf(bytes, changed);
  if (!facts.ok) {
    if (facts.error.type === 'practice') return tell(reading, name, noFactsText(translator, facts.error));
    return refuse(reading, name, readProblemText(translator, facts.error));
  }
  if (table.positions.has(facts.value.planId)) reading.repeated += 1;
  addFacts(table, facts.value);
  reading.read += 1;
  progress.step(reading.read);
}

function refuse(reading: Reading, name: string, message: string): void {
  reading.refused += 1;
  tell(reading, name, message);
}

function tell({ io, translator, progress }: Reading, name: string, message: string): void {
  progress.clear();
  io.stderr(`${asOneLine(translator.t('cli.file', { file: name, message }))}\n`);
}

/** Spaces, tabs and the carriage return of Windows; of a line that is too long only a part is there. */
function isBlank(bytes: Uint8Array): boolean {
  return bytes.length <= maximumFileSize && bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
}
