import type { CoverageFilters } from '#core/coverage/coverage.ts';
import type { LensId } from '#core/coverage/lens.ts';
import type { PlanFacts } from '#core/coverage/plan-facts.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import type { Problem } from './problem.ts';

/** The collection of this device's own plans exists by itself under this id; it has no name of its own and takes no files. */
export const ownCollectionId = 'own';

/** A named set of plans on this device. `ownPlans`: the plans under My plans belong to it, always in their newest state. */
export type CollectionSummary = {
  readonly id: string;
  readonly name: string;
  readonly ownPlans: boolean;
  /** Plans that came as files. */
  readonly files: number;
  /** ISO 8601 time; '' where nobody knows, and for the plans of this device. */
  readonly changedAt: string;
};

/** What became of one file. `older`: another state of the plan that is there already counts; `unknown-scheme` and `practice`: kept on the list, not counted. */
export type FileOutcome = 'added' | 'updated' | 'same' | 'older' | 'unknown-scheme' | 'practice' | 'refused';

/** One line of the report on added files; `message` says in words why, `remarks` what had to be mended. */
export type AddedFile = {
  readonly name: string;
  readonly outcome: FileOutcome;
  readonly title: string | null;
  readonly planId: string | null;
  readonly message: string | null;
  readonly remarks: readonly string[];
};

export type AddProgress = { readonly done: number; readonly total: number; readonly name: string };

/** A state of a plan that was added; the chosen one counts. */
export type PlanState = {
  readonly key: string;
  readonly fileName: string;
  readonly asOf: string;
  readonly chosen: boolean;
};

/** A plan of a collection. `states` is empty for own plans. */
export type CollectionMember = {
  readonly planId: string;
  readonly title: string;
  readonly organisation: string;
  readonly own: boolean;
  readonly states: readonly PlanState[];
};

/** Everything a view needs: the facts of the plans that count, and the files that are listed apart. */
export type OpenCollection = {
  readonly summary: CollectionSummary;
  readonly members: readonly CollectionMember[];
  readonly facts: readonly PlanFacts[];
  readonly apart: readonly AddedFile[];
};

/** What screens may ask of collections; `app` supplies it. Failures come back in words. */
export type CollectionServices = {
  readonly list: () => Promise<readonly CollectionSummary[] | Problem>;
  readonly create: (name: string, ownPlans: boolean) => Promise<CollectionSummary | Problem>;
  readonly rename: (id: string, name: string) => Promise<Problem | null>;
  readonly setOwnPlans: (id: string, ownPlans: boolean) => Promise<Problem | null>;
  /** Takes a collection out of sight; `restore` brings it back until the page is left. */
  readonly remove: (id: string) => Promise<Problem | null>;
  readonly restore: (id: string) => Promise<Problem | null>;
  readonly open: (id: string) => Promise<OpenCollection | Problem>;
  /** Tells when the plans of a collection changed, in this or another tab, until the returned function is called. */
  readonly subscribe: (id: string, listener: () => void) => () => void;
  /** Reads files, folders' files and zip archives one after the other, away from the page. What was added before `signal` ended stays. */
  readonly addFiles: (
    id: string,
    files: readonly File[],
    watch: {
      readonly signal: AbortSignal;
      readonly onProgress: (progress: AddProgress) => void;
    },
  ) => Promise<readonly AddedFile[] | Problem>;
  readonly chooseState: (id: string, planId: string, key: string) => Promise<Problem | null>;
  readonly removePlan: (id: string, planId: string) => Promise<Problem | null>;
  /** The plan itself, for the values behind a number. */
  readonly readPlan: (id: string, planId: string) => Promise<Plan | Problem>;
  /** Puts a copy of a file's plan under My plans and gives its id there. */
  readonly copyToMyPlans: (id: string, planId: string) => Promise<{ readonly planId: string } | Problem>;
  /** Makes the report or data of a view; the browser offers the file. */
  readonly takeAway: (job: TakeAwayJob, signal: AbortSignal) => Promise<Problem | null>;
};

/** `address` restores lens and filters: the hash of the view. `plain`: CSV for programs instead of the reader's spreadsheet. */
export type TakeAwayJob = {
  readonly collection: string;
  readonly facts: readonly PlanFacts[];
  readonly lens: LensId;
  readonly filters: CoverageFilters;
  /** Plans of one organisation overlap too. */
  readonly withinOne: boolean;
  readonly format: 'pdf' | 'html' | 'matrix-csv' | 'facts-csv' | 'matrix-json' | 'facts-json';
  readonly plain: boolean;
  readonly language: string;
  readonly address: string;
};
