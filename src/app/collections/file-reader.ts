import { type Remote, wrap } from 'comlink';
import type { PlanFacts } from '#core/coverage/plan-facts.ts';
import type { OpenFileError } from '#core/migrate/open-error.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { fail, type Result } from '#core/result.ts';
import type { ZipEntry, ZipError } from '#documents/zip/read-zip.ts';
import type { ReadFile } from '#workers/collection-file.ts';
import type { CollectionWorker } from '#workers/collection-worker.ts';

type Stopped = { readonly type: 'stopped' };
type Failed = { readonly type: 'unreadable' } | { readonly type: 'too-slow' };

/** Reads files one after the other in one worker; a file that hangs ends that worker, and the next file gets another. */
export type FileReader = {
  readonly read: (
    bytes: Uint8Array,
    asOf: string,
    signal: AbortSignal,
  ) => Promise<Result<ReadFile, OpenFileError | Failed | Stopped>>;
  readonly isArchive: (bytes: Uint8Array) => boolean;
  readonly unpack: (
    bytes: Uint8Array,
    signal: AbortSignal,
  ) => Promise<Result<readonly ZipEntry[], ZipError | Failed | Stopped>>;
  readonly factsOf: (plan: Plan, asOf: string) => Promise<Result<PlanFacts, OpenFileError | Failed | Stopped>>;
  readonly end: () => void;
};

/** A file that takes longer than this (milliseconds) is no plan: the largest ones are read in a few seconds. */
const longestReading = 60_000;

/** Nothing starts before the first file. */
export function createFileReader(): FileReader {
  let desk: Desk | null = null;
  const end = () => {
    desk?.worker.terminate();
    desk = null;
  };
  const run = async <T, E>(
    task: (remote: Remote<CollectionWorker>) => Promise<Result<T, E>>,
    signal?: AbortSignal,
  ): Promise<Result<T, E | Failed | Stopped>> => {
    desk ??= startWorker();
    const outcome = await raceAgainst(desk.worker, task(desk.remote), signal);
    if (outcome.done) return outcome.value;
    end();
    return fail({ type: outcome.why });
  };
  return {
    read: (bytes, asOf, signal) => run(({ readFile }) => readFile(bytes, asOf), signal),
    unpack: (bytes, signal) => run(({ unpack }) => unpack(bytes), signal),
    factsOf: (plan, asOf) => run(({ factsOf }) => factsOf(plan, asOf)),
    isArchive: (bytes) => bytes[0] === 0x50 && bytes[1] === 0x4b,
    end,
  };
}

/** One proxy for the life of a worker: Comlink ends what a proxy speaks to when the proxy is collected as garbage. */
type Desk = { readonly worker: Worker; readonly remote: Remote<CollectionWorker> };

function startWorker(): Desk {
  const worker = new Worker(new URL('../../workers/collection-worker.ts', import.meta.url), { type: 'module' });
  return { worker, remote: wrap<CollectionWorker>(worker) };
}

type Race<T> =
  | { readonly done: true; readonly value: T }
  | { readonly done: false; readonly why: 'stopped' | 'too-slow' | 'unreadable' };

function raceAgainst<T>(worker: Worker, work: Promise<T>, signal?: AbortSignal): Promise<Race<T>> {
  return new Promise((resolve) => {
    const over = new AbortController();
    const lose = (why: 'stopped' | 'too-slow' | 'unreadable') => finish({ done: false, why });
    const timer = setTimeout(() => lose('too-slow'), longestReading);
    const finish = (outcome: Race<T>) => {
      clearTimeout(timer);
      over.abort();
      resolve(outcome);
    };
    if (signal?.aborted) return lose('stopped');
    signal?.addEventListener('abort', () => lose('stopped'), { signal: over.signal });
    worker.addEventListener('error', () => lose('unreadable'), { signal: over.signal });
    work.then(
      (value) => finish({ done: true, value }),
      () => lose('unreadable'),
    );
  });
}
