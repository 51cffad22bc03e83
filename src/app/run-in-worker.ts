import { type Remote, wrap } from 'comlink';

/** Runs one task in a worker of its own and ends the worker; rejects when the worker cannot start or `signal` ends. */
export async function runInWorker<Api, T>(
  worker: Worker,
  task: (remote: Remote<Api>) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  try {
    return await Promise.race([task(wrap<Api>(worker)), failureOf(worker, signal)]);
  } finally {
    worker.terminate();
  }
}

function failureOf(worker: Worker, signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    if (signal?.aborted) reject(new Error('Cancelled'));
    worker.addEventListener('error', (event) => reject(new Error(event.message || 'The worker did not start')));
    signal?.addEventListener('abort', () => reject(new Error('Cancelled')), { once: true });
  });
}
