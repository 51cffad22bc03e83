import type { Plan } from '#core/plan/plan-schema.ts';
import type { Result } from '#core/result.ts';
import type { Removal } from '../bin-days.ts';
import type { StoreError } from '../store-error.ts';
import type { VersionRecord } from './version-records.ts';

/** A version without its plan: `at` is an ISO 8601 time, '' where it was damaged, `counts` are the items of the chain. */
export type VersionSummary = Omit<VersionRecord, 'removedAt'>;

/** A state of a plan that is kept under a name and never changes. */
export type PlanVersion = Omit<VersionSummary, 'counts'> & { readonly plan: Plan };

/** The versions of a plan, newest first; `unreadable` are ids whose records are no versions any more. */
export type VersionList = { readonly versions: readonly VersionSummary[]; readonly unreadable: readonly string[] };

/**
 * Where versions of plans are kept; every adapter passes one contract test suite. Versions are checked on the way in and on the way out.
 * A plan in the bin keeps its versions; they are deleted together with the plan when that is purged (`PlanStore.purge`).
 */
export type PlanVersions = {
  /** Summaries only: no plan is read, and no broken record hides the others. */
  readonly list: (planId: string) => Promise<Result<VersionList, StoreError>>;
  readonly get: (id: string) => Promise<Result<PlanVersion, StoreError>>;
  /** Keeps a version for good: `conflict` when the id is taken, be it by a removed version. */
  readonly put: (version: PlanVersion) => Promise<Result<null, StoreError>>;
  /** Name and reason are the only things that can be said anew. */
  readonly rename: (
    id: string,
    words: { readonly name: string; readonly reason: string },
  ) => Promise<Result<null, StoreError>>;
  /** Takes a version, damaged or not, out of sight until `restore` or `purge`; `at` is an ISO 8601 time. */
  readonly remove: (id: string, at: string) => Promise<Result<null, StoreError>>;
  readonly restore: (id: string) => Promise<Result<null, StoreError>>;
  /** Deletes for good what lies in the bin and `isOver`; gives the number of versions. */
  readonly purge: (isOver: (removal: Removal) => boolean) => Promise<Result<number, StoreError>>;
  /** Tells the plan whose versions changed, in this and in other tabs, until the returned function is called. */
  readonly changes: (listener: (planId: string) => void) => () => void;
};
