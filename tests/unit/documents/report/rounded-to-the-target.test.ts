import { expect, test } from 'vitest';
import { planToJson } from '#core/migrate/plan-to-json.ts';
import type { Indicator, Measurement } from '#core/plan/plan-schema.ts';
import { buildReportOutline } from '#documents/report/build-report-outline.ts';
import { run, temporaryFolder } from '../../cli/support/run-main.ts';
import { measured, progressPlan, risingIndicator } from '../../core/progress/progress-plan.ts';
import { textsOf } from '../outline-request.ts';
import { reportRequests } from './report-requests.ts';

const english = await reportRequests('en');

const share = { measure: 'percentage', unit: '%', target: { value: 80, date: '2026-06-30' } } as const;
const number = { target: { value: 3000, date: '2026-06-30' } } as const;

function planOf(aim: Partial<Indicator>, said: Partial<Measurement>) {
  return progressPlan(risingIndicator(aim), [measured('2026-06-30', null, said)]);
}

test.each([
  ['7,996 of 10,000 against 80 %', share, { numerator: 7996, denominator: 10_000 }, ['80%', '79.96%', '= 99.95%']],
  ['2,999 against 3,000', number, { value: 2999 }, ['3,000 persons', '2,999 persons', '≈ 99.97%']],
])('the figure is not the target value that it misses: %s', async (_, aim, said, [target, value, way]) => {
  const plan = planOf(aim, said);
  const report = textsOf(
    buildReportOutline(english(plan, { asOf: '2027-01-31' }, { from: '2026-01-01', to: '2026-12-31' })),
  ).join('\n');
  expect(report).toContain(`The target value of ${target} is not reached: ${value} (M1).`);
  expect(report).toContain(` ${way}. The value is M1`);
  const folder = await temporaryFolder();
  const { stdout } = await run(['progress', await folder.write('plan.json', planToJson(plan))]);
  expect(stdout.split('\n')[3]?.split(/ {2,}/).slice(1, 6)).toEqual([
    'Missed',
    way?.slice(2),
    `0${target?.replace(/^[\d,]+/u, '')}`,
    target,
    value,
  ]);
});
