import type { PlanFacts } from '#core/coverage/plan-facts.ts';
import type { PlanOrigin } from '#core/plan/plan-schema.ts';
import type { Result } from '#core/result.ts';
import type { Removal } from '../bin-days.ts';
import type { StoreError } from '../store-error.ts';

/** A named set of plans; `ownPlans`: the plans of the plan store belong to it. `changedAt` is an ISO 8601 time, '' where nobody knows. */
export type Collection = {
  readonly id: string;
  /** '' where the record was damaged. */
  readonly name: string;
  readonly ownPlans: boolean;
  readonly changedAt: string;
};

/** A collection of the list; `plans` counts those that came as files. */
export type ListedCollection = Collection & { readonly plans: number };

/**
 * One state of a plan that came as a file. `key` is the same for the same content; `asOf` is the earliest time that any file with
 * this content had (ISO 8601, '' for none), `fileName` the name of that file: a later copy of an older state stays the older state.
 */
export type StateName = {
  readonly planId: string;
  readonly key: string;
  readonly fileName: string;
  readonly asOf: string;
};

/** A stored state; of several states of a plan exactly one is `chosen` and counts. */
export type PlanStateHead = StateName & {
  readonly chosen: boolean;
  /** null when they are damaged or were made by another version of the product, and have to be made anew from the text. */
  readonly facts: PlanFacts | null;
};

/** A state that comes in, with the text of its plan file. */
export type PlanState = StateName & { readonly json: string; readonly facts: PlanFacts };

/** `added`: the first state of its plan · `updated`: the latest, it counts now · `older`: the one that counted stays · `same`: its content was there. */
export type StateOutcome = 'added' | 'updated' | 'older' | 'same';

/** A file that is kept on the list and not counted: of a scheme that this build does not know, or a practice of the plan `whole`. */
export type FileApart = { readonly name: string } & (
  | { readonly scheme: { readonly id: string; readonly version: number } }
  | { readonly whole: PlanOrigin }
);

/** What is added at once, all or nothing; a file that comes as a state is no longer apart. `at` is an ISO 8601 time. */
export type Addition = {
  readonly states: readonly PlanState[];
  readonly apart: readonly FileApart[];
  readonly at: string;
};

/** Everything in a collection. */
export type CollectionContents = { readonly states: readonly PlanStateHead[]; readonly apart: readonly FileApart[] };

/** One state of one plan of one collection. */
export type StatePlace = { readonly id: string; readonly planId: string; readonly key: string };

/**
 * Where collections are kept; every adapter passes one contract test suite. Records are checked on the way out and mended where they
 * are damaged, so that none hides another. A collection that is not there or was removed is `not-found`.
 */
export type CollectionStore = {
  /** Without those that were removed, by name. */
  readonly list: () => Promise<Result<readonly ListedCollection[], StoreError>>;
  readonly create: (collection: Collection) => Promise<Result<null, StoreError>>;
  readonly edit: (collection: Partial<Collection> & { readonly id: string }) => Promise<Result<null, StoreError>>;
  /** Takes a collection out of sight until `restore` or `purge`. */
  readonly remove: (id: string, at: string) => Promise<Result<null, StoreError>>;
  readonly restore: (id: string) => Promise<Result<null, StoreError>>;
  /** Deletes for good, with everything in them, what lies in the bin and `isOver`; gives the number of collections. */
  readonly purge: (isOver: (removal: Removal) => boolean) => Promise<Result<number, StoreError>>;
  readonly contents: (id: string) => Promise<Result<CollectionContents, StoreError>>;
  /** Puts states beside those that are there, whoever added these; gives the outcome of each. A content that is there is written again. */
  readonly add: (id: string, addition: Addition) => Promise<Result<readonly StateOutcome[], StoreError>>;
  /** Makes a state count until a later one comes. */
  readonly choose: (place: StatePlace, at: string) => Promise<Result<null, StoreError>>;
  /** Keeps facts that were made anew; nothing is told of it. */
  readonly keepFacts: (place: StatePlace, facts: PlanFacts) => Promise<Result<null, StoreError>>;
  /** Takes a plan with all its states out of a collection. */
  readonly removePlan: (id: string, planId: string, at: string) => Promise<Result<null, StoreError>>;
  /** The text of the plan file of one state. */
  readonly textOf: (place: StatePlace) => Promise<Result<string, StoreError>>;
  /** Tells the id of a collection after every change in this and other tabs until the returned function is called. */
  readonly changes: (listener: (id: string) => void) => () => void;
};
