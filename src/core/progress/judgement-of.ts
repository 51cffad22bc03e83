import type { Indicator, Measurement } from '../plan/plan-schema.ts';
import { type Achievement, type Aim, achievementOf } from './achievement.ts';
import { type Dates, type Expectation, expectedByLine, expectedByMilestones } from './expected-value.ts';
import { isImpossibleShare, reportedValue } from './reported-value.ts';

/** What a measurement says of an aim: how far it has come, and what was to be expected on its day; both expectations are null without a day. */
export type Judgement = {
  readonly achievement: Achievement;
  readonly byLine: Expectation | null;
  readonly byMilestones: Expectation | null;
};

/**
 * Judges one measurement; null when it says nothing. A share whose numerator is above its denominator is shown and decides nothing: met is
 * unknown, there is no figure (`impossible-share`) and no expectation, until somebody has looked at the two numbers.
 */
export function judgementOf(
  aim: Aim & Pick<Indicator, 'milestones'>,
  dates: Dates,
  measurement: Pick<Measurement, 'date' | 'value' | 'numerator' | 'denominator'>,
): Judgement | null {
  const value = reportedValue(aim.measure, measurement);
  if (value === null) return null;
  if (isImpossibleShare(aim.measure, measurement))
    return {
      achievement: { value, met: null, figure: { kind: 'none', reason: 'impossible-share' } },
      byLine: null,
      byMilestones: null,
    };
  const at = measurement.date === null ? null : { date: measurement.date, value };
  return {
    achievement: achievementOf(aim, value),
    byLine: at && expectedByLine(aim, dates, at),
    byMilestones: at && expectedByMilestones(aim, at),
  };
}
