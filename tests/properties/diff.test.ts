import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyDiff } from '#core/diff/apply-diff.ts';
import { diffPlans } from '#core/diff/diff-plans.ts';
import type { PlanDiff } from '#core/diff/plan-change.ts';
import { openPlanText } from '#core/migrate/open-plan-file.ts';
import { planToJson } from '#core/migrate/plan-to-json.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { largePlanArbitrary, planArbitrary } from '../support/plan-arbitrary.ts';

/** Another state of a plan, of which every part is taken from it, taken from another plan, or shuffled. */
const twoStates: fc.Arbitrary<readonly [Plan, Plan]> = fc
  .tuple(planArbitrary, planArbitrary, fc.infiniteStream(fc.nat({ max: 3 })))
  .map(([plan, other, choices]) => [plan, mixed(plan, other, () => choices.next().value ?? 0)]);

function mixed(plan: Plan, other: Plan, choose: () => number): Plan {
  const mix = (one: unknown, two: unknown): unknown => {
    const choice = choose();
    if (choice === 0) return two;
    if (Array.isArray(one) && Array.isArray(two)) return mixedList(one, two, choice, mix);
    if (!isFields(one) || !isFields(two)) return one;
    // The names of a record, unlike those of a row, come and go.
    if (Object.keys(one).join() !== Object.keys(two).join()) return choice === 1 ? { ...two, ...one } : one;
    return Object.fromEntries(Object.entries(one).map(([name, value]) => [name, mix(value, two[name])]));
  };
  return mix(plan, other) as Plan;
}

function mixedList(
  one: readonly unknown[],
  two: readonly unknown[],
  choice: number,
  mix: (one: unknown, two: unknown) => unknown,
): readonly unknown[] {
  const kept = one.filter((_, at) => (at + choice) % 3 > 0);
  const inside = kept.map((row, at) => (isFields(row) ? { ...asFields(mix(row, two[at])), id: row['id'] } : row));
  const known = new Set(inside.map((row) => (isFields(row) ? row['id'] : row)));
  const added = two.filter((row) => !known.has(isFields(row) ? row['id'] : row));
  if (one.some((row) => isFields(row) && row['id'] === undefined)) return one.toReversed();
  return choice === 3 ? [...added, ...inside.toReversed()] : [...inside, ...added];
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asFields(value: unknown): Readonly<Record<string, unknown>> {
  return isFields(value) ? value : {};
}

function equalFields({ changes }: PlanDiff) {
  return changes.filter((change) => {
    if (change.kind !== 'field.changed') return false;
    try {
      expect(change.after).toEqual(change.before);
      return true;
    } catch {
      return false;
    }
  });
}

test('applied to the earlier plan, the differences give the later one', () => {
  fc.assert(
    fc.property(planArbitrary, planArbitrary, (before, after) => {
      expect(applyDiff(before, diffPlans(before, after))).toEqual(after);
    }),
    { numRuns: 150 },
  );
});

test('the same for states that share rows, fields and entries', () => {
  fc.assert(
    fc.property(twoStates, ([before, after]) => {
      const diff = diffPlans(before, after);
      expect(applyDiff(before, diff)).toEqual(after);
      expect(applyDiff(after, diffPlans(after, before))).toEqual(before);
      expect(equalFields(diff)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('the same for large plans, and differences survive as text', () => {
  fc.assert(
    fc.property(largePlanArbitrary, largePlanArbitrary, (before, after) => {
      const diff: PlanDiff = JSON.parse(JSON.stringify(diffPlans(before, after)));
      expect(applyDiff(before, diff)).toEqual(after);
    }),
    { numRuns: 5 },
  );
});

test('a plan does not differ from itself, nor from what was saved of it', () => {
  fc.assert(
    fc.property(planArbitrary, (plan) => {
      const opened = openPlanText(planToJson(plan), { newId: () => 'new' });
      expect(diffPlans(plan, plan)).toEqual({ changes: [] });
      expect(opened.ok && diffPlans(plan, opened.value.plan)).toEqual({ changes: [] });
    }),
    { numRuns: 100 },
  );
});
