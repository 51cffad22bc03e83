import type { ToldChange } from '#core/diff/told-change.ts';
import { toldChanges } from '#core/diff/told-changes.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import type { SchemeText } from '#core/scheme/scheme-text.ts';
import { type ChangeWords, changeWords } from '#i18n/diff/change-words.ts';
import type { Translator } from '#i18n/translator.ts';
import type { BlockContext } from '../outline/blocks.ts';

/**
 * One of the two plans, or states of a plan: what its reader knows it by, when it was kept (ISO 8601 date, with or without time), and why,
 * '' when nobody said.
 */
export type DiffState = {
  readonly plan: Plan;
  readonly name: string;
  readonly date: string | null;
  readonly keptFor?: string;
};

/** Everything that decides a document about changes. `text` are the words of the scheme of the later plan; `asOf` is the ISO date of the document. */
export type DiffReport = {
  readonly before: DiffState;
  readonly after: DiffState;
  /** What was changed and why, in the words of its authors; null or blank when nobody said. */
  readonly reason: string | null;
  readonly text: SchemeText;
  readonly translator: Translator;
  readonly asOf: string;
};

/** A change with its words. Whatever a document counts, it counts these. */
export type SaidChange = { readonly change: ToldChange; readonly words: ChangeWords };

/** A report with what every chapter looks up. */
export type DiffContext = DiffReport & BlockContext & { readonly changes: readonly SaidChange[] };

/** Finds the changes of a report, and says them, once. */
export function createDiffContext(report: DiffReport): DiffContext {
  const { translator, text, before, after } = report;
  const plans = { before: before.plan, after: after.plan };
  return {
    ...report,
    options: { unanswered: false, draft: false },
    changes: toldChanges(plans).map((change) => ({ change, words: changeWords(translator, text, plans, change) })),
  };
}
