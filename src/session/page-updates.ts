import { type PlanHistory, recordEdit, redo, undo } from '#core/plan/history.ts';
import { applyEdit } from '#core/plan/plan-edit.ts';
import type { SessionEvent } from './session-types.ts';

/** The history after an event; the same object when the event changes nothing. */
export function nextHistory(history: PlanHistory, event: SessionEvent): PlanHistory {
  switch (event.type) {
    case 'plan.edited':
      return recordEdit(history, applyEdit(history.present, event.edit), { edit: event.edit, at: event.at });
    case 'plan.undone':
      return undo(history);
    case 'plan.redone':
      return redo(history);
    default:
      return history;
  }
}
