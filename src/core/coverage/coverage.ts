import type { Depth } from './depth.ts';
import type { FilterDimension, LensId } from './lens.ts';
import type { PlanHead } from './plan-head.ts';

/** What is asked of a set of plans. Filters of different dimensions combine with "and", the keys of one with "or". */
export type CoverageQuery = {
  readonly lens: LensId;
  readonly filters: CoverageFilters;
  /** Items that the scheme or framework knows, in its order: they appear even where no plan serves them. */
  readonly expected: readonly string[];
};

export type CoverageFilters = Readonly<Partial<Record<FilterDimension, readonly string[]>>>;

/** Sums over what a query leaves. Each row counts once, however many of its goals are asked for. */
export type CoverageTotals = {
  readonly plans: number;
  readonly targets: number;
  readonly activities: number;
  readonly indicators: number;
  /** Indicators with a baseline and a target value. */
  readonly measurable: number;
  /** Budgets of activities by currency (ISO 4217), never added across currencies; in the order of currencies. */
  readonly money: readonly { readonly currency: string; readonly amount: number }[];
  /** Expected participants of activities; who takes part in two counts twice. */
  readonly people: number;
};

/** One row of the view: a goal, a principle, a group… with all that serves it. */
export type CoverageItem = CoverageTotals & {
  readonly id: string;
  /** What its authors call it, as first written; null for ids of a vocabulary, which have their own words in each language. */
  readonly words: string | null;
  /** The deepest depth of any plan. */
  readonly deepest: Depth;
  /** Plans at each depth from 0 to 6, over all plans of the view. */
  readonly byDepth: readonly number[];
};

/** The answer to a query. `plans` are those that the filters leave, by title; `items` the expected ones in their order, then others by id. */
export type Coverage = {
  readonly plans: readonly PlanHead[];
  readonly items: readonly CoverageItem[];
  readonly totals: CoverageTotals;
  /** Depth of each plan of `plans` for one item, by position. The array is the caller's to read, not to change. */
  readonly depthsOf: (item: number) => Uint8Array;
};
