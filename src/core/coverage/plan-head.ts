import type { PlanFacts } from './plan-facts.ts';

/** What a view says of a plan as a whole. */
export type PlanHead = Pick<
  PlanFacts,
  | 'planId'
  | 'asOf'
  | 'title'
  | 'organisation'
  | 'level'
  | 'country'
  | 'region'
  | 'currency'
  | 'firstYear'
  | 'lastYear'
  | 'start'
  | 'end'
>;
