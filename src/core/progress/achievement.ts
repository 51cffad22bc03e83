import type { Indicator } from '../plan/plan-schema.ts';
import { reachesTarget } from './reported-value.ts';

/** What achievement is computed from; an earlier series of an indicator has these fields too. */
export type Aim = Pick<Indicator, 'measure' | 'direction' | 'cumulative' | 'baseline' | 'target'>;

/** Why there is no figure for the way that was gone, though there is a value. */
export type NoFigureReason =
  | 'no-target' // no target value
  | 'yes-no' // either met or not
  | 'ordinal' // levels of a scale have an order and no distances
  | 'maintain' // a value is to be held: there is no way to go
  | 'no-baseline' // a value is to fall, from nobody knows where
  | 'baseline-is-target' // the way is nothing long
  | 'baseline-beyond-target' // the programme starts where it wants to be, or better
  | 'target-not-above-zero' // a share of nothing, or of less: 5 of −10 is no −50 %
  | 'value-below-zero' // less than nothing is no share of a target value
  | 'impossible-share'; // the numerator is above the denominator

/**
 * How far a value has come, in per cent; never rounded and never cut at 0 or 100.
 * `way`: (value − baseline) ÷ (target − baseline) × 100, the same for values that rise and that fall ·
 * `of-target`: value ÷ target × 100, where a value is to rise and its baseline is unknown.
 */
export type Figure =
  | {
      readonly kind: 'way';
      readonly percent: number;
      readonly value: number;
      readonly baseline: number;
      readonly target: number;
    }
  | { readonly kind: 'of-target'; readonly percent: number; readonly value: number; readonly target: number }
  | { readonly kind: 'none'; readonly reason: NoFigureReason };

/** What a value means for an indicator. `met` is null without a target value; it does not depend on the figure. */
export type Achievement = { readonly value: number; readonly met: boolean | null; readonly figure: Figure };

/**
 * The achievement of a value (definition: shared planning practice, share of the distance between baseline and target value that was covered).
 * Met: at least the target value where the indicator is to rise or to be held, at most it where it is to fall.
 */
export function achievementOf(aim: Aim, value: number): Achievement {
  const target = aim.target.value;
  const met = target === null ? null : reachesTarget(value, target, aim.direction);
  return { value, met, figure: figureOf(aim, value) };
}

/** Where counting starts: the known baseline; 0 for what is counted from the start of the programme; null when nobody knows. */
export function startValue({ measure, direction, cumulative, baseline }: Omit<Aim, 'target'>): number | null {
  if (baseline.value !== null) return baseline.value;
  return cumulative && direction === 'increase' && (measure === 'number' || measure === 'score') ? 0 : null;
}

function figureOf(aim: Aim, value: number): Figure {
  const target = aim.target.value;
  const reason = target === null ? 'no-target' : reasonOf(aim);
  if (target === null || reason !== null) return none(reason ?? 'no-target');
  const baseline = startValue(aim);
  if (baseline === null) {
    if (aim.direction === 'decrease') return none('no-baseline');
    if (target <= 0) return none('target-not-above-zero');
    return value < 0 ? none('value-below-zero') : { kind: 'of-target', percent: (100 * value) / target, value, target };
  }
  if (baseline === target) return none('baseline-is-target');
  if (reachesTarget(baseline, target, aim.direction)) return none('baseline-beyond-target');
  return { kind: 'way', percent: (100 * (value - baseline)) / (target - baseline), value, baseline, target };
}

function reasonOf({ measure, direction }: Aim): NoFigureReason | null {
  if (measure === 'yes-no') return 'yes-no';
  if (measure === 'qualitative') return 'ordinal';
  return direction === 'maintain' ? 'maintain' : null;
}

function none(reason: NoFigureReason): Figure {
  return { kind: 'none', reason };
}
