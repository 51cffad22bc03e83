import { addFacts } from '#core/coverage/add-facts.ts';
import { coverageOf } from '#core/coverage/coverage-of.ts';
import { createFactsTable } from '#core/coverage/facts-table.ts';
import type { BenchResult } from './bench-result.ts';
import { collectGarbage } from './collect-garbage.ts';
import { collectionFacts } from './collection-facts.ts';

const barMb = 300;
const plans = 100_000;

/** Facts of 100,000 plans in one table, and how long an answer takes then. */
export async function coverageMemoryBench(): Promise<BenchResult[]> {
  const facts = await collectionFacts(5);
  // Code, catalogue and caches that every session has are there before the first measurement.
  facts(0);
  const before = usedMb();
  const table = createFactsTable('2026-11-23', 'en');
  // As from a file: strings of its own, so that nothing is shared with the catalogue.
  for (let at = 0; at < plans; at += 1) addFacts(table, JSON.parse(JSON.stringify(facts(at))));
  const grown = usedMb() - before;
  const start = performance.now();
  const { totals } = coverageOf(table, { lens: 'goals', filters: {}, expected: [] });
  const answer = performance.now() - start;
  if (totals.plans !== plans) throw new Error(`Only ${totals.plans} plans are in the table`);
  const kilobytes = (grown * 1024) / plans;
  return [
    {
      bench: 'coverage-memory',
      what: `Facts of ${plans.toLocaleString('en')} plans in memory (heap and buffers)`,
      measured: `${grown.toFixed(0)} MB, ${kilobytes.toFixed(2)} KB a plan; an answer by goals takes ${answer.toFixed(0)} ms`,
      bar: `under ${barMb} MB`,
      met: grown < barMb,
    },
  ];
}

/** Megabytes that live objects and buffers take. */
function usedMb(): number {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 2 ** 20;
}
