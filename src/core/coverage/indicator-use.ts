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
 * share · nothing says what is counted, so that nobody knows whether two values mean the same · measured on a day to come.
 */
export type NotAddedReason = 'not-measured' | 'no-terms' | 'no-share' | 'no-definition' | 'to-come';

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

/**
 * What the plans measured in one calendar year: of each indicator its last value of that year, never one of a day to come. `year` is
 * `not-stated` for values without a date; `from` and `to` are the first and the last day of the values in the result, '' without any.
 */
export type YearResult = {
  readonly year: string;
  readonly from: string;
  readonly to: string;
  readonly result: UsedResult;
  readonly included: readonly UsedValue[];
  readonly leftOut: readonly (UsedValue & { readonly reason: NotAddedReason })[];
  readonly breakdowns: readonly BreakdownResult[];
};

/** Whether values were measured that the result cannot take: nobody may say then that nothing was. */
export function hasUnusableValues({ leftOut }: Pick<YearResult, 'leftOut'>): boolean {
  return leftOut.some(({ reason }) => reason !== 'not-measured' && reason !== 'to-come');
}

/**
 * One indicator, the same definition and unit, in all plans that use it. `years` are those with values, the latest first; `shown` is the
 * one that stands for all: the latest that is over and gives a result, else the latest that gives one; without values a year named ''.
 */
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
  readonly years: readonly YearResult[];
  readonly shown: YearResult;
};

/** An indicator of many plans as one year shows it. */
export type UseInYear = IndicatorUse & YearResult;

/** The use in one of its years, by default in the one that stands for all. */
export function useInYear(use: IndicatorUse, year: string = use.shown.year): UseInYear {
  return { ...use, ...(use.years.find((one) => one.year === year) ?? use.shown) };
}
