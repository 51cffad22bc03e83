import type { ChainLevel } from '#core/chain/drawing.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import type { Problem } from './problem.ts';

/** Why there is a version: a person named it, it was kept with an activity report, or the product kept what was about to be replaced or moved and what it restored. */
export type VersionKind = 'named' | 'with-report' | 'before-import' | 'before-restore' | 'restored' | 'before-move';

/** What a person says about a version. */
export type VersionWords = { readonly name: string; readonly reason: string };

/** A version without its plan; `at` is ISO 8601 with time. */
export type VersionSummary = VersionWords & {
  readonly id: string;
  readonly kind: VersionKind;
  readonly at: string;
  readonly counts: Readonly<Record<ChainLevel, number>>;
};

/** Newest first; `damaged` are ids of records that cannot be read, whose text can still be downloaded. */
export type VersionList = { readonly versions: readonly VersionSummary[]; readonly damaged: readonly string[] };

/** What screens may ask of the versions of a plan; `app` supplies it. Failures come back in words. */
export type VersionServices = {
  readonly list: (planId: string) => Promise<VersionList | Problem>;
  /** Tells when the versions of a plan changed, in this or another tab, until the returned function is called. */
  readonly subscribe: (planId: string, listener: () => void) => () => void;
  readonly read: (id: string) => Promise<{ readonly version: VersionSummary; readonly plan: Plan } | Problem>;
  /** Keeps a state of a plan under a name, because a person named it unless `kind` says otherwise. */
  readonly keep: (
    plan: Plan,
    words: VersionWords,
    kind?: 'named' | 'with-report' | 'before-move',
  ) => Promise<Problem | null>;
  readonly rename: (id: string, words: VersionWords) => Promise<Problem | null>;
  /** Takes a version out of sight; `bringBack` returns it until the page is left. */
  readonly remove: (id: string) => Promise<Problem | null>;
  readonly bringBack: (id: string) => Promise<Problem | null>;
  /** Downloads the plan of a version as its file; of a damaged one, what is left of it. */
  readonly download: (id: string) => Promise<Problem | null>;
  /**
   * Makes the plan what it was in a version, through `replace`. What it is now is kept as a version before that, and what it
   * became as one after; nothing is replaced when the first cannot be kept. `same` when there is nothing to replace; a `remark`
   * when it is restored, but what it became could not be kept. A problem always means that nothing was replaced.
   */
  readonly restore: (
    id: string,
    from: RestoreFrom,
  ) => Promise<'restored' | 'same' | { readonly remark: string } | Problem>;
  /** Reads another plan of this device, to compare with. */
  readonly readPlan: (planId: string) => Promise<Plan | Problem>;
  /** Makes the document on what changed between two states; the browser offers the file. */
  readonly takeAway: (job: ChangesJob, signal: AbortSignal) => Promise<Problem | null>;
};

/** One state of a plan and what readers know it by; `date` is ISO 8601, null for the plan as it is; `keptFor` is why it was kept. */
type State = { readonly plan: Plan; readonly name: string; readonly date: string | null; readonly keptFor: string };

export type ChangesJob = {
  readonly before: State;
  readonly after: State;
  readonly reason: string | null;
  readonly format: 'pdf' | 'html';
  readonly language: string;
};

/** The plan as it is at this moment, and the way to change it. */
export type RestoreFrom = { readonly present: () => Plan; readonly replace: (plan: Plan) => void };
