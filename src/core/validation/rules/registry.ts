import { activityWithoutTarget, budgetDoesNotAddUp } from './activity-rules.ts';
import { goalOutputsOnly, goalWithoutGroup, goalWithoutTarget, onlyOneSide, tooManyGoals } from './goal-rules.ts';
import {
  allOrNothing,
  benchmarkIsTarget,
  cumulativeFalls,
  directionConflict,
  impactTooEarly,
  largeStep,
  noBaseline,
  noSexOrAge,
  percentageWithoutTerms,
} from './indicator-rules.ts';
import { breakdownDoesNotAddUp, impossiblePercentage, smallCells } from './measurement-rules.ts';
import type { Rule } from './rule.ts';
import {
  activityAfterTarget,
  dateOutsideProgramme,
  targetNotMeasuredInItsUnit,
  targetWithoutActivity,
  targetWithoutIndicator,
  tooManyIndicators,
} from './target-rules.ts';

/** What every check of a scheme does, by its id; severity, step and words are the scheme's. */
export const rules: Readonly<Record<`qc-${string}`, Rule>> = {
  'qc-goal-without-target': goalWithoutTarget,
  'qc-goal-without-group': goalWithoutGroup,
  'qc-target-without-activity': targetWithoutActivity,
  'qc-target-without-indicator': targetWithoutIndicator,
  'qc-activity-without-target': activityWithoutTarget,
  'qc-goal-outputs-only': goalOutputsOnly,
  'qc-target-not-measured-in-its-unit': targetNotMeasuredInItsUnit,
  'qc-no-baseline': noBaseline,
  'qc-percentage-without-terms': percentageWithoutTerms,
  'qc-direction-conflict': directionConflict,
  'qc-date-outside-programme': dateOutsideProgramme,
  'qc-activity-after-target': activityAfterTarget,
  'qc-budget-does-not-add-up': budgetDoesNotAddUp,
  'qc-impossible-percentage': impossiblePercentage,
  'qc-breakdown-does-not-add-up': breakdownDoesNotAddUp,
  'qc-small-cells': smallCells,
  'qc-cumulative-falls': cumulativeFalls,
  'qc-no-sex-or-age': noSexOrAge,
  'qc-too-many-goals': tooManyGoals,
  'qc-too-many-indicators': tooManyIndicators,
  'qc-large-step': largeStep,
  'qc-all-or-nothing': allOrNothing,
  'qc-benchmark-is-target': benchmarkIsTarget,
  'qc-impact-too-early': impactTooEarly,
  'qc-only-one-side': onlyOneSide,
};
