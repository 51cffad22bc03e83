import { isImpossibleShare, reachesTarget, reportedValue } from '../progress/reported-value.ts';
import type { Depth } from './depth.ts';
import { latestOn } from './measured-values.ts';
import type { IndicatorFacts, PlanFacts } from './plan-facts.ts';

/**
 * How deep each target of a plan goes on a day (ISO 8601), 1 to 6: what is measured later says nothing yet. Indicators count from depth 4 on when they have both a baseline and a target value:
 * reported when one of them was measured, met when all of them were measured and reach their target value.
 */
export function targetDepths(
  { targets, activities, indicators }: Pick<PlanFacts, 'targets' | 'activities' | 'indicators'>,
  day: string,
): readonly Depth[] {
  const isServed = new Set(activities.flatMap((activity) => activity.targets));
  const measurable: IndicatorFacts[][] = targets.map(() => []);
  for (const indicator of indicators) if (isMeasurable(indicator)) measurable[indicator.target]?.push(indicator);
  return targets.map(({ isSet }, at) => {
    if (!isSet) return 1;
    if (!isServed.has(at)) return 2;
    const own = measurable[at] ?? [];
    if (own.length === 0) return 3;
    if (own.every((indicator) => isMet(indicator, day))) return 6;
    return own.some(({ values }) => latestOn(values, day) !== null) ? 5 : 4;
  });
}

/** Whether an indicator says where it begins and what it aims at. */
export function isMeasurable({ baseline, targetValue }: Pick<IndicatorFacts, 'baseline' | 'targetValue'>): boolean {
  return baseline !== null && targetValue !== null;
}

function isMet({ values, targetValue, measure, direction }: IndicatorFacts, day: string): boolean {
  const latest = latestOn(values, day);
  const value = latest === null || isImpossibleShare(measure, latest) ? null : reportedValue(measure, latest);
  return value !== null && targetValue !== null && reachesTarget(value, targetValue, direction);
}
