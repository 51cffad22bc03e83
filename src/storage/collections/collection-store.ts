import type { PlanFacts } from '#core/coverage/plan-facts.ts';
import type { Result } from '#core/result.ts';
import type { StoreError } from '../store-error.ts';

/** A named set of plans; `ownPlans`: the plans of the plan store belong to it. `changedAt` is an ISO 8601 time. */
export type Collection = {
  readonly id: string;
  readonly name: string;
  readonly ownPlans: boolean;
  readonly changedAt: string;
};

/** One state of a plan that came as a file; of several states of a plan the chosen one counts. `key` is the same for the same content. */
export type PlanStateHead = {
  readonly planId: string;
  readonly key: string;
  readonly fileName: string;
  readonly asOf: string;
  readonly chosen: boolean;
  /** null when they were made by another version of the product and have to be made anew. */
  readonly facts: PlanFacts | null;
};

/** A state with the text of its plan file. */
export type PlanState = PlanStateHead & { readonly json: string };

/** A file that is kept on the list but cannot be counted. */
export type FileApart = { readonly name: string; readonly title: string; readonly message: string };

/** What is written to a collection at once: all or nothing. */
export type CollectionChange = {
  readonly add: readonly PlanState[];
  /** For each plan the key of the state that counts from now on. */
  readonly choose: readonly { readonly planId: string; readonly key: string }[];
  readonly apart: readonly FileApart[];
};

/** Where collections are kept. */
export type CollectionStore = {
  /** Without those that were removed, by name. */
  readonly list: () => Promise<Result<readonly Collection[], StoreError>>;
  readonly save: (collection: Collection) => Promise<Result<null, StoreError>>;
  /** Takes a collection out of sight until `restore` or `purge`. */
  readonly remove: (id: string, at: string) => Promise<Result<null, StoreError>>;
  readonly restore: (id: string) => Promise<Result<null, StoreError>>;
  /** Deletes for good, with everything in them, what was removed before `before` (ISO 8601). */
  readonly purge: (before: string) => Promise<Result<null, StoreError>>;
  /** The states of all plans, and the files apart; a damaged record is left out and hides no other. */
  readonly contents: (
    id: string,
  ) => Promise<Result<{ readonly states: readonly PlanStateHead[]; readonly apart: readonly FileApart[] }, StoreError>>;
  readonly change: (id: string, change: CollectionChange) => Promise<Result<null, StoreError>>;
  /** Takes a plan with all its states out of a collection. */
  readonly removePlan: (id: string, planId: string) => Promise<Result<null, StoreError>>;
  /** The text of the plan file of one state. */
  readonly textOf: (id: string, planId: string, key: string) => Promise<Result<string, StoreError>>;
  /** Tells the id of a collection after every change in this and other tabs until the returned function is called. */
  readonly changes: (listener: (id: string) => void) => () => void;
};
