import { type Remote, wrap } from 'comlink';
import type { NoFacts } from '#core/coverage/no-facts.ts';
import type { PlanFacts } from '#core/coverage/plan-facts.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { fail, type Result } from '#core/result.ts';
import type { ZipEntry } from '#documents/zip/zip-directory.ts';
import type { ReadFile, ReadFileError } from '#workers/collection-file.ts';
import type { CollectionReading } from '#workers/collection-reading.ts';

/** `unreadable`: gone, changed or forbidden since it was chosen · `stopped`: the person no longer wants it. */
type Ended = { readonly type: 'unreadable' } | { readonly type: 'too-slow' } | { readonly type: 'stopped' };

/** Reads files one after the other in one worker; a file that hangs ends that worker, and the next file gets another. */
export type FileReader = {
  /** `language` is that of the words about what was mended. */
  readonly readFile: (
    file: File,
    language: string,
    signal: AbortSignal,
  ) => Promise<Result<ReadFile, ReadFileError | Ended>>;
  readonly readEntry: (
    archive: { readonly file: File; readonly entry: ZipEntry },
    language: string,
    signal: AbortSignal,
  ) => Promise<Result<ReadFile, ReadFileError | Ended>>;
  readonly factsOfPlan: (plan: Plan, asOf: string) => Promise<Result<PlanFacts, NoFacts | Ended>>;
  readonly factsOfText: (json: string, asOf: string) => Promise<Result<PlanFacts, NoFacts | Ended>>;
  readonly end: () => void;
};

/** A worker and the one proxy for its life: Comlink ends what a proxy speaks to when the proxy is collected as garbage. */
export type ReadingWorker = {
  readonly remote: Remote<CollectionReading>;
  readonly terminate: () => void;
};

type Options = {
  /** `onFailure` is told when the worker does not start or breaks. */
  readonly start: (onFailure: () => void) => ReadingWorker;
  /** In milliseconds. */
  readonly longestReading: number;
};

/** A file that takes longer than a minute is no plan: the largest ones are read in a few seconds. */
const usual: Options = { start: startWorker, longestReading: 60_000 };

/** Nothing starts before the first file. */
export function createFileReader({ start, longestReading }: Options = usual): FileReader {
  let worker: ReadingWorker | null = null;
  let onFailure = () => {};
  const end = () => {
    worker?.terminate();
    worker = null;
  };
  const run = async <T, E>(
    task: (remote: Remote<CollectionReading>) => Promise<Result<T, E>>,
    signal?: AbortSignal,
  ): Promise<Result<T, E | Ended>> => {
    if (signal?.aborted) return fail({ type: 'stopped' });
    worker ??= start(() => onFailure());
    const hears = (listener: () => void) => {
      onFailure = listener;
    };
    const race = await raceAgainst(task(worker.remote), { longestReading, signal, hears });
    if (!race.alive) end();
    return race.outcome;
  };
  return {
    readFile: (file, language, signal) => run((remote) => remote.readFile(file, language), signal),
    readEntry: ({ file, entry }, language, signal) => run((remote) => remote.readEntry(file, entry, language), signal),
    factsOfPlan: (plan, asOf) => run((remote) => remote.factsOfPlan(plan, asOf)),
    factsOfText: (json, asOf) => run((remote) => remote.factsOfText(json, asOf)),
    end,
  };
}

function startWorker(onFailure: () => void): ReadingWorker {
  const worker = new Worker(new URL('../../workers/collection-worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('error', onFailure);
  return { remote: wrap<CollectionReading>(worker), terminate: () => worker.terminate() };
}

type Race<T, E> = { readonly alive: boolean; readonly outcome: Result<T, E | Ended> };

type Watch = {
  readonly longestReading: number;
  readonly signal: AbortSignal | undefined;
  readonly hears: (listener: () => void) => void;
};

/** A worker that answers, be it with a rejection, goes on; one that hangs, fails or is no longer wanted has to end. */
function raceAgainst<T, E>(work: Promise<Result<T, E>>, { longestReading, signal, hears }: Watch): Promise<Race<T, E>> {
  return new Promise((resolve) => {
    const finish = (race: Race<T, E>) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      resolve(race);
    };
    const lose = (type: Ended['type'], alive: boolean) => finish({ alive, outcome: fail({ type }) });
    const stop = () => lose('stopped', false);
    const timer = setTimeout(() => lose('too-slow', false), longestReading);
    signal?.addEventListener('abort', stop);
    hears(() => lose('unreadable', false));
    work.then(
      (outcome) => finish({ alive: true, outcome }),
      () => lose('unreadable', true),
    );
  });
}
