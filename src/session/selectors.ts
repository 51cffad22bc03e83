import type { SnapshotFrom } from 'xstate';
import type { PlanEdit } from '#core/plan/plan-edit.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import type { sessionMachine } from './session-machine.ts';
import type { Conflict, Output, SaveProblem } from './session-types.ts';

/** The machine at one moment. Selectors give the same object for the same state, so that a screen renders only what changed. */
export type SessionSnapshot = SnapshotFrom<typeof sessionMachine>;

/** The status line: is every word safe, and if not, why. `at` is an ISO 8601 time. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'unsaved' | 'saving' | 'reading' | 'conflict' }
  | { readonly kind: 'failed'; readonly problem: SaveProblem };

const plainStates = {
  unsaved: { kind: 'unsaved' },
  saving: { kind: 'saving' },
  reading: { kind: 'reading' },
  conflict: { kind: 'conflict' },
} as const satisfies Record<string, SaveState>;

/** One object for each save and each problem. */
const richStates = new WeakMap<object, SaveState>();

export function selectPlan(snapshot: SessionSnapshot): Plan {
  return snapshot.context.history.present;
}

/** `pending` until it is known whether another tab edits. */
export function selectAccess(snapshot: SessionSnapshot): 'pending' | 'editing' | 'reading' {
  return snapshot.value.page;
}

export function selectCanUndo(snapshot: SessionSnapshot): boolean {
  return snapshot.value.page === 'editing' && snapshot.context.history.past.length > 0;
}

export function selectCanRedo(snapshot: SessionSnapshot): boolean {
  return snapshot.value.page === 'editing' && snapshot.context.history.future.length > 0;
}

/** Which kind of edit undo would take back, to name it on the button. */
export function selectUndoLabelKind(snapshot: SessionSnapshot): PlanEdit['kind'] | null {
  return snapshot.context.history.past.at(-1)?.edit ?? null;
}

/** A problem stays in sight while the next attempt runs. */
export function selectSaveState({ value, context }: SessionSnapshot): SaveState {
  const { problem, saved } = context;
  if (context.conflict) return plainStates.conflict;
  if (problem) return remembered(problem, { kind: 'failed', problem });
  if (value.storage === 'saving') return plainStates.saving;
  if (value.storage === 'unsaved' || saved.at === null) return plainStates.unsaved;
  return value.page === 'reading' ? plainStates.reading : remembered(saved, { kind: 'saved', at: saved.at });
}

/** How far the export is; `output` is null only when `idle`. */
export function selectOutputState(snapshot: SessionSnapshot): SessionSnapshot['value']['output'] {
  return snapshot.value.output;
}

export function selectOutput(snapshot: SessionSnapshot): Output | null {
  return snapshot.context.output;
}

function remembered(key: object, state: SaveState): SaveState {
  const known = richStates.get(key) ?? state;
  richStates.set(key, known);
  return known;
}

/** Whether a conflict is that another tab put the plan into the bin. */
export function isOfRemoved(conflict: Conflict | null): boolean {
  return conflict !== null && conflict.current === null && !conflict.isDamaged;
}

/** What stands against this tab's version; null without a conflict. */
export function selectConflict(snapshot: SessionSnapshot): Conflict | null {
  return snapshot.context.conflict;
}
