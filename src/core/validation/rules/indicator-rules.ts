import type { Indicator } from '../../plan/plan-schema.ts';
import { hasStartingPoint } from '../starting-point.ts';
import { monthsBetween } from './months.ts';
import type { PlanFacts } from './plan-facts.ts';
import { rowRule } from './rule.ts';

const largestStep = { points: 30, months: 12 } as const;
const impactTakesMonths = 24;

/** Groups that are organisations, not people. */
const organisations: ReadonlySet<string> = new Set([
  'migrant-associations-group',
  'faith-communities-group',
  'employers-group',
  'landlords-group',
]);

/** An indicator without a starting point and without a date to find one. Text that is not decoded yet has its own issue. */
export const noBaseline = rowRule('indicators', (indicator, { plan }) => {
  if (hasStartingPoint(indicator)) return null;
  const path = `indicators/${indicator.id}`;
  const isTyped =
    Object.hasOwn(plan.unparsed, `${path}/baseline/value`) || Object.hasOwn(plan.unparsed, `${path}/toBeEstablished`);
  return isTyped ? null : ['baseline', 'value'];
});

/** A percentage that does not say what is counted above and below the line. */
export const percentageWithoutTerms = rowRule('indicators', ({ measure, numerator, denominator }) => {
  if (measure !== 'percentage') return null;
  if (numerator.trim() === '') return ['numerator'];
  return denominator.trim() === '' ? ['denominator'] : null;
});

/** A target value on the wrong side of the baseline. */
export const directionConflict = rowRule('indicators', ({ cumulative, direction, baseline, target }) => {
  if (cumulative || baseline.value === null || target.value === null) return null;
  const falls = direction === 'increase' && target.value < baseline.value;
  const rises = direction === 'decrease' && target.value > baseline.value;
  return falls || rises ? ['target', 'value'] : null;
});

/** Totals since the start that become smaller. */
export const cumulativeFalls = rowRule('indicators', ({ id, cumulative }, facts) => {
  if (!cumulative) return null;
  const values = facts
    .measurementsOfIndicator(id)
    .flatMap(({ date, value }) => (date === null || value === null ? [] : [value]));
  return values.some((value, index) => value < (values[index - 1] ?? value)) ? ['cumulative'] : null;
});

/** People who are counted without a breakdown by sex or age; the bands of a fund are ages too (`age-group-…`). */
export const noSexOrAge = rowRule('indicators', (indicator, facts) => {
  const isPeopleUnit = indicator.unit === 'persons' || indicator.unit === '%';
  const isResult = indicator.type === 'output' || indicator.type === 'outcome';
  if (!isPeopleUnit || !isResult || !addressesPeople(indicator, facts)) return null;
  return indicator.breakdowns.some((name) => name === 'sex' || name.startsWith('age-group')) ? null : ['breakdowns'];
});

/** A percentage that is to change by more than 30 points within a year. */
export const largeStep = rowRule('indicators', ({ measure, baseline, target }) => {
  if (
    measure !== 'percentage' ||
    baseline.value === null ||
    target.value === null ||
    baseline.date === null ||
    target.date === null
  )
    return null;
  const isLarge = Math.abs(target.value - baseline.value) > largestStep.points;
  return isLarge && monthsBetween(baseline.date, target.date) <= largestStep.months ? ['target', 'value'] : null;
});

/** A result that everybody, or nobody, must reach. */
export const allOrNothing = rowRule('indicators', ({ type, measure, direction, target }) => {
  if ((type !== 'outcome' && type !== 'impact') || measure !== 'percentage') return null;
  const isExtreme =
    (direction === 'increase' && target.value === 100) || (direction === 'decrease' && target.value === 0);
  return isExtreme ? ['target', 'value'] : null;
});

/** A benchmark that repeats the target or names no source. */
export const benchmarkIsTarget = rowRule('indicators', ({ benchmark, target }) => {
  if (benchmark.value === null) return null;
  if (benchmark.source.trim() === '') return ['benchmark', 'source'];
  return benchmark.value === target.value ? ['benchmark', 'value'] : null;
});

/** A long-term change that is expected within two years of the start. */
export const impactTooEarly = rowRule('indicators', ({ type, target }, { plan }) => {
  if (type !== 'impact' || target.date === null || plan.profile.start === null) return null;
  return monthsBetween(plan.profile.start, target.date) < impactTakesMonths ? ['target', 'date'] : null;
});

/** Whether the target of an indicator, or else its goal, is for people and not only for organisations; without groups persons are people. */
function addressesPeople(indicator: Indicator, { targets, goals, targetGroups }: PlanFacts): boolean {
  const target = indicator.targetId === null ? undefined : targets.get(indicator.targetId);
  if (!target) return false;
  const ofGoal = target.goalId === null ? [] : (goals.get(target.goalId)?.targetGroupIds ?? []);
  const ids = target.targetGroupIds.length > 0 ? target.targetGroupIds : ofGoal;
  return ids.length === 0
    ? indicator.unit === 'persons'
    : ids.some((id) => !organisations.has(targetGroups.get(id)?.catalogueId ?? ''));
}
