import type { Indicator, Plan } from '../plan/plan-schema.ts';

/** Version of the shape of facts: a reader makes those of another version anew, or refuses them. */
export const factsVersion = 4;

/**
 * What coverage needs to know of one plan: small, plain JSON, without texts beyond titles and names.
 * Rows point to each other by their position in the plan; `-1` points to nothing.
 */
export type PlanFacts = {
  readonly factsVersion: typeof factsVersion;
  readonly planId: string;
  /** ISO 8601 time of this state of the plan, '' when nobody knows: of two states of one plan the later one counts. */
  readonly asOf: string;
  readonly title: string;
  readonly organisation: string;
  readonly language: string;
  readonly scheme: { readonly id: string; readonly version: number };
  readonly level: Plan['profile']['level'];
  /** ISO 3166-1 alpha-2, and NUTS 2024 code or own words ('' for none). */
  readonly country: string | null;
  readonly region: string;
  readonly currency: string;
  /** Calendar years of begin and end; null when not said. */
  readonly firstYear: number | null;
  readonly lastYear: number | null;
  /** Days of begin and end, ISO 8601; null when not said. */
  readonly start: string | null;
  readonly end: string | null;
  /** Keys of the groups that the plan lists, with a number of people, needs or only by name, whether or not a goal is for them. */
  readonly groups: readonly string[];
  /** The names of those among them that its authors named themselves, as typed; the keys of `groups` are made of them. */
  readonly groupNames: readonly string[];
  readonly goals: readonly GoalFacts[];
  readonly targets: readonly TargetFacts[];
  readonly activities: readonly ActivityFacts[];
  readonly indicators: readonly IndicatorFacts[];
};

/** `groups` are keys of target groups (see group-key.ts), `alignments` are `framework/item`. */
export type GoalFacts = {
  readonly catalogueId: string | null;
  readonly policyField: string | null;
  readonly title: string;
  readonly groups: readonly string[];
  readonly alignments: readonly string[];
};

/** `isSet`: it has a value and a date; `due` is the calendar year of its deadline, null when not said. `groups` are its own, or those of its goal where it names none. */
export type TargetFacts = {
  readonly goal: number;
  readonly isSet: boolean;
  readonly due: number | null;
  readonly groups: readonly string[];
};

/** `money` in the currency of the plan, `people` as expected by its authors, `start` and `end` as planned (ISO 8601 days); null when not said. */
export type ActivityFacts = {
  readonly targets: readonly number[];
  readonly lead: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly money: number | null;
  readonly people: number | null;
};

/** `definition` is equal for indicators that mean the same (see indicator-definition.ts); `wording` is null where it is the catalogue's. */
export type IndicatorFacts = {
  readonly target: number;
  readonly catalogueId: string | null;
  readonly title: string;
  readonly definition: string;
  readonly wording: IndicatorWording | null;
  readonly measure: Indicator['measure'];
  readonly unit: string;
  readonly direction: Indicator['direction'];
  readonly baseline: number | null;
  readonly targetValue: number | null;
  /** What was measured in the present series, by date, those of days to come too: a reader has a day of its own. */
  readonly values: readonly MeasuredValue[];
};

/** Own words for what is counted, what it is a share of, and how; '' for none. */
export type IndicatorWording = Pick<Indicator, 'numerator' | 'denominator' | 'calculation'>;

/** A measurement that has a value; `date` is ISO 8601, '' when not said. Terms are those of a percentage. */
export type MeasuredValue = {
  readonly date: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly breakdown: readonly BreakdownCell[];
};

export type BreakdownCell = {
  readonly dimension: string;
  readonly category: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
};
