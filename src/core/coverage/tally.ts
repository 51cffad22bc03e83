import { addAmounts } from '../add-amounts.ts';
import type { CoverageTotals } from './coverage.ts';
import type { FactsTable } from './facts-table.ts';
import { numberAt } from './number-column.ts';
import type { Amounts } from './time-of-rows.ts';

/** Sums that grow row by row; `money` by currency (ISO 4217). */
export type Tally = {
  targets: number;
  activities: number;
  indicators: number;
  measurable: number;
  people: number;
  readonly money: Map<string, number>;
};

/** Sums of nothing. */
export function createTally(): Tally {
  return { targets: 0, activities: 0, indicators: 0, measurable: 0, people: 0, money: new Map() };
}

/** Counts an activity with what of it falls here; what its authors did not say (NaN) adds nothing. */
export function addActivity(to: Tally, { money, people }: Amounts, currency: string): void {
  to.activities += 1;
  if (!Number.isNaN(money)) to.money.set(currency, addAmounts(to.money.get(currency) ?? 0, money));
  if (!Number.isNaN(people)) to.people = addAmounts(to.people, people);
}

/** Counts an indicator, and whether it says where it begins and what it aims at. */
export function addIndicator(to: Tally, table: FactsTable, row: number): void {
  to.indicators += 1;
  if (isMeasurableRow(table, row)) to.measurable += 1;
}

/** Whether an indicator has a baseline and a target value. */
export function isMeasurableRow({ indicators }: FactsTable, row: number): boolean {
  return !Number.isNaN(numberAt(indicators.baseline, row)) && !Number.isNaN(numberAt(indicators.targetValue, row));
}

/** The sums as they are told, currencies in their order. */
export function totalsOf(tally: Tally, plans: number): CoverageTotals {
  const { targets, activities, indicators, measurable, people } = tally;
  const money = [...tally.money]
    .map(([currency, amount]) => ({ currency, amount }))
    .sort((one, other) => (one.currency < other.currency ? -1 : 1));
  return { plans, targets, activities, indicators, measurable, people, money };
}
