import type { PlanHistory } from '#core/plan/history.ts';
import type { PlanEdit } from '#core/plan/plan-edit.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import type { Result } from '#core/result.ts';
import type { Scheme } from '#core/scheme/scheme-schema.ts';
import type { Issue, StepId } from '#core/validation/issue.ts';

/** Steps of the wizard and the pages around them. */
export type PageId = StepId | 'hub' | 'check' | 'progress';

/** What is open: a page and the item on it, null for none. */
export type Position = { readonly step: PageId; readonly itemId: string | null };

/**
 * A plan as it safely lies in the store; `at` is an ISO 8601 time. Never saved: all null.
 * A plan whose latest state is on no disk knows only the `revision` that it was made from.
 */
export type SavedPlan =
  | { readonly plan: Plan; readonly revision: string; readonly at: string }
  | { readonly plan: null; readonly revision: string | null; readonly at: null };

/** Why a plan is not on disk, as plain data; a StoreError of the storage has this shape. */
export type SaveProblem =
  | { readonly type: 'blocked'; readonly reason: 'unavailable' | 'denied' | 'older-tab' }
  | { readonly type: 'full' | 'newer' | 'no-answer' }
  | { readonly type: 'corrupt' | 'not-found'; readonly id: string }
  | { readonly type: 'unknown'; readonly message: string };

/** Another tab saved first: `current` is its revision, null when it removed the plan or what is stored `isDamaged`. */
export type Conflict = { readonly type: 'conflict'; readonly current: string | null; readonly isDamaged?: true };
/** `bring-back` takes a removed plan out of the bin and goes on with what is open. */
export type ConflictChoice = 'keep-as-copy' | 'take-theirs' | 'bring-back';

/** What to export. `final` needs a plan without blockers; the rest is for the exporter alone. */
export type OutputRequest = {
  readonly format: 'pdf' | 'html' | 'json';
  readonly final: boolean;
  readonly language: string;
  readonly sections: readonly string[];
  readonly unanswered: boolean;
  /** Characters that no font of the PDF has: refuse the export and name them, or print their codes. */
  readonly missingGlyphs: 'refuse' | 'mark';
};

/** Why there is no file. */
export type OutputProblem =
  | { readonly type: 'missing-glyphs'; readonly characters: readonly string[] }
  | { readonly type: 'unknown'; readonly message: string };

/** The export that runs or ran last: what was asked for, the name of the file, what stood against it. */
export type Output = {
  readonly request: OutputRequest;
  readonly fileName: string | null;
  readonly problem: OutputProblem | null;
  readonly blockers: readonly Issue[];
};

export type SessionContext = {
  readonly scheme: Scheme;
  readonly history: PlanHistory;
  readonly saved: SavedPlan;
  /** The plan that is being written right now, null when none is. */
  readonly sending: Plan | null;
  /** Somebody asked to save at once while a save was running. */
  readonly flushAgain: boolean;
  readonly problem: SaveProblem | null;
  readonly conflict: Conflict | null;
  readonly position: Position;
  readonly output: Output | null;
};

/** `revision` and `savedAt` are null for a plan that was never saved, `savedAt` alone for one with unsaved work on top of a revision. */
export type SessionInput = {
  readonly plan: Plan;
  readonly revision: string | null;
  readonly savedAt: string | null;
  readonly scheme: Scheme;
  readonly position?: Position;
};

export type SessionEvent =
  /** `at` is the time of the keystroke or click in milliseconds. */
  | { readonly type: 'plan.edited'; readonly edit: PlanEdit; readonly at: number }
  | { readonly type: 'plan.undone' }
  | { readonly type: 'plan.redone' }
  /** Another tab saved this plan. Ends the undo history when the plan is taken over. */
  | { readonly type: 'plan.changedElsewhere'; readonly plan: Plan; readonly revision: string; readonly at: string }
  /** The scheme that the plan follows was loaded: a plan can move to another version of its scheme, and back. */
  | { readonly type: 'scheme.loaded'; readonly scheme: Scheme }
  /** Another tab put this plan into the bin. */
  | { readonly type: 'plan.removedElsewhere' }
  | { readonly type: 'position.changed'; readonly step: PageId; readonly itemId: string | null }
  /** Save now: a field lost focus, the page is being hidden. */
  | { readonly type: 'save.flushed' }
  | { readonly type: 'save.retried' }
  | { readonly type: 'conflict.resolved'; readonly choice: ConflictChoice }
  /** Send `plan.changedElsewhere` with the stored plan before granting access to a tab that was reading. */
  | { readonly type: 'access.granted' }
  | { readonly type: 'access.denied' }
  | { readonly type: 'export.requested'; readonly output: OutputRequest }
  | { readonly type: 'export.cancelled' }
  /** The person has seen how the export ended. */
  | { readonly type: 'export.acknowledged' };

/** Writes `plan` on top of `base`, null for a new plan. Expected failures come as a Result; throwing is a bug. */
export type SaveInput = { readonly plan: Plan; readonly base: string | null };
export type SaveOutcome = Result<{ readonly revision: string; readonly at: string }, SaveProblem | Conflict>;

/**
 * Stores a copy of `plan` under a new id and gives it, reads what the other tab saved, or brings back the removed plan, which was at
 * the revision `base`: `isGround` then says that the plan is only what the work stands on.
 */
export type ResolveInput = { readonly choice: ConflictChoice; readonly plan: Plan; readonly base: string | null };
export type ResolveOutcome = Result<
  { readonly plan: Plan; readonly revision: string; readonly at: string; readonly isGround?: true },
  SaveProblem | Conflict
>;

/** Makes the file and hands it over; gives its name. */
export type ExportInput = { readonly plan: Plan; readonly request: OutputRequest };
export type ExportOutcome = Result<{ readonly fileName: string }, OutputProblem>;
