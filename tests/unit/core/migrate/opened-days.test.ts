import { expect, test } from 'vitest';
import { openPlanText } from '#core/migrate/open-plan-file.ts';
import { planToJson } from '#core/migrate/plan-to-json.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { smallPlan } from '../../../support/plans.ts';

/** Opens the small plan with other words in its first target and its first indicator. */
function openWith(target: object, indicator: object = {}) {
  const plan = smallPlan();
  const raw = {
    ...plan,
    targets: [{ ...plan.targets[0], ...target }],
    indicators: [{ ...plan.indicators[0], ...indicator }],
  };
  const opened = openPlanText(planToJson(raw as Plan), { newId: () => 'new' }); // what it is of any type is what is tested
  if (!opened.ok) throw new Error(`Refused: ${opened.error.type}`);
  return opened.value;
}

test('a day of an unlikely year stays as typed text and is asked about, in sub-rows and other notations too', () => {
  const milestones = [{ id: 'mark-1', date: '0027-12-31', value: 30 }];
  const { plan, remarks } = openWith({ deadline: '31 Dec 2226' }, { milestones });
  const [mark, deadline] = ['indicators/indicator-a/milestones/mark-1/date', 'targets/target-a/deadline'];
  expect([plan.targets[0]?.deadline, plan.indicators[0]?.milestones[0]?.date]).toEqual([null, null]);
  expect(plan.unparsed).toEqual({ [mark]: '0027-12-31', [deadline]: '31 Dec 2226' });
  expect(remarks).toEqual([
    { code: 'unlikelyYear', params: { text: '31 Dec 2226', year: '2226' }, path: deadline },
    { code: 'unlikelyYear', params: { text: '0027-12-31', year: '0027' }, path: mark },
  ]);
});

test('a day as spreadsheets count it is read where a date belongs', () => {
  const { plan, remarks } = openWith({ deadline: 46_387 });
  expect([plan.targets[0]?.deadline, plan.unparsed]).toEqual(['2026-12-31', {}]);
  expect(remarks).toEqual([
    { code: 'readAs', params: { from: '46387', to: '2026-12-31' }, path: 'targets/target-a/deadline' },
  ]);
});
