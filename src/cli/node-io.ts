import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { CliIo } from './cli-io.ts';
import { attempt } from './file-problem.ts';
import { findFiles, readDatedFile, readLines } from './node-files.ts';
import { openHere, type PlanOpener } from './plan-opener.ts';

/** The terminal, the disk and the clock of this process; plans are opened in this thread unless it is told otherwise. */
export function nodeIo(openPlan: PlanOpener = openHere(randomUUID)): CliIo {
  ignoreClosedPipe();
  return {
    stdout: (text) => process.stdout.write(text),
    stderr: (text) => process.stderr.write(text),
    readDatedFile: (path, largest) => attempt(() => readDatedFile(fromWhereStarted(path), largest)),
    openPlan,
    findFiles: (path) => findFiles(path, fromWhereStarted),
    readLines: (path, limit) => readLines(fromWhereStarted(path), limit),
    writeFile: (path, bytes) => attempt(() => writeAtomically(fromWhereStarted(path), bytes)),
    languages: languagesOf(process.env),
    now: () => startOfEpoch(process.env['SOURCE_DATE_EPOCH']) ?? new Date().toISOString(),
    newId: randomUUID,
    isWatched: process.stderr.isTTY === true,
    elapsed: () => performance.now(),
  };
}

/** A reader that has seen enough, such as `head`, is no fault. */
function ignoreClosedPipe(): void {
  if (process.stdout.listenerCount('error') > 0) return;
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

/** npm runs a script in the folder of its project and leaves the folder of the user in a variable. */
function fromWhereStarted(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
}

async function writeAtomically(path: string, bytes: Uint8Array): Promise<null> {
  const temporary = join(dirname(path), `.${randomUUID()}.part`);
  try {
    await writeFile(temporary, bytes);
    await rename(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
  return null;
}

/** `fr_FR.UTF-8` is `fr-FR`; `C` and `POSIX` name no language. */
function languagesOf(environment: NodeJS.ProcessEnv): readonly string[] {
  const locale =
    environment['LC_ALL'] ||
    environment['LC_MESSAGES'] ||
    environment['LANG'] ||
    Intl.DateTimeFormat().resolvedOptions().locale;
  return [(locale.split('.')[0] ?? '').replaceAll('_', '-')];
}

/** Builds that must give the same bytes twice set this variable, in seconds. */
function startOfEpoch(seconds: string | undefined): string | null {
  return seconds !== undefined && /^\d{1,11}$/.test(seconds) ? new Date(Number(seconds) * 1000).toISOString() : null;
}
