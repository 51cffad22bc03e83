import { applyDiff } from '#core/diff/apply-diff.ts';
import { diffPlans } from '#core/diff/diff-plans.ts';
import { isEqual } from '#core/diff/diff-values.ts';
import { openPlanText } from '#core/migrate/open-plan-file.ts';
import { planToJson } from '#core/migrate/plan-to-json.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import type { BenchResult } from './bench-result.ts';
import { benchPack } from './bench-scheme.ts';
import { collectGarbage } from './collect-garbage.ts';
import { generatePlan, hugePlanSize, rowCount } from './generate-plan.ts';
import { median, quantile } from './statistics.ts';

const bar = 150;
const rounds = 15;
const changedRows = 500;

/** Compares two versions of a plan that were opened apart, so that they share no object; every round opens both anew. */
export async function diffBench(): Promise<BenchResult[]> {
  const { scheme } = await benchPack();
  const plan = generatePlan(hugePlanSize, { seed: 7, scheme });
  const texts = { before: planToJson(plan), after: planToJson(changed(plan)) };
  const times: number[] = [];
  let changes = 0;
  for (let round = 0; round < rounds; round += 1) {
    const before = open(texts.before);
    const after = open(texts.after);
    collectGarbage();
    const start = performance.now();
    const diff = diffPlans(before, after);
    times.push(performance.now() - start);
    changes = diff.changes.length;
    if (!isEqual(applyDiff(before, diff), after)) throw new Error('The changes do not give the later version');
  }
  const figures = `median ${median(times).toFixed(1)} ms, p95 ${quantile(times, 0.95).toFixed(1)} ms, fastest ${Math.min(...times).toFixed(1)} ms of ${rounds}`;
  return [
    {
      bench: 'diff',
      what: `Comparison of two versions with ${rowCount(plan).toLocaleString('en')} rows, ${changedRows} of them changed, opened apart`,
      measured: `${figures}; the first in the process ${(times[0] ?? 0).toFixed(1)} ms; ${changes} changes found`,
      bar: `at most ${bar} ms`,
      met: median(times) <= bar,
    },
  ];
}

function open(text: string): Plan {
  const opened = openPlanText(text, {
    newId: () => {
      throw new Error('The generated plan needs no new ids');
    },
  });
  if (!opened.ok) throw new Error(`The generated plan does not open: ${opened.error.type}`);
  return opened.value.plan;
}

/** Another title in 250 indicators and activities each, spread over their tables. */
function changed(plan: Plan): Plan {
  return { ...plan, activities: retitled(plan.activities), indicators: retitled(plan.indicators) };
}

function retitled<R extends { readonly title: string }>(rows: readonly R[]): R[] {
  const half = changedRows / 2;
  const step = Math.floor(rows.length / half);
  return rows.map((row, at) => (at % step === 0 && at / step < half ? { ...row, title: `${row.title}, anew` } : row));
}
