import type { PlanEdit } from '#core/plan/plan-edit.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import type { SessionActor } from './session-context.tsx';

/** What news can take back: the plan right after the edit, and the edit that takes back just that one. */
type TakenBack = { readonly after: Plan; readonly edit: PlanEdit };

/** Takes back one edit: by undo while it is the last one, else by an edit of its own that leaves alone what was done since. */
export function takeBack(actor: SessionActor, { after, edit }: TakenBack): void {
  const isLast = actor.getSnapshot().context.history.present === after;
  actor.send(isLast ? { type: 'plan.undone' } : { type: 'plan.edited', edit, at: performance.now() });
}
