import type { Indicator } from '../plan/plan-schema.ts';

/** One value of one plan in a result over many plans; `at` is the indicator's position in the plan. */
export type UsedValue = {
  readonly planId: string;
  readonly at: number;
  readonly date: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
};

/** Why a plan's value is not in the result: not measured yet · a percentage without its terms · a denominator of 0 or terms that make no share. */
export type NotAddedReason = 'not-measured' | 'no-terms' | 'no-share';

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

/** A category of a breakdown over the plans that report it; null terms are hidden (see small-cells.ts). */
export type BreakdownResult = {
  readonly dimension: string;
  readonly cells: readonly {
    readonly category: string;
    readonly numerator: number | null;
    readonly denominator: number | null;
    readonly value: number | null;
    readonly hidden: boolean;
  }[];
  /** Whether the categories add up to the values of the plans that report them. */
  readonly addsUp: boolean;
};

/** One indicator, the same definition and unit, in all plans that use it. */
export type IndicatorUse = {
  readonly definition: string;
  readonly catalogueId: string | null;
  /** As first written; the scheme's words go before it where there is a catalogue id. */
  readonly title: string;
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
