import { expect, test } from 'vitest';
import type { Measurement, Plan } from '#core/plan/plan-schema.ts';
import { withoutHiddenCells } from '#core/progress/safe-plan.ts';
import { smallPlan } from '../../../support/plans.ts';

type Cell = Measurement['breakdown'][number];
const cell = (category: string, numerator: number, denominator: number): Cell => {
  return { id: category, dimension: 'sex', category, value: null, numerator, denominator };
};
const planWith = (breakdown: Cell[]): Plan => {
  const plan = smallPlan();
  return { ...plan, measurements: plan.measurements.map((row) => ({ ...row, breakdown })) };
};

test('numbers of small cells go, with the next smallest, and the rest stays', () => {
  const plan = planWith([cell('women', 20, 50), cell('men', 3, 30), cell('other', 10, 20)]);
  const cells = withoutHiddenCells(plan).measurements[0]?.breakdown;
  expect(cells?.map(({ category, numerator, denominator }) => [category, numerator, denominator])).toEqual([
    ['women', 20, 50],
    ['men', null, null],
    ['other', null, null],
  ]);
  expect(withoutHiddenCells({ ...plan, measurements: [] })).toEqual({ ...plan, measurements: [] });
});

test('what corrections replaced is looked at too', () => {
  const plan = planWith([cell('men', 7, 30), cell('women', 20, 50)]);
  const { id, indicatorId, series, earlier, ...said } = plan.measurements[0] as Measurement; // the small plan has one
  const before = { ...said, breakdown: [cell('men', 2, 30)], until: '2028-01-31', reason: 'Typing error' };
  const corrected = (breakdown: Cell[]) => ({ ...before, breakdown });
  const safeOf = (breakdown: Cell[]) => {
    const row = { id, indicatorId, series, ...said, earlier: [...earlier, corrected(breakdown)] };
    return withoutHiddenCells({ ...plan, measurements: [row] }).measurements[0];
  };
  const same = safeOf([cell('men', 2, 30), cell('women', 20, 50)]);
  expect(same?.earlier[0]?.breakdown[0]).toMatchObject({ numerator: null, denominator: null });
  const added = safeOf([cell('men', 2, 30)]);
  expect(added?.earlier[0]?.breakdown).toEqual([]);
  expect(added?.breakdown.map(({ numerator }) => numerator)).toEqual([null, null]);
});

test('a plan without small cells is the same plan', () => {
  const plan = planWith([cell('women', 20, 50), cell('men', 13, 30)]);
  expect(withoutHiddenCells(plan)).toBe(plan);
});
