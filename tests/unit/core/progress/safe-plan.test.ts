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

test('one measurement with small cells is enough, beside any number without', () => {
  const plan = planWith([cell('women', 3, 50), cell('men', 30, 40)]);
  const [small] = plan.measurements as [Measurement];
  const both = { ...plan, measurements: [{ ...small, id: 'without', breakdown: [] }, small] };
  const safe = withoutHiddenCells(both);
  expect(safe.measurements[0]).toBe(both.measurements[0]);
  expect(safe.measurements[1]?.breakdown.map(({ numerator }) => numerator)).toEqual([null, null]);
});

test('what was typed into cells that are not there leaves too, and what stands elsewhere stays', () => {
  const plan = planWith([cell('women', 20, 50), cell('men', 13, 30)]);
  const typed = { 'measurements/gone/breakdown/x/value': 'Ayse', 'targets/t/value': 'many' };
  expect(withoutHiddenCells({ ...plan, unparsed: typed }).unparsed).toEqual({ 'targets/t/value': 'many' });
  const notCarried = [
    { path: 'measurements/0/breakdown/0/names', value: 'Ayse' },
    { path: 'measurements/0/place', value: 'Hall' },
    { path: 'targets/0/breakdown', value: 'by sex' },
  ];
  expect(withoutHiddenCells({ ...plan, notCarried }).notCarried).toEqual(notCarried.slice(1));
});

test('a plan without small cells is the same plan', () => {
  const plan = planWith([cell('women', 20, 50), cell('men', 13, 30)]);
  expect(withoutHiddenCells(plan)).toBe(plan);
});
