import { toCheckedPlan } from '#core/validation/checked-plan.ts';
import { forbidsFinal, type Issue } from '#core/validation/issue.ts';
import type { ExportInput, ExportOutcome, Output, OutputRequest, SessionContext } from './session-types.ts';

/** What keeps the plan as it is now from being final; empty for a complete plan. */
export function openBlockers(
  { history, scheme }: SessionContext,
  { format }: Pick<OutputRequest, 'format'>,
): readonly Issue[] {
  const checked = toCheckedPlan(history.present, scheme);
  return checked.ok ? [] : checked.error.filter((issue) => forbidsFinal(issue, format));
}

/** Whether a final document may be made of the plan as it is now. */
export function isComplete(context: SessionContext, request: Pick<OutputRequest, 'format'>): boolean {
  return openBlockers(context, request).length === 0;
}

/** An export that begins; `blockers` when it is refused instead. */
export function startOutput(request: OutputRequest, blockers: readonly Issue[]): Output {
  return { request, fileName: null, problem: null, blockers };
}

/** What the actor that exports gets: the plan of this moment, whatever is typed later. */
export function toExportInput({ history, output }: SessionContext): ExportInput {
  if (!output) throw new Error('An export runs without a request');
  return { plan: history.present, request: output.request };
}

/** The export with its outcome; null stays null after a cancelled one. */
export function endOutput(output: Output | null, outcome: ExportOutcome): Output | null {
  if (!output) return null;
  return outcome.ok ? { ...output, fileName: outcome.value.fileName } : { ...output, problem: outcome.error };
}
