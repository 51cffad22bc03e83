import type { Plan } from '#core/plan/plan-schema.ts';
import type { Result } from '#core/result.ts';
import type { Removal } from './bin-days.ts';
import type { PlanSummary } from './plan-summary.ts';
import type { Revision } from './revisions.ts';
import type { StoreError } from './store-error.ts';

/** A plan as it lies in the store; `savedAt` is an ISO 8601 time, '' where it was damaged. */
export type StoredPlan = { readonly plan: Plan; readonly revision: Revision; readonly savedAt: string };

/**
 * `base` is the revision that the plan was made from; null for a plan that the store does not have. `at` is an ISO 8601 time.
 * `revision` names the new state, for those who have to know it before it is stored; the store chooses one otherwise.
 */
export type PutRequest = {
  readonly plan: Plan;
  readonly base: Revision | null;
  readonly at: string;
  readonly revision?: Revision;
};

/** All plans, latest change first; `unreadable` are ids whose records are no plans any more. */
export type PlanList = { readonly plans: readonly PlanSummary[]; readonly unreadable: readonly string[] };

/** Something happened to a stored plan; `elsewhere` when another tab did it. `revision` is null after a removal. */
export type PlanChange = { readonly id: string; readonly revision: Revision | null; readonly elsewhere: boolean };

/**
 * Where plans are kept; every adapter passes one contract test suite. Plans are checked on the way in and on the way out.
 * A conflict is resolved by the caller, with `put`: as a copy under a new id and base null, or on top of the current revision.
 * Named versions of a plan have a port of their own: `versions/plan-versions.ts`.
 */
export type PlanStore = {
  /** Summaries only: no plan is read, and no broken record hides the others. */
  readonly list: () => Promise<Result<PlanList, StoreError>>;
  readonly get: (id: string) => Promise<Result<StoredPlan, StoreError>>;
  /** Writes all or nothing; `conflict` when `base` is not what the store has. A removed plan keeps its id until it is purged. */
  readonly put: (request: PutRequest) => Promise<Result<{ readonly revision: Revision }, StoreError>>;
  /** Takes a plan out of sight until `restore` or `purge`. */
  readonly remove: (id: string, at: string) => Promise<Result<null, StoreError>>;
  readonly restore: (id: string) => Promise<Result<null, StoreError>>;
  /** Deletes for good what lies in the bin and `isOver`, with all versions that are kept beside it; gives the number of plans. */
  readonly purge: (isOver: (removal: Removal) => boolean) => Promise<Result<number, StoreError>>;
  /** Tells of every change in this and in other tabs until the returned function is called. */
  readonly changes: (listener: (change: PlanChange) => void) => () => void;
};
