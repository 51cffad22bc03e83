import { expect, test } from 'vitest';
import { dimensionValues } from '#core/progress/breakdown-gap.ts';
import { hiddenCellsOf, noneHidden } from '#core/progress/hidden-cells-of.ts';
import { measured, progressPlan, risingIndicator } from './progress-plan.ts';

const share = { measure: 'percentage' as const };
const cell = (category: string, numerator: number, denominator: number) => ({
  id: category,
  dimension: 'sex',
  category,
  value: null,
  numerator,
  denominator,
});

type Cell = ReturnType<typeof cell>;

/** The breakdown of a share as it leaves the device. */
function safeValues(breakdown: Cell[]) {
  const row = measured('2025-12-31', null, { breakdown });
  return dimensionValues(share, row, hiddenCellsOf(progressPlan(risingIndicator(share), [row]), row));
}

test('the gap between women and men in percentage points', () => {
  const [sex] = safeValues([cell('women', 11, 22), cell('men', 21, 28)]);
  expect(sex).toEqual({
    dimension: 'sex',
    categories: [
      { category: 'women', value: 50, numerator: 11, denominator: 22, hidden: false },
      { category: 'men', value: 75, numerator: 21, denominator: 28, hidden: false },
    ],
    gap: { highest: 'men', lowest: 'women', points: 25 },
  });
});

test('what leaves the device hides cells below five, their complement and what would give them away', () => {
  const breakdown = [cell('women', 3, 22), cell('men', 20, 28), cell('other', 40, 50)];
  const [safe] = safeValues(breakdown);
  expect(safe?.categories.map(({ hidden, numerator }) => [hidden, numerator])).toEqual([
    [true, null],
    [true, null],
    [false, 40],
  ]);
  expect(safe?.gap).toBeNull();
  const [all] = dimensionValues(share, { breakdown }, noneHidden);
  expect(all?.categories.map(({ numerator }) => numerator)).toEqual([3, 20, 40]);
  const [rest] = safeValues([cell('women', 98, 100), cell('men', 50, 100)]);
  expect(rest?.categories.map(({ hidden }) => hidden)).toEqual([true, true]);
});

test('a row that nobody filled in takes no gap away', () => {
  const empty = { ...cell('', 0, 0), numerator: null, denominator: null };
  const [sex] = dimensionValues(share, { breakdown: [cell('women', 11, 22), empty, cell('men', 21, 28)] }, noneHidden);
  expect([sex?.categories.length, sex?.gap?.points]).toEqual([2, 25]);
});

test('counts have categories and no gap', () => {
  const counts = [
    { ...cell('women', 0, 0), numerator: null, denominator: null, value: 17 },
    { ...cell('men', 0, 0), numerator: null, denominator: null, value: 19 },
  ];
  expect(dimensionValues({ measure: 'number' }, { breakdown: counts }, noneHidden)[0]?.gap).toBeNull();
});
