import { expect, test } from 'vitest';
import type { Plan } from '#core/plan/plan-schema.ts';
import { applyFormValues, type FormValues, toFormValues } from '#core/validation/form-values.ts';
import { smallPlan } from '../../../support/plans.ts';

const target = { table: 'targets', id: 'target-a' } as const;
const indicator = { table: 'indicators', id: 'indicator-a' } as const;

function typed(plan: Plan, ref: typeof target | typeof indicator, values: FormValues, language = 'en'): Plan {
  return applyFormValues(plan, ref, values, language);
}

test('a form gets texts, choices and sub-rows, nested as react-hook-form holds them', () => {
  expect(toFormValues(smallPlan(), target, 'fr')).toEqual({
    goalId: 'goal-a',
    heading: '',
    title: 'reach B1',
    targetGroupIds: ['group-1'],
    value: '65',
    unit: '%',
    direction: 'at-least',
    deadline: '30/06/2028',
  });
  expect(toFormValues(smallPlan(), indicator, 'en')).toMatchObject({
    baseline: { value: '', date: '', note: '' },
    target: { value: '', date: '' },
    cumulative: false,
    sources: [],
    milestones: [{ id: 'mark-1', date: '31/12/2027', value: '30' }],
  });
});

test('an item that is not there has no form, and applying one changes nothing', () => {
  const plan = smallPlan();
  expect(toFormValues(plan, { table: 'goals', id: 'nobody' }, 'en')).toBeNull();
  expect(applyFormValues(plan, { table: 'goals', id: 'nobody' }, { title: 'x' }, 'en')).toBe(plan);
});

test('text that cannot be decoded is kept beside the plan and comes back to the form; decodable text replaces it', () => {
  const odd = typed(smallPlan(), target, { value: '12,5x' });
  expect([odd.targets[0]?.value, odd.unparsed, toFormValues(odd, target, 'fr')?.['value']]).toEqual([
    null,
    { 'targets/target-a/value': '12,5x' },
    '12,5x',
  ]);
  const mended = typed(odd, target, { value: '12,5' });
  expect([mended.targets[0]?.value, mended.unparsed]).toEqual([12.5, {}]);
  const emptied = typed(odd, target, { value: '' });
  expect([emptied.targets[0]?.value, emptied.unparsed]).toEqual([null, {}]);
});

test('another way to write the same value gives the same plan object', () => {
  const plan = smallPlan();
  expect(
    typed(plan, target, {
      value: ' 65,0 %',
      deadline: '2028-06-30',
      title: 'reach B1',
      heading: '',
      targetGroupIds: ['group-1'],
    }),
  ).toBe(plan);
});

test('texts keep what was typed, spaces included, and no other object of the plan is copied', () => {
  const plan = smallPlan();
  const after = typed(plan, target, { title: ' reach  B1 ' });
  expect(after).toEqual({ ...plan, targets: [{ ...plan.targets[0], title: ' reach  B1 ' }] });
  expect([after.goals === plan.goals, after.indicators === plan.indicators, after.unparsed === plan.unparsed]).toEqual([
    true,
    true,
    true,
  ]);
});

test('sub-rows keep their ids, take new ones and take their typed text with them when they go', () => {
  const two = typed(smallPlan(), indicator, {
    milestones: [
      { id: 'mark-2', date: 'soon', value: '40' },
      { id: 'mark-1', date: '31/12/2027', value: '35' },
    ],
  });
  expect([two.indicators[0]?.milestones, two.unparsed]).toEqual([
    [
      { id: 'mark-2', date: null, value: 40 },
      { id: 'mark-1', date: '2027-12-31', value: 35 },
    ],
    { 'indicators/indicator-a/milestones/mark-2/date': 'soon' },
  ]);
  expect(typed(two, indicator, { milestones: [{ id: 'mark-1', date: '31/12/2027', value: '35' }] }).unparsed).toEqual(
    {},
  );
});

test('a choice that a plan cannot hold is not taken, an empty one means none', () => {
  const plan = smallPlan();
  expect(typed(plan, target, { direction: 'sideways' })).toBe(plan);
  expect(typed(plan, target, { direction: '' })).toBe(plan);
  expect(typed(plan, target, { goalId: '' }).targets[0]?.goalId).toBeNull();
});

test('values of a wrong kind are passed by', () => {
  const plan = smallPlan();
  expect(typed(plan, target, { title: true, value: ['1'], targetGroupIds: 'group-1', deadline: { date: 'x' } })).toBe(
    plan,
  );
});

test('an amount in another currency, or a number in another unit, stays as it was typed', () => {
  const franc = typed(smallPlan(), target, { value: '10 000 CHF', unit: 'EUR' });
  expect([franc.targets[0]?.value, franc.unparsed]).toEqual([null, { 'targets/target-a/value': '10 000 CHF' }]);
  const source = { id: 'source-1', name: 'City', amount: null };
  const plan = { ...smallPlan(), fundingSources: [source] };
  const amount = (text: string) => {
    const after = applyFormValues(plan, { table: 'fundingSources', id: 'source-1' }, { amount: text }, 'en');
    return [after.fundingSources[0]?.amount, after.unparsed];
  };
  expect([amount('10 000 €'), amount('$500')]).toEqual([
    [10_000, {}],
    [null, { 'fundingSources/source-1/amount': '$500' }],
  ]);
});

test('the unit of the same form counts, and one that is chosen later makes a number of what waited for it', () => {
  const both = typed(smallPlan(), target, { value: '5 days', unit: 'days' });
  expect([both.targets[0]?.value, both.unparsed]).toEqual([5, {}]);
  const waiting = typed(smallPlan(), target, { value: '5 days', unit: '' });
  expect([waiting.targets[0]?.value, waiting.unparsed]).toEqual([null, { 'targets/target-a/value': '5 days' }]);
  const chosen = typed(waiting, target, { value: '5 days', unit: 'days' });
  expect([chosen.targets[0]?.value, chosen.unparsed]).toEqual([5, {}]);
  expect(typed(chosen, target, { value: '5 days', unit: 'days' })).toBe(chosen);
});

test('percentage points take points beside the number and refuse per cent; shares the reverse', () => {
  const typedAs = (unit: string, value: string) => {
    const before = smallPlan();
    const indicators = before.indicators.map((row) => ({ ...row, measure: 'percentage' as const, unit }));
    const plan = typed({ ...before, indicators }, indicator, { target: { value } });
    return plan.indicators.find(({ id }) => id === indicator.id)?.target.value;
  };
  expect(['5 pp', '5 points', '5%'].map((text) => typedAs('pp', text))).toEqual([5, 5, null]);
  expect(['5 pp', '5 points', '5%'].map((text) => typedAs('%', text))).toEqual([null, null, 5]);
});
