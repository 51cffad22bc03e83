import type { Plan } from '#core/plan/plan-schema.ts';
import type { SessionActor } from '#ui/wizard/session-context.tsx';

let current: SessionActor | null = null;

/** Remembers which plan is open, for the page that is shown when everything else has failed. */
export function setCurrentSession(actor: SessionActor | null): void {
  current = actor;
}

/** What can still be rescued: the open plan, when it was last saved, and whether that was all of it. */
export function workAtHand(): {
  readonly plan: Plan;
  readonly savedAt: string | null;
  readonly isSafe: boolean;
} | null {
  if (!current) return null;
  const { history, saved } = current.getSnapshot().context;
  return { plan: history.present, savedAt: saved.at, isSafe: history.present === saved.plan };
}
