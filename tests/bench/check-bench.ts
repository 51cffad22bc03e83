import { applyEdit } from '#core/plan/plan-edit.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { checkPlan, hasBlockers } from '#core/validation/check-plan.ts';
import { toFormValues } from '#core/validation/form-values.ts';
import type { BenchResult } from './bench-result.ts';
import { benchPack } from './bench-scheme.ts';
import { collectGarbage } from './collect-garbage.ts';
import { generatePlan, hugePlanSize, rowCount } from './generate-plan.ts';
import { median, quantile } from './statistics.ts';

const bar = 40;
const copies = 15;

/** Checks fresh copies of a plan, of which no row was seen before, and each again after one edit. */
export async function checkBench(): Promise<BenchResult[]> {
  const { scheme } = await benchPack();
  const plan = generatePlan(hugePlanSize, { seed: 4, scheme });
  const whole: Timing[] = [];
  const afterEdit: Timing[] = [];
  let issues = 0;
  for (let copy = 0; copy < copies; copy += 1) {
    const fresh = structuredClone(plan);
    const edited = edit(fresh, copy);
    collectGarbage();
    whole.push(timed(() => (issues = freeOfBlockers(checkPlan(fresh, scheme)).length)));
    afterEdit.push(timed(() => checkPlan(edited, scheme)));
  }
  const what = `Check of a whole plan with ${rowCount(plan).toLocaleString('en')} rows`;
  return [
    {
      bench: 'check',
      what: `${what}, no row seen before`,
      measured: `${figures(whole)}; the first in the process ${(whole[0]?.wall ?? 0).toFixed(1)} ms; ${issues} issues found`,
      bar: `at most ${bar} ms`,
      met: median(whole.map(({ wall }) => wall)) <= bar,
    },
    {
      bench: 'check',
      what: `${what}, after one edit`,
      measured: figures(afterEdit),
      bar: `at most ${bar} ms`,
      met: median(afterEdit.map(({ wall }) => wall)) <= bar,
    },
  ];
}

/** Milliseconds on the clock, and of processor time over all threads: on a busy machine only the second says much. */
type Timing = { readonly wall: number; readonly processor: number };

function figures(times: readonly Timing[]): string {
  const walls = times.map(({ wall }) => wall);
  const [middle, slow, fastest] = [median(walls), quantile(walls, 0.95), Math.min(...walls)];
  const processor = median(times.map((time) => time.processor));
  return `median ${middle.toFixed(1)} ms, p95 ${slow.toFixed(1)} ms, fastest ${fastest.toFixed(1)} ms of ${times.length} copies, processor time ${processor.toFixed(1)} ms`;
}

function timed(work: () => void): Timing {
  const before = process.cpuUsage();
  const start = performance.now();
  work();
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  return { wall, processor: (user + system) / 1000 };
}

/** One field of one indicator, as a form changes it. */
function edit(plan: Plan, copy: number): Plan {
  const id = `indicator-${copy + 1}`;
  const ref = { table: 'indicators', id } as const;
  const values = { ...toFormValues(plan, ref, 'en'), title: 'Share of participants who reach B1' };
  const edited = applyEdit(plan, { kind: 'form.applied', ref, values, language: 'en' });
  if (edited === plan) throw new Error('The edit changed nothing');
  return edited;
}

function freeOfBlockers(issues: ReturnType<typeof checkPlan>): ReturnType<typeof checkPlan> {
  if (hasBlockers(issues)) throw new Error(`The generated plan has blockers: ${JSON.stringify(issues[0])}`);
  return issues;
}
