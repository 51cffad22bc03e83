import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { main } from '../../src/cli/main.ts';
import { nodeIo } from '../../src/cli/node-io.ts';
import type { CoverageRun } from './coverage-run.ts';
import { peakMemory } from './peak-memory.ts';

/** Reads folders of plans in this process: `facts` as the command line does, or `parse` for reading and JSON.parse alone. Prints a CoverageRun as JSON. */
const [way, ...folders] = process.argv.slice(2);
const before = process.cpuUsage();
const start = performance.now();
const plans = way === 'facts' ? await readFacts() : parseOnly();
const seconds = (performance.now() - start) / 1000;
const { user, system } = process.cpuUsage(before);
const run: CoverageRun = {
  seconds,
  processorSeconds: (user + system) / 1e6,
  // Kilobytes on every system that Node runs on.
  memoryMb: peakMemory(),
  plans,
};
process.stdout.write(`${JSON.stringify(run)}\n`);

/** The whole command, from folders to the table of goals. */
async function readFacts(): Promise<number> {
  let table = '';
  const io = { ...nodeIo(), stdout: (text: string) => (table += text), isWatched: false };
  const code = await main(['coverage', ...folders, '--lang', 'en'], io);
  if (code !== 0) throw new Error(`The command ended with ${code}`);
  return Number(/^([\d,]+) plans/.exec(table)?.[1]?.replaceAll(',', ''));
}

/** The least that anything could do: one file after the other, nothing kept. */
function parseOnly(): number {
  let count = 0;
  for (const folder of folders)
    for (const name of readdirSync(folder)) {
      const plan: unknown = JSON.parse(readFileSync(join(folder, name), 'utf8'));
      if (typeof plan === 'object') count += 1;
    }
  return count;
}
