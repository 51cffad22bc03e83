import { afterEach, describe, expect, test, vi } from 'vitest';
import { createFileReader } from '#app/collections/file-reader.ts';
import type { CollectionReading } from '#workers/collection-reading.ts';
import { fileOf, planOf, startReading } from './collection-setting.ts';

const never = () => new Promise<never>(() => undefined);
const file = fileOf('plan.json', planOf('p', 'P'));
const wanted = () => new AbortController().signal;

/** A reader whose first worker has other answers; it counts the workers. */
function readerWith(first: Partial<CollectionReading>) {
  const counts = { started: 0, ended: 0 };
  let fail = () => {};
  const reader = createFileReader({
    longestReading: 60_000,
    start: (onFailure) => {
      fail = onFailure;
      counts.started += 1;
      const worker = startReading(counts.started === 1 ? first : {});
      return {
        ...worker,
        terminate: () => {
          counts.ended += 1;
          worker.terminate();
        },
      };
    },
  });
  return { reader, counts, breakWorker: () => fail() };
}

afterEach(() => void vi.useRealTimers());

describe('a reader of files', () => {
  test('starts one worker for all files, and none before the first', async () => {
    const { reader, counts } = readerWith({});
    expect(counts.started).toBe(0);
    for (let round = 0; round < 3; round += 1)
      expect(await reader.readFile(file, 'en', wanted())).toMatchObject({ ok: true, value: { planId: 'p' } });
    reader.end();
    expect(counts).toEqual({ started: 1, ended: 1 });
  });

  test('gives up a file that hangs for a minute, and reads the next in another worker', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { reader, counts } = readerWith({ readFile: never });
    const hanging = reader.readFile(file, 'en', wanted());
    vi.advanceTimersByTime(59_999);
    expect(counts).toEqual({ started: 1, ended: 0 });
    vi.advanceTimersByTime(1);
    expect(await hanging).toEqual({ ok: false, error: { type: 'too-slow' } });
    expect(await reader.readFile(file, 'en', wanted())).toMatchObject({ ok: true, value: { planId: 'p' } });
    expect(counts).toEqual({ started: 2, ended: 1 });
    reader.end();
  });

  test('ends a worker that breaks, and reads the next file in another one', async () => {
    const { reader, counts, breakWorker } = readerWith({ readFile: never });
    const broken = reader.readFile(file, 'en', wanted());
    breakWorker();
    expect(await broken).toEqual({ ok: false, error: { type: 'unreadable' } });
    expect(await reader.readFile(file, 'en', wanted())).toMatchObject({ ok: true });
    expect(counts).toEqual({ started: 2, ended: 1 });
    reader.end();
  });

  test('goes on with a worker that could not read one file', async () => {
    const { reader, counts } = readerWith({ readFile: () => Promise.reject(new Error('gone')) });
    expect(await reader.readFile(file, 'en', wanted())).toEqual({ ok: false, error: { type: 'unreadable' } });
    expect(counts).toEqual({ started: 1, ended: 0 });
    reader.end();
  });

  test('stops at once on request, in the middle of a file too', async () => {
    const { reader, counts } = readerWith({ readFile: never });
    const stop = new AbortController();
    const reading = reader.readFile(file, 'en', stop.signal);
    stop.abort();
    expect(await reading).toEqual({ ok: false, error: { type: 'stopped' } });
    expect(await reader.readFile(file, 'en', stop.signal)).toEqual({ ok: false, error: { type: 'stopped' } });
    expect(counts).toEqual({ started: 1, ended: 1 });
  });
});
