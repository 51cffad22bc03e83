import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { BenchResult } from './bench-result.ts';
import { type CollectionFiles, writeCollection } from './collection-files.ts';
import type { CoverageRun } from './coverage-run.ts';
import { median } from './statistics.ts';

const bars = { ratio: 2.5, memoryMb: 500, growth: 2.1 };
const plans = 10_000;
const rounds = 3;

/** The command line reads 10,000 plans, another process only parses them, in turns; then twice the plans. */
export async function coverageReadBench(): Promise<BenchResult[]> {
  const files = await writeCollection(2 * plans, 3);
  try {
    const pairs: { facts: CoverageRun; parse: CoverageRun; twice: CoverageRun }[] = [];
    for (let round = 0; round < rounds; round += 1)
      pairs.push({
        parse: await runChild('parse', files, plans),
        facts: await runChild('facts', files, plans),
        twice: await runChild('facts', files, 2 * plans),
      });
    return results(pairs, files);
  } finally {
    await files.remove();
  }
}

function results(
  pairs: readonly { facts: CoverageRun; parse: CoverageRun; twice: CoverageRun }[],
  files: CollectionFiles,
): BenchResult[] {
  const of = (way: 'facts' | 'parse' | 'twice', key: keyof CoverageRun) => median(pairs.map((pair) => pair[way][key]));
  const ratio = median(pairs.map(({ facts, parse }) => facts.seconds / parse.seconds));
  const processor = of('facts', 'processorSeconds') / of('parse', 'processorSeconds');
  const growth = median(pairs.map(({ facts, twice }) => twice.seconds / facts.seconds));
  const memory = Math.max(...pairs.map(({ facts }) => facts.memoryMb));
  const larger = Math.max(...pairs.map(({ twice }) => twice.memoryMb));
  const what = `${plans.toLocaleString('en')} plans of ${files.averageKb.toFixed(0)} KB from disk to facts, command line`;
  return [
    {
      bench: 'coverage-read',
      what: `${what}: time against reading and JSON.parse alone`,
      measured: `${ratio.toFixed(2)} times (processor time ${processor.toFixed(2)} times): ${of('facts', 'seconds').toFixed(2)} s against ${of('parse', 'seconds').toFixed(2)} s; medians of ${rounds}`,
      bar: `at most ${bars.ratio} times`,
      met: ratio <= bars.ratio,
    },
    {
      bench: 'coverage-read',
      what: `${what}: memory of the process at its peak`,
      measured: `${memory.toFixed(0)} MB, with twice the plans ${larger.toFixed(0)} MB; parsing alone ${of('parse', 'memoryMb').toFixed(0)} MB`,
      bar: `at most ${bars.memoryMb} MB`,
      met: memory <= bars.memoryMb,
    },
    {
      bench: 'coverage-read',
      what: `${what}: twice the plans`,
      measured: `${growth.toFixed(2)} times the time: ${of('twice', 'seconds').toFixed(2)} s against ${of('facts', 'seconds').toFixed(2)} s`,
      bar: `at most ${bars.growth} times`,
      met: growth <= bars.growth,
    },
  ];
}

async function runChild(way: 'facts' | 'parse', files: CollectionFiles, count: number): Promise<CoverageRun> {
  const program = fileURLToPath(new URL('./coverage-child.js', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [program, way, ...files.folders(count)]);
  const run: CoverageRun = JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
  if (run.plans !== count) throw new Error(`${way} read ${run.plans} plans of ${count}`);
  return run;
}
