import fc from 'fast-check';
import { expect, test } from 'vitest';
import { factsOfPlan } from '#core/coverage/facts-of-plan.ts';
import { targetDepths } from '#core/coverage/target-depths.ts';
import { applyEdit } from '#core/plan/plan-edit.ts';
import type { Measurement, Plan } from '#core/plan/plan-schema.ts';
import { progressOf } from '#core/progress/progress-of.ts';
import { reportedValue } from '#core/progress/reported-value.ts';
import { planArbitrary } from '../support/plan-arbitrary.ts';

const context = { today: '2026-06-30', until: null };
const facts = { asOf: '', index: { goal: () => undefined }, text: { indicators: {} } };

function withoutTies(plan: Plan): Plan {
  const days = new Set<string>();
  const isFirst = ({ indicatorId, date }: Measurement) => {
    const key = `${indicatorId} ${date}`;
    const fresh = !days.has(key);
    days.add(key);
    return fresh;
  };
  return { ...plan, measurements: plan.measurements.filter(isFirst) };
}

function standingsOf(plan: Plan) {
  return progressOf(plan, context).groups.flatMap(({ indicators }) =>
    indicators.map(({ indicator, latest, achievement, standing }) => [indicator.id, latest?.id, achievement, standing]),
  );
}

test('the order in which values were entered does not matter', () => {
  fc.assert(
    fc.property(planArbitrary.map(withoutTies), fc.nat(), (plan, turn) => {
      const { measurements } = plan;
      const at = measurements.length === 0 ? 0 : turn % measurements.length;
      const turned = [...measurements.slice(at), ...measurements.slice(0, at)].reverse();
      expect(standingsOf({ ...plan, measurements: turned })).toEqual(standingsOf(plan));
    }),
  );
});

test('every indicator is in the overview exactly once', () => {
  fc.assert(
    fc.property(planArbitrary, (plan) => {
      const shown = progressOf(plan, context).groups.flatMap(({ indicators }) =>
        indicators.map((one) => one.indicator.id),
      );
      expect([...shown].sort()).toEqual(plan.indicators.map(({ id }) => id).sort());
    }),
  );
});

test('coverage and progress agree to the digit: the latest value, and whether a target is met', () => {
  fc.assert(
    fc.property(planArbitrary, (plan) => {
      const planFacts = factsOfPlan(plan, facts);
      const progress = new Map(
        progressOf(plan, context).groups.flatMap(({ indicators }) => indicators.map((one) => [one.indicator.id, one])),
      );
      plan.indicators.forEach((indicator, at) => {
        // A value of a day to come is in the facts, and judged by neither.
        const latest = planFacts.indicators[at]?.values.findLast(({ date }) => date <= context.today) ?? null;
        const own = progress.get(indicator.id)?.latest ?? null;
        expect(latest && reportedValue(indicator.measure, latest)).toBe(own && reportedValue(indicator.measure, own));
        expect(latest === null).toBe(progress.get(indicator.id)?.standing === 'no-data');
      });
      targetDepths(planFacts, context.today).forEach((depth, at) => {
        // Less deep targets are not set or not served: their indicators say nothing yet.
        if (depth < 3) return;
        const { id } = plan.targets[at] ?? { id: '' };
        const standings = plan.indicators
          .filter((row) => row.targetId === id && row.baseline.value !== null && row.target.value !== null)
          .map((row) => progress.get(row.id)?.standing);
        const isMeasured = standings.some((standing) => standing !== 'no-data');
        const isMet = standings.every((standing) => standing === 'met' || standing === 'met-late');
        expect(depth).toBe(standings.length === 0 ? 3 : isMet ? 6 : isMeasured ? 5 : 4);
      });
    }),
  );
});

const corrections = fc.array(fc.record({ row: fc.nat(), value: fc.integer({ min: 0, max: 999 }) }), { maxLength: 6 });

test('corrections are never lost: every value that was ever there can still be read', () => {
  fc.assert(
    fc.property(planArbitrary, corrections, (plan, steps) => {
      const seen = new Map<string, (number | null)[]>();
      let present = plan;
      for (const { row: at, value } of steps) {
        const row = present.measurements[at % Math.max(1, present.measurements.length)];
        if (!row || Object.keys(present.unparsed).some((path) => path.startsWith(`measurements/${row.id}/`))) continue;
        const correction = { id: row.id, until: '2026-06-30', reason: '', kept: row.earlier.length };
        present = applyEdit(present, {
          kind: 'measurement.corrected',
          ...correction,
          values: { value: String(value) },
          language: 'en',
        });
        const now = present.measurements.find(({ id }) => id === row.id);
        if (now && now.earlier.length > row.earlier.length) seen.set(row.id, [...(seen.get(row.id) ?? []), row.value]);
        else expect([null, value]).toContain(row.value);
      }
      for (const [id, values] of seen) {
        const { earlier = [] } = present.measurements.find((row) => row.id === id) ?? {};
        expect(earlier.slice(earlier.length - values.length).map(({ value }) => value)).toEqual(values);
      }
    }),
  );
});
