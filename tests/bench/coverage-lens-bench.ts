import { addFacts } from '#core/coverage/add-facts.ts';
import type { CoverageQuery } from '#core/coverage/coverage.ts';
import { coverageOf } from '#core/coverage/coverage-of.ts';
import { expectedItems } from '#core/coverage/expected-items.ts';
import { createFactsTable, type FactsTable } from '#core/coverage/facts-table.ts';
import type { LensId } from '#core/coverage/lens.ts';
import { mergeTables } from '#core/coverage/merge-tables.ts';
import type { PlanFacts } from '#core/coverage/plan-facts.ts';
import type { BenchResult } from './bench-result.ts';
import { benchPack } from './bench-scheme.ts';
import { collectGarbage } from './collect-garbage.ts';
import { collectionFacts } from './collection-facts.ts';
import { median, quantile } from './statistics.ts';

const bar = 100;
const plans = 10_000;
const rounds = 9;

type Timed = { readonly what: string; readonly run: () => number };

/** A lens or filter changes over 10,000 plans: everything that a view shows is worked out anew. */
export async function coverageLensBench(): Promise<BenchResult[]> {
  const { scheme } = await benchPack();
  const factsAt = await collectionFacts(3);
  // As they come from a worker or a file: no two plans share an object.
  const facts: PlanFacts[] = JSON.parse(JSON.stringify(Array.from({ length: plans }, (_, at) => factsAt(at))));
  const table = foldFacts(facts);
  const ask = (lens: LensId, filters: CoverageQuery['filters'] = {}) => {
    const expected = expectedItems(lens, {}, { scheme, frameworks: {} });
    return coverageOf(table, { lens, filters, expected }).plans.length;
  };
  const changes: readonly Timed[] = [
    { what: 'by goals', run: () => ask('goals') },
    { what: 'by target groups', run: () => ask('target-groups') },
    { what: 'by lead organisations', run: () => ask('leads') },
    { what: 'by goals, one country', run: () => ask('goals', { countries: ['DE'] }) },
    {
      what: 'by regions, one policy field and one level',
      run: () => ask('regions', { 'policy-fields': ['health'], levels: ['local'] }),
    },
  ];
  const what = `${plans.toLocaleString('en')} plans`;
  return [
    ...changes.map((change) => timed(`${what}: change of lens or filter, ${change.what}`, change.run)),
    timed(`${what}: their facts merged into one table`, () => foldFacts(facts).plans.length),
    timed(`${what}: half of them in one table merged with half in another`, merging(facts)),
  ];
}

function foldFacts(facts: readonly PlanFacts[]): FactsTable {
  const table = createFactsTable('2026-11-23', 'en');
  for (const one of facts) addFacts(table, one);
  return table;
}

function merging(facts: readonly PlanFacts[]): () => number {
  const halves = [foldFacts(facts.slice(0, plans / 2)), foldFacts(facts.slice(plans / 2))] as const;
  return () => mergeTables(...halves).plans.length;
}

function timed(what: string, run: () => number): BenchResult {
  const times: number[] = [];
  const processor: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    collectGarbage();
    const before = process.cpuUsage();
    const start = performance.now();
    run();
    times.push(performance.now() - start);
    const { user, system } = process.cpuUsage(before);
    processor.push((user + system) / 1000);
  }
  return {
    bench: 'coverage-lens',
    what,
    measured: `median ${median(times).toFixed(0)} ms, p95 ${quantile(times, 0.95).toFixed(0)} ms, fastest ${Math.min(...times).toFixed(0)} ms of ${rounds}, processor time ${median(processor).toFixed(0)} ms`,
    bar: `at most ${bar} ms`,
    met: median(times) <= bar,
  };
}
