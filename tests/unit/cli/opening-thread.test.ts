import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { openInThread } from '../../../src/cli/opening-thread.ts';
import { temporaryFolder } from './support/run-main.ts';

/** A program that answers by the first byte of a file: 1 never, 2 with ever more memory, 3 with a fault, all others at once. */
const PROGRAM = `
import { parentPort } from 'node:worker_threads';
parentPort.on('message', (bytes) => {
  if (bytes[0] === 1) for (;;);
  const kept = [];
  if (bytes[0] === 2) for (;;) kept.push(new Array(1000).fill(kept.length));
  if (bytes[0] === 3) throw new Error('broken');
  parentPort.postMessage({ ok: false, error: { type: 'not-text' } });
});
`;

const notText = { ok: false, error: { type: 'not-text' } };

test('a file beyond a limit is told, and the next one is opened all the same', async () => {
  const program = pathToFileURL(await (await temporaryFolder()).write('program.mjs', PROGRAM));
  const open = openInThread(program, { milliseconds: 2000, megabytes: 40 });
  const outcomes = await Promise.all([0, 1, 0, 2, 0].map((first) => open(new Uint8Array([first]))));
  expect(outcomes).toEqual([
    notText,
    { ok: false, error: { type: 'too-slow' } },
    notText,
    { ok: false, error: { type: 'too-much-memory' } },
    notText,
  ]);
});

test('a thread that breaks is a fault, not an answer', async () => {
  const program = pathToFileURL(await (await temporaryFolder()).write('program.mjs', PROGRAM));
  await expect(openInThread(program)(new Uint8Array([3]))).rejects.toThrow('broken');
});
