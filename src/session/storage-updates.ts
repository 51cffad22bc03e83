import { createHistory, recordEdit } from '#core/plan/history.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import type {
  ResolveInput,
  ResolveOutcome,
  SaveInput,
  SaveOutcome,
  SaveProblem,
  SessionContext,
  SessionEvent,
} from './session-types.ts';

type Stored = { readonly plan: Plan; readonly revision: string; readonly at: string; readonly isGround?: true };

/** Notes what is being written, so that edits made meanwhile count as unsaved afterwards. */
export function startSending(context: SessionContext): Partial<SessionContext> {
  return { sending: context.history.present, flushAgain: false };
}

/** What the actor that writes gets. */
export function toSaveInput({ history, saved }: SessionContext): SaveInput {
  return { plan: history.present, base: saved.revision };
}

/** After a write that succeeded or not. */
export function endSending(context: SessionContext, outcome: SaveOutcome): Partial<SessionContext> {
  const { sending } = context;
  const ended = { sending: null, flushAgain: false };
  if (outcome.ok)
    return { ...ended, ...(sending ? { saved: { plan: sending, ...outcome.value } } : {}), problem: null };
  return outcome.error.type === 'conflict'
    ? { ...ended, conflict: outcome.error, problem: null }
    : { ...ended, problem: outcome.error };
}

/** A thrown error is a bug of an actor; the work is as unsaved as with any other failure. */
export function toProblem(thrown: unknown): SaveProblem {
  return { type: 'unknown', message: thrown instanceof Error ? thrown.message : String(thrown) };
}

/** The stored plan takes the place of this one. The undo history ends: its steps belong to another plan or another revision. */
export function takeStored(stored: Stored): Partial<SessionContext> {
  return {
    history: createHistory(stored.plan),
    saved: { plan: stored.plan, revision: stored.revision, at: stored.at },
    conflict: null,
    problem: null,
  };
}

/** After a choice that was carried out. Who goes on with the stored version can still go back to the own one by undo. */
export function endResolving({ history: { present } }: SessionContext, stored: Stored): Partial<SessionContext> {
  const { plan, revision, at } = stored;
  if (stored.isGround) return { saved: { plan, revision, at }, conflict: null, problem: null };
  const taken = takeStored(stored);
  if (present.id !== stored.plan.id) return taken;
  const edit = { kind: 'plan.replaced', plan: stored.plan } as const;
  return { ...taken, history: recordEdit(createHistory(present), stored.plan, { edit, at: 0 }) };
}

/** Another tab saved while there is unsaved work here. */
export function noteConflict(event: Extract<SessionEvent, { type: 'plan.changedElsewhere' }>): Partial<SessionContext> {
  return { conflict: { type: 'conflict', current: event.revision }, problem: null };
}

/** Another tab removed the plan: what is open here is all that is in sight of it. */
export function noteRemoval(): Partial<SessionContext> {
  return { conflict: { type: 'conflict', current: null }, problem: null };
}

/** What the actor that resolves a conflict gets. */
export function toResolveInput(context: SessionContext, event: SessionEvent): ResolveInput {
  const choice = event.type === 'conflict.resolved' ? event.choice : 'keep-as-copy';
  return { choice, plan: context.history.present, base: context.saved.revision };
}

/** After a choice that could not be carried out the conflict stays. */
export function failResolving(outcome: Extract<ResolveOutcome, { ok: false }>): Partial<SessionContext> {
  return outcome.error.type === 'conflict' ? { conflict: outcome.error } : { problem: outcome.error };
}
