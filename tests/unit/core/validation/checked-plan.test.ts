import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPlan } from '#core/plan/create-plan.ts';
import { checkPlan } from '#core/validation/check-plan.ts';
import { type CheckedPlan, checkedPlanSchema, toCheckedPlan } from '#core/validation/checked-plan.ts';
import { planArbitrary } from '../../../support/plan-arbitrary.ts';
import { scheme, soundActivity, soundIndicator, soundPlan, soundTarget } from './sound-plan.ts';

test('a plan without blockers is a checked plan, the same object, with the dates and values that its type promises', () => {
  const plan = soundPlan();
  const checked = toCheckedPlan(plan, scheme);
  expect(checked.ok && checked.value).toBe(plan);
  const value: CheckedPlan = checkedPlanSchema.parse(plan);
  const promised: readonly [string, number | undefined] = [value.profile.start, value.targets[0]?.value];
  expect(promised).toEqual(['2027-01-01', 65]);
});

test('a plan with blockers gives them, and no warning or advice', () => {
  const plan = createPlan({ id: 'p', language: 'en', scheme: { id: 's', version: 1 } });
  expect(toCheckedPlan(plan, scheme)).toEqual({
    ok: false,
    error: checkPlan(plan, scheme).filter(({ severity }) => severity === 'blocker'),
  });
});

/** Codes that the schema of a checked plan knows; links, choices and undecoded text need more than one row. */
const ofSchema = ['required', 'tooLong', 'outOfRange', 'endBeforeStart', 'noGoal', 'noTarget'];

const change = fc.record({
  title: fc.constantFrom('', 'x'),
  value: fc.constantFrom(null, 5, 101, -1),
  date: fc.constantFrom(null, '2026-01-01', '2028-01-01'),
  goalId: fc.constantFrom(null, 'g'),
  groups: fc.constantFrom([], ['refugees']),
});

test('the schema and the checks agree on every plan: whatever has no blockers has the type of a checked plan, and the reverse', () => {
  fc.assert(
    fc.property(change, change, change, (first, second, third) => {
      const plan = soundPlan({
        targets: [
          {
            ...soundTarget,
            title: first.title,
            value: first.value,
            deadline: first.date,
            goalId: first.goalId,
            targetGroupIds: [...first.groups],
          },
        ],
        activities: [{ ...soundActivity, title: second.title, budget: second.value, end: second.date }],
        indicators: [
          {
            ...soundIndicator,
            title: third.title,
            target: { value: third.value, date: third.date },
            milestones: [{ id: 'k', date: second.date, value: third.value }],
          },
        ],
      });
      const blocked = checkPlan(plan, scheme).some(({ code }) => ofSchema.includes(code));
      expect(checkedPlanSchema.safeParse(plan).success).toBe(!blocked);
    }),
    { numRuns: 500 },
  );
});

test('any draft can be checked by the schema and by the checks, and they agree', () => {
  fc.assert(
    fc.property(planArbitrary, (plan) => {
      const decoded = { ...plan, unparsed: {} };
      const blocked = checkPlan(decoded, scheme).some(({ code }) => ofSchema.includes(code));
      expect(checkedPlanSchema.safeParse(decoded).success).toBe(!blocked);
    }),
  );
});
