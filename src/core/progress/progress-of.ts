import { chainTree } from '../chain/chain-tree.ts';
import type { Goal, Indicator, Plan } from '../plan/plan-schema.ts';
import {
  type IndicatorProgress,
  indicatorProgress,
  type ProgressContext,
  type Standing,
} from './indicator-progress.ts';

/** How many indicators stand where. */
export type StandingCounts = { readonly [S in Standing]: number };

/** What belongs together in an overview: a goal, a heading of the scheme, or what hangs on neither (both null). */
export type ProgressGroup = {
  readonly goal: Goal | null;
  readonly heading: string | null;
  readonly indicators: readonly IndicatorProgress[];
  readonly counts: StandingCounts;
};

/** The progress of a plan: its groups in reading order, those without indicators included for goals, and the counts over all. */
export type PlanProgressOverview = {
  readonly groups: readonly ProgressGroup[];
  readonly counts: StandingCounts;
};

/** How every indicator of a plan stands, by goal. Each indicator is in one group. Time grows with indicators and measurements only. */
export function progressOf(plan: Plan, context: ProgressContext): PlanProgressOverview {
  const tree = chainTree(plan);
  const progress = new Map(plan.indicators.map((row) => [row.id, indicatorProgress(plan, row, context)]));
  const group = (
    place: { readonly goal: Goal | null; readonly heading: string | null },
    indicators: readonly Indicator[],
  ): ProgressGroup => {
    const own = indicators.flatMap(({ id }) => progress.get(id) ?? []);
    return { ...place, indicators: own, counts: countStandings(own) };
  };
  const loose = [...tree.loose.targets.flatMap((node) => node.indicators), ...tree.loose.indicators];
  const groups = [
    ...tree.goals.map(({ goal, targets }) =>
      group(
        { goal, heading: null },
        targets.flatMap((node) => node.indicators),
      ),
    ),
    ...tree.headings.map(({ heading, targets, indicators }) =>
      group({ goal: null, heading }, [...targets.flatMap((node) => node.indicators), ...indicators]),
    ),
    ...(loose.length === 0 ? [] : [group({ goal: null, heading: null }, loose)]),
  ];
  return { groups, counts: countStandings([...progress.values()]) };
}

/** Counts indicators by how they stand. */
export function countStandings(indicators: readonly Pick<IndicatorProgress, 'standing'>[]): StandingCounts {
  const counts = { met: 0, 'met-late': 0, 'on-track': 0, behind: 0, missed: 0, 'not-judged': 0, 'no-data': 0 };
  for (const { standing } of indicators) counts[standing] += 1;
  return counts;
}
