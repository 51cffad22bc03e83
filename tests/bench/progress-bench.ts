import { scheduleOf } from '#core/progress/due-measurements.ts';
import { progressOf } from '#core/progress/progress-of.ts';
import type { BenchResult } from './bench-result.ts';
import { benchPack } from './bench-scheme.ts';
import { collectGarbage } from './collect-garbage.ts';
import { withMeasurements } from './generate-measurements.ts';
import { generatePlan } from './generate-plan.ts';
import { median, quantile } from './statistics.ts';

const bar = 100;
const copies = 15;

/** The plan that the bars of progress, entry and report are about: 200 indicators, 60 months, four cells each. */
export async function measuredPlan() {
  const { scheme } = await benchPack();
  return withMeasurements(
    generatePlan({ goals: 10, targets: 100, activities: 200, indicators: 200 }, { seed: 8, scheme }),
  );
}

/** The overview of progress of fresh copies of a plan, of which nothing was computed before. */
export async function progressBench(): Promise<BenchResult[]> {
  const plan = await measuredPlan();
  const overviews: number[] = [];
  const schedules: number[] = [];
  for (let copy = 0; copy < copies; copy += 1) {
    const fresh = structuredClone(plan);
    collectGarbage();
    overviews.push(timed(() => progressOf(fresh, { today: '2029-12-31', until: null })));
    schedules.push(timed(() => scheduleOf(fresh, '2029-12-31')));
  }
  const cells = plan.measurements.reduce((sum, { breakdown }) => sum + breakdown.length, 0);
  const what = `${plan.indicators.length} indicators, ${cells.toLocaleString('en')} values`;
  return [
    {
      bench: 'progress',
      what: `Overview of progress, ${what}`,
      measured: figures(overviews),
      bar: `at most ${bar} ms`,
      met: median(overviews) <= bar,
    },
    { bench: 'progress', what: `What is due, ${what}`, measured: figures(schedules), bar: 'no bar', met: null },
  ];
}

function figures(times: readonly number[]): string {
  return `median ${median(times).toFixed(1)} ms, p95 ${quantile(times, 0.95).toFixed(1)} ms of ${times.length} copies`;
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
