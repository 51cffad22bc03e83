import { chainTree } from '../chain/chain-tree.ts';
import { isLikelyDay } from '../day-number.ts';
import type { Goal, Indicator, Measurement, Plan } from '../plan/plan-schema.ts';
import { periodsOf } from './due-measurements.ts';
import { measurementIn, measurementsByPeriod, periodOf } from './measured-period.ts';
import { measurementsOf } from './measured-series.ts';
import { calendarFrequencies, type Period, reportingPeriods } from './reporting-periods.ts';

/**
 * One indicator of the quick entry; `period` is its own within the one that is reported on, null where values follow events.
 * `unfinished` is what was begun for it and says nothing yet: text that is no value, a note, or a value of an event without its day.
 */
export type EntryItem = {
  readonly indicator: Indicator;
  readonly period: Period | null;
  readonly measurement: Measurement | null;
  readonly unfinished: Measurement | null;
};

/** Indicators that are entered together: those of a goal, of a heading, of neither, or those that follow events. */
export type EntryGroup = {
  readonly key: string;
  readonly kind: 'calendar' | 'events';
  readonly goal: Goal | null;
  readonly heading: string | null;
  readonly rows: readonly EntryItem[];
};

/**
 * The periods to choose from: those of the most frequent frequency that an indicator of the plan has, up to the one that runs on `today`.
 * Empty when no calendar gives any.
 */
export function entryPeriods(plan: Pick<Plan, 'indicators' | 'profile'>, today: string): readonly Period[] {
  const { start, end } = plan.profile;
  const used = new Set(plan.indicators.map(({ frequency }) => frequency));
  const frequency = calendarFrequencies.find((name) => used.has(name));
  if (start === null || end === null || frequency === undefined) return [];
  return reportingPeriods(frequency, { from: start, to: end }).filter(({ from }) => from <= today);
}

/** How far a reporting period is: `missing` counts the values that it asks for and that nobody entered or explained. */
export type PeriodState = { readonly period: Period; readonly isRunning: boolean; readonly missing: number };

/** The states of `periods`, which are in order and do not overlap, on the day `today` (ISO 8601): what `entryGroups` asks for in each of them. */
export function entryPeriodStates(
  plan: Pick<Plan, 'indicators' | 'measurements' | 'profile'>,
  periods: readonly Period[],
  today: string,
): readonly PeriodState[] {
  const missing = periods.map(() => 0);
  for (const indicator of plan.indicators) {
    let at = 0;
    for (const { to } of openPeriods(plan, indicator)) {
      while ((periods[at]?.to ?? to) < to) at += 1;
      const count = missing[at];
      if (count !== undefined && (periods[at]?.from ?? '') <= to) missing[at] = count + 1;
    }
  }
  return periods.map((period, at) => ({ period, isRunning: period.to >= today, missing: missing[at] ?? 0 }));
}

/** The periods of an indicator without a value and without a reason why. */
function openPeriods(plan: Pick<Plan, 'measurements' | 'profile'>, indicator: Indicator): readonly Period[] {
  const periods = periodsOf(plan, indicator);
  if (typeof periods === 'string') return [];
  const measured = measurementsByPeriod(indicator, measurementsOf(plan, indicator.id), periods);
  return periods.filter((period) => !measured.has(period));
}

/**
 * The name under which values were last entered for a period; '' when there is none. Values without a first day count for nothing here: they
 * may have been pasted from the table of somebody else.
 */
export function lastSignature({ measurements }: Pick<Plan, 'measurements'>): string {
  return measurements.findLast(({ from, enteredBy }) => from !== null && enteredBy.trim() !== '')?.enteredBy ?? '';
}

/** A period as it stands in an address; `readPeriod` reads it. */
export function periodAddress({ from, to }: Period): string {
  return `${from}..${to}`;
}

/** The period of an address such as `2026-01-01..2026-03-31`; null for anything else. */
export function readPeriod(text: string | null): Period | null {
  const [, from = '', to = ''] = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/u.exec(text ?? '') ?? [];
  return isLikelyDay(from) && isLikelyDay(to) && from <= to ? { from, to } : null;
}

/**
 * What a reporting period asks for, by goal: every indicator of which a period ends within it, with what is there already, and apart those
 * that follow events or have no frequency.
 */
export function entryGroups(plan: Plan, period: Period | null): readonly EntryGroup[] {
  const items = new Map(
    plan.indicators.flatMap((indicator) => {
      const item = itemOf(plan, indicator, period);
      return item ? [[indicator.id, item] as const] : [];
    }),
  );
  const tree = chainTree(plan);
  const calendar = (key: string, place: Pick<EntryGroup, 'goal' | 'heading'>, indicators: readonly Indicator[]) => ({
    key,
    kind: 'calendar' as const,
    ...place,
    rows: indicators.flatMap(({ id }) => items.get(id) ?? []).filter((item) => item.period !== null),
  });
  const groups: EntryGroup[] = [
    ...tree.goals.map(({ goal, targets }) =>
      calendar(
        `goal ${goal.id}`,
        { goal, heading: null },
        targets.flatMap((node) => node.indicators),
      ),
    ),
    ...tree.headings.map(({ heading, targets, indicators }) =>
      calendar(`heading ${heading}`, { goal: null, heading }, [
        ...targets.flatMap((node) => node.indicators),
        ...indicators,
      ]),
    ),
    calendar('loose', { goal: null, heading: null }, [
      ...tree.loose.targets.flatMap((node) => node.indicators),
      ...tree.loose.indicators,
    ]),
    {
      key: 'events',
      kind: 'events',
      goal: null,
      heading: null,
      rows: [...items.values()].filter((item) => item.period === null),
    },
  ];
  return groups.filter(({ rows }) => rows.length > 0);
}

function itemOf(plan: Plan, indicator: Indicator, reported: Period | null): EntryItem | null {
  const periods = periodsOf(plan, indicator);
  const measurements = measurementsOf(plan, indicator.id);
  if (typeof periods === 'string') {
    const unfinished = measurements.findLast(({ date }) => date === null) ?? null;
    return { indicator, period: null, measurement: null, unfinished };
  }
  const period = reported && periods.findLast(({ to }) => to >= reported.from && to <= reported.to);
  if (!period) return null;
  const measurement = measurementIn(indicator, measurements, period, periods);
  const isBegun = (row: Measurement) => row.date === null || periodOf(row, periods) === period;
  const unfinished = measurement === null ? (measurements.findLast(isBegun) ?? null) : null;
  return { indicator, period, measurement, unfinished };
}
