import { startValue } from '#core/progress/achievement.ts';
import type { NotExpectedReason } from '#core/progress/expected-value.ts';
import type { IndicatorProgress } from '#core/progress/indicator-progress.ts';
import type { JudgementGap } from './standing-words.ts';

/** What a judgement may want for: a field of the indicator, or the day or the terms of its latest value. */
export type Gap = 'baseline.value' | 'baseline.date' | 'target.value' | 'target.date' | 'milestones' | 'day' | 'terms';

type FigureReason = Extract<JudgementGap, { of: 'figure' }>['reason'];

const figureFields: Readonly<Record<FigureReason, Gap>> = {
  'impossible-share': 'terms',
  'no-target': 'target.value',
  'yes-no': 'milestones',
  ordinal: 'milestones',
  maintain: 'milestones',
  'no-baseline': 'baseline.value',
  'baseline-is-target': 'target.value',
  'baseline-beyond-target': 'target.value',
  'target-not-above-zero': 'baseline.value',
  'value-below-zero': 'baseline.value',
};

const lineFields: Readonly<Record<Extract<JudgementGap, { of: 'line' }>['reason'], Gap>> = {
  'no-date': 'day',
  'no-start-date': 'baseline.date',
  'no-target-date': 'target.date',
  'target-not-after-start': 'target.date',
  'none-due': 'milestones',
};

/** The field that would close a gap. */
export function fieldOfGap(gap: JudgementGap): Gap {
  return gap.of === 'figure' ? figureFields[gap.reason] : lineFields[gap.reason];
}

/** Why the straight line expects nothing: what `no-way` leaves open is looked up, in the order in which the line is sought. */
export function lineGap(
  indicator: IndicatorProgress['indicator'],
  reason: NotExpectedReason | 'no-date',
): JudgementGap {
  return reason === 'no-way' ? { of: 'figure', reason: noWayReason(indicator) } : { of: 'line', reason };
}

function noWayReason(indicator: IndicatorProgress['indicator']): FigureReason {
  const { measure, direction, target } = indicator;
  const start = startValue(indicator);
  if (measure === 'yes-no') return 'yes-no';
  if (measure === 'qualitative') return 'ordinal';
  if (direction === 'maintain') return 'maintain';
  if (target.value === null) return 'no-target';
  if (start === null) return 'no-baseline';
  return start === target.value ? 'baseline-is-target' : 'baseline-beyond-target';
}
