import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { addFilesBench } from './add-files-bench.ts';
import { type BenchResult, resultLine, resultRow } from './bench-result.ts';
import { checkBench } from './check-bench.ts';
import { coverageLensBench } from './coverage-lens-bench.ts';
import { coverageMemoryBench } from './coverage-memory-bench.ts';
import { coverageReadBench } from './coverage-read-bench.ts';
import { diffBench } from './diff-bench.ts';
import { firstPageBench } from './first-page-bench.ts';
import { heapBench } from './heap-bench.ts';
import { entryKeyBench, keyBench } from './key-bench.ts';
import { matrixBench } from './matrix-bench.ts';
import { openBench } from './open-bench.ts';
import { pdfBench, reportBench } from './pdf-bench.ts';
import { progressBench } from './progress-bench.ts';

const benches: Readonly<Record<string, () => Promise<BenchResult[]>>> = {
  'first-page': firstPageBench,
  key: keyBench,
  'entry-key': entryKeyBench,
  open: openBench,
  check: checkBench,
  diff: diffBench,
  progress: progressBench,
  pdf: pdfBench,
  report: reportBench,
  heap: heapBench,
  matrix: matrixBench,
  'coverage-read': coverageReadBench,
  'coverage-lens': coverageLensBench,
  'coverage-memory': coverageMemoryBench,
  'add-files': addFilesBench,
};

/** Runs the named benches, or all; prints a line for each figure and keeps them in `build/`. Gives the exit code. */
export async function main(names: readonly string[]): Promise<number> {
  const unknown = names.filter((name) => !Object.hasOwn(benches, name));
  if (unknown.length > 0) {
    console.error(`No bench ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}.`);
    return 2;
  }
  const results: BenchResult[] = [];
  let failed = 0;
  for (const [name, run] of Object.entries(benches)) {
    if (names.length > 0 && !names.includes(name)) continue;
    try {
      const found = await run();
      for (const result of found) console.log(resultLine(result));
      results.push(...found);
    } catch (error) {
      failed += 1;
      console.error(`${name} could not run:`, error);
    }
  }
  keep(results);
  return failed > 0 ? 1 : 0;
}

function keep(results: readonly BenchResult[]): void {
  const folder = join(process.cwd(), 'build');
  const machine = {
    at: new Date().toISOString(),
    node: process.version,
    system: `${process.platform} ${release()}`,
    cores: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`,
    memoryGb: Math.round(totalmem() / 2 ** 30),
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'bench.json'), `${JSON.stringify({ machine, results }, null, 1)}\n`);
  const head = '| What | Bar | Measured | |\n|---|---|---|---|';
  writeFileSync(join(folder, 'bench.md'), `${head}\n${results.map(resultRow).join('\n')}\n`);
}
