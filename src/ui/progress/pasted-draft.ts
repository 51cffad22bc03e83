import type { SessionActor } from '../wizard/session-context.tsx';

/** What was pasted and not taken over yet, by open plan: closing the dialog must not lose it. Never stored: it may say what a plan must not. */
const drafts = new WeakMap<SessionActor, string>();

/** The text that waits in the box of an open plan; empty for none. */
export function pastedDraft(actor: SessionActor): string {
  return drafts.get(actor) ?? '';
}

/** Keeps the text until the plan is closed. */
export function keepPastedDraft(actor: SessionActor, text: string): void {
  if (text.trim() === '') drafts.delete(actor);
  else drafts.set(actor, text);
}
