import type { PlanEdit } from './plan-edit.ts';
import type { Plan } from './plan-schema.ts';
import { typedPlace } from './typed-place.ts';

/** How many steps back a person can go. */
export const historyDepth = 200;

/** Typing in one place melts into one step until it pauses for this many milliseconds. */
const meltingPause = 1_500;

type HistoryStep = { readonly plan: Plan; readonly edit: PlanEdit['kind'] };

/** A plan with the way back and forth. `melting` names the place that was typed in and the time of the last keystroke. */
export type PlanHistory = {
  readonly past: readonly HistoryStep[];
  readonly present: Plan;
  readonly future: readonly HistoryStep[];
  readonly melting: { readonly path: string; readonly at: number } | null;
};

/** A history that begins with a plan. */
export function createHistory(plan: Plan): PlanHistory {
  return { past: [], present: plan, future: [], melting: null };
}

/** Notes that an edit led to `plan` at the time `at` (milliseconds); the same history when nothing changed. */
export function recordEdit(
  history: PlanHistory,
  plan: Plan,
  { edit, at }: { edit: PlanEdit; at: number },
): PlanHistory {
  if (plan === history.present) return history;
  const path = placeTypedIn(history.present, plan, edit);
  const melting = path === null ? null : { path, at };
  const melts = melting !== null && history.melting?.path === melting.path && at - history.melting.at <= meltingPause;
  if (melts) return { ...history, present: plan, future: [], melting };
  const past = [...history.past, { plan: history.present, edit: edit.kind }].slice(-historyDepth);
  return { past, present: plan, future: [], melting };
}

function placeTypedIn(before: Plan, after: Plan, edit: PlanEdit): string | null {
  if (edit.kind === 'form.applied') return typedPlace(before, after, edit.ref);
  if (edit.kind === 'measurement.corrected') return typedPlace(before, after, { table: 'measurements', id: edit.id });
  return edit.kind === 'measurement.entered'
    ? typedPlace(before, after, { table: 'measurements', id: edit.row.id })
    : null;
}

/** One step back; the same history at its beginning. */
export function undo(history: PlanHistory): PlanHistory {
  const step = history.past.at(-1);
  if (!step) return history;
  const future = [{ plan: history.present, edit: step.edit }, ...history.future];
  return { past: history.past.slice(0, -1), present: step.plan, future, melting: null };
}

/** One step forth again; the same history when nothing was undone. */
export function redo(history: PlanHistory): PlanHistory {
  const [step, ...future] = history.future;
  if (!step) return history;
  return {
    past: [...history.past, { plan: history.present, edit: step.edit }],
    present: step.plan,
    future,
    melting: null,
  };
}
