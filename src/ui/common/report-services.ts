import type { ActivityReport, Plan } from '#core/plan/plan-schema.ts';
import type { Problem } from './problem.ts';

/** An activity report to be made; `sections` are ids of its chapters. */
export type ReportOrder = {
  readonly plan: Plan;
  readonly report: ActivityReport;
  readonly format: 'pdf' | 'html';
  readonly version: 'full' | 'short';
  readonly language: string;
  readonly sections: readonly string[];
  readonly draft: boolean;
};

/** A practice sheet to be made of one goal. */
export type PracticeOrder = {
  readonly plan: Plan;
  readonly goalId: string;
  readonly format: 'pdf' | 'html' | 'json';
  readonly language: string;
};

/** The file that the browser was given, or what stood against it in words. */
export type MadeFile = { readonly fileName: string } | Problem;

/** Makes reports on what became of a plan; each ends with `signal`. `app` supplies it. */
export type ReportServices = {
  readonly makeReport: (order: ReportOrder, signal: AbortSignal) => Promise<MadeFile>;
  readonly makePractice: (order: PracticeOrder, signal: AbortSignal) => Promise<MadeFile>;
};
