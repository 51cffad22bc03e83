import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { main } from '../../../../src/cli/main.ts';
import { nodeIo } from '../../../../src/cli/node-io.ts';

export type Run = { readonly code: number; readonly stdout: string; readonly stderr: string };

/** Runs a command line in this process on the real disk, at a fixed time, for a user who reads English. */
export async function run(words: readonly string[], languages: readonly string[] = ['en-GB']): Promise<Run> {
  let stdout = '';
  let stderr = '';
  const io = {
    ...nodeIo(),
    languages,
    now: () => '2026-11-23T12:00:00.000Z',
    stdout: (text: string) => {
      stdout += text;
    },
    stderr: (text: string) => {
      stderr += text;
    },
  };
  const code = await main(words, io);
  return { code, stdout, stderr };
}

/** A folder of its own for one test. */
export async function temporaryFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'planner-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return {
    path: (name: string) => join(folder, name),
    write: async (name: string, content: string | Uint8Array) => {
      await writeFile(join(folder, name), content);
      return join(folder, name);
    },
    read: (name: string) => readFile(join(folder, name), 'utf8'),
    readBytes: async (name: string) => new Uint8Array(await readFile(join(folder, name))),
    names: () => readdir(folder),
  };
}
