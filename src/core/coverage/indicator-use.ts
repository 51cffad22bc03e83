import type { Indicator } from '../plan/plan-schema.ts';
import type { IndicatorWording } from './plan-facts.ts';

/** One value of one plan in a result over many plans; `at` is the indicator's position in the plan. */
export type UsedValue = {
  readonly planId: string;
  readonly at: number;
  readonly date: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
};

/**
 * Why a plan's value is not in the result: not measured yet · a percentage without its terms · a denominator of 0 or terms that make no
 * share · nothing says what is counted, so that nobody knows whether two values mean the same.
 */
export type NotAddedReason = 'not-measured' | 'no-terms' | 'no-share' | 'no-definition';

/**
 * The values of equal indicators over many plans. `share`: sum of numerators over sum of denominators, in per cent ·
 * `sum`: counts added · `yes`: how many say yes · `listed`: values that cannot be added (scores, own scales, running text) and are only listed.
 */
export type UsedResult =
  | { readonly kind: 'share'; readonly numerator: number; readonly denominator: number; readonly percent: number }
  | { readonly kind: 'sum'; readonly value: number }
  | { readonly kind: 'yes'; readonly yes: number; readonly of: number }
  | { readonly kind: 'listed' }
  | { readonly kind: 'none' };

/** A category of a breakdown over the plans that report it. Nothing of a hidden cell is given; `leftOut` counts the plans whose own cell is too small to be added. */
export type BreakdownResult = {
  readonly dimension: string;
  /** Plans that report the dimension, of all whose values are in the result. */
  readonly plans: number;
  readonly ofPlans: number;
  readonly cells: readonly {
    readonly category: string;
    readonly numerator: number | null;
    readonly denominator: number | null;
    readonly value: number | null;
    readonly hidden: boolean;
    readonly leftOut: number;
  }[];
  /** Whether the categories add up to the result; never where something is hidden or a plan does not report them. */
  readonly addsUp: boolean;
};

/** One indicator, the same definition and unit, in all plans that use it. */
export type IndicatorUse = {
  readonly definition: string;
  readonly catalogueId: string | null;
  /** As first written; the scheme's words go before it where there is a catalogue id. */
  readonly title: string;
  /** Own words for what is counted; null where they are the catalogue's. */
  readonly wording: IndicatorWording | null;
  readonly measure: Indicator['measure'];
  readonly unit: string;
  readonly plans: number;
  readonly indicators: number;
  readonly measurable: number;
  readonly result: UsedResult;
  readonly included: readonly UsedValue[];
  readonly leftOut: readonly (UsedValue & { readonly reason: NotAddedReason })[];
  readonly breakdowns: readonly BreakdownResult[];
};
