import { diffPlans } from '#core/diff/diff-plans.ts';
import type { PlanChange } from '#core/diff/plan-change.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import type { SchemeText } from '#core/scheme/scheme-text.ts';
import { readableChanges } from '#i18n/diff/readable-changes.ts';
import type { Translator } from '#i18n/translator.ts';
import type { BlockContext } from '../outline/blocks.ts';

/** One of the two plans, or states of a plan: what its reader knows it by, and when it was kept (ISO 8601 date, with or without time). */
export type DiffState = { readonly plan: Plan; readonly name: string; readonly date: string | null };

/** Everything that decides a document about changes. `text` are the words of the scheme of the later plan; `asOf` is the ISO date of the document. */
export type DiffReport = {
  readonly before: DiffState;
  readonly after: DiffState;
  /** Why it was changed, in the words of its authors; null or blank when nobody said. */
  readonly reason: string | null;
  readonly text: SchemeText;
  readonly translator: Translator;
  readonly asOf: string;
};

/** A report with what every chapter looks up. */
export type DiffContext = DiffReport & BlockContext & { readonly changes: readonly PlanChange[] };

/** Finds the changes of a report once. */
export function createDiffContext(report: DiffReport): DiffContext {
  return {
    ...report,
    options: { unanswered: false, draft: false },
    changes: readableChanges(diffPlans(report.before.plan, report.after.plan)),
  };
}
