/**
 * Ways to read a set of plans. `goals`: the scheme's catalogue, own goals apart by policy field · `framework:<id>`: the items
 * of a framework, by the alignments of goals · the others by what their name says. `leads` are organisations that lead activities.
 */
export type LensId =
  | 'goals'
  | `framework:${string}`
  | 'policy-fields'
  | 'target-groups'
  | 'countries'
  | 'regions'
  | 'levels'
  | 'leads'
  | 'years'
  | 'budgets';

/** Lenses that exist without a framework. */
export const plainLenses = [
  'goals',
  'policy-fields',
  'target-groups',
  'countries',
  'regions',
  'levels',
  'leads',
  'years',
  'budgets',
] as const satisfies readonly LensId[];

/** What can be filtered by: the keys are those that the lens of the same name gives as items; `plans` are plan ids. */
export type FilterDimension = LensId | 'plans';

/** Item of everything that says nothing of the lens's matter: no country, no dates, no group. */
export const notStated = 'not-stated';

/** Bands of the lens `budgets`, by the activities' budgets of a plan in its own currency: from (included) to (excluded). */
export const budgetBands = [
  { id: 'under-50k', from: 0, to: 50_000 },
  { id: '50k-250k', from: 50_000, to: 250_000 },
  { id: '250k-1m', from: 250_000, to: 1_000_000 },
  { id: '1m-5m', from: 1_000_000, to: 5_000_000 },
  { id: 'over-5m', from: 5_000_000, to: Number.POSITIVE_INFINITY },
] as const;
