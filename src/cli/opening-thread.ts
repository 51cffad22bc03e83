import { randomUUID } from 'node:crypto';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { OpenFileError } from '#core/migrate/open-error.ts';
import type { OpenedPlan } from '#core/migrate/open-plan-file.ts';
import { fail, type Result } from '#core/result.ts';
import { openHere, type PlanOpener, type ReadingStopped } from './plan-opener.ts';

type Outcome = Result<OpenedPlan, OpenFileError | ReadingStopped>;

/** `milliseconds` for one file, as on the page; `megabytes` of JavaScript values. The largest plans take a few seconds and 200 MB. */
export type ReadingLimits = { readonly milliseconds: number; readonly megabytes: number };

const usual: ReadingLimits = { milliseconds: 60_000, megabytes: 1024 };
const role = 'open plans';

/**
 * Opens plans in a thread of its own, one after the other. A file that goes beyond the limits ends that thread, and the next file gets another.
 * `program` is a module that calls `serveOpening`. Rejects when the thread breaks for another reason.
 */
export function openInThread(program: URL, limits: ReadingLimits = usual): PlanOpener {
  let thread: Worker | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const open = async (bytes: Uint8Array): Promise<Outcome> => {
    thread ??= new Worker(program, {
      workerData: role,
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
    });
    const { alive, outcome } = await askThread(thread, bytes, limits.milliseconds);
    if (!alive) {
      await thread.terminate();
      thread = null;
    }
    return outcome;
  };
  return (bytes) => {
    const opened = last.then(() => open(bytes));
    last = opened.catch(() => undefined);
    return opened;
  };
}

function askThread(
  thread: Worker,
  bytes: Uint8Array,
  milliseconds: number,
): Promise<{ readonly alive: boolean; readonly outcome: Outcome }> {
  return new Promise((resolve, reject) => {
    const finish = (alive: boolean, outcome: Outcome) => {
      clearTimeout(timer);
      thread.removeAllListeners();
      // A thread that waits for the next file must not keep the process.
      thread.unref();
      resolve({ alive, outcome });
    };
    const timer = setTimeout(() => finish(false, fail({ type: 'too-slow' })), milliseconds);
    thread.ref();
    thread.on('message', (outcome: Outcome) => finish(true, outcome));
    thread.on('error', (error) => {
      if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
        finish(false, fail({ type: 'too-much-memory' }));
      else reject(error);
    });
    thread.postMessage(bytes);
  });
}

/** Answers the files that `openInThread` sends, when this thread was started for them. */
export function serveOpening(): void {
  if (isMainThread || workerData !== role) return;
  const open = openHere(randomUUID);
  parentPort?.on('message', async (bytes: Uint8Array) => parentPort?.postMessage(await open(bytes)));
}
