import { groupBy } from '#core/chain/group-by.ts';
import type { Indicator } from '#core/plan/plan-schema.ts';
import type { DueMeasurement } from '#core/progress/due-measurements.ts';
import type { Period } from '#core/progress/reporting-periods.ts';

/** Values that are entered together: `period` is the one that the entry offers, in which the periods of all of them end. */
export type PeriodGroup = { readonly period: Period; readonly due: readonly DueMeasurement[] };

/**
 * What is due, by the period of the entry (`entryPeriods`) in which it is asked for, such as the half-year in the quarter that ends with it.
 * `recent` begins with the period that ended last, which somebody
 * still knows about; `soonest` with the one that ends first. Of two that end together the longer one comes first.
 */
export function periodGroups(
  due: readonly DueMeasurement[],
  periods: readonly Period[],
  order: 'recent' | 'soonest' = 'recent',
): readonly PeriodGroup[] {
  const enteredIn = (own: Period) => periods.find(({ from, to }) => from <= own.to && own.to <= to) ?? own;
  const placed = due.map((one) => ({ period: enteredIn(one.period), one }));
  const groups = [...groupBy(placed, ({ period: { from, to } }) => `${to} ${from}`).values()].flatMap((rows) => {
    const first = rows[0];
    return first ? [{ period: first.period, due: rows.map(({ one }) => one) }] : [];
  });
  const sign = order === 'recent' ? -1 : 1;
  return groups.sort(
    ({ period: one }, { period: other }) => sign * byText(one.to, other.to) || byText(one.from, other.from),
  );
}

/** What is missing of one indicator, the period that ended last first. */
export type MissingValues = {
  readonly indicator: Indicator;
  readonly overdue: readonly Period[];
  readonly due: readonly Period[];
};

/** What is missing of the indicators that one person looks after; '' for those of nobody. */
export type OwnerGroup = {
  readonly owner: string;
  readonly rows: readonly MissingValues[];
  readonly overdue: number;
  readonly due: number;
};

/** What is overdue and due, by the person who looks after the indicator; what nobody looks after comes last. */
export function ownerGroups(
  due: readonly DueMeasurement[],
  compare: (one: string, other: string) => number,
): readonly OwnerGroup[] {
  const missing = due.filter(({ state }) => state === 'overdue' || state === 'due');
  return [...groupBy(missing, ({ indicator }) => indicator.owner.trim())]
    .sort(([one], [other]) => Number(one === '') - Number(other === '') || compare(one, other))
    .map(([owner, own]) => ({
      owner,
      rows: [...groupBy(own, ({ indicator }) => indicator).values()].flatMap(missingOf),
      overdue: own.filter(({ state }) => state === 'overdue').length,
      due: own.filter(({ state }) => state === 'due').length,
    }));
}

function missingOf(rows: readonly DueMeasurement[]): readonly MissingValues[] {
  const [first] = rows;
  const periods = (state: DueMeasurement['state']) =>
    rows.flatMap((row) => (row.state === state ? [row.period] : [])).reverse();
  return first ? [{ indicator: first.indicator, overdue: periods('overdue'), due: periods('due') }] : [];
}

function byText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
