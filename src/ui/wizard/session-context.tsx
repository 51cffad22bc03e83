import { useSelector } from '@xstate/react';
import { createContext, type ReactNode, useCallback, useContext } from 'react';
import type { ActorRefFrom } from 'xstate';
import type { PlanEdit } from '#core/plan/plan-edit.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import type { SchemePack } from '#core/scheme/scheme-packs.ts';
import { type SessionSnapshot, selectAccess } from '#session/selectors.ts';
import type { sessionMachine } from '#session/session-machine.ts';

export type SessionActor = ActorRefFrom<typeof sessionMachine>;

/** The open plan: its machine, and its scheme in the interface language (guidance) and in the plan's language (catalogue). */
export type OpenSession = { readonly actor: SessionActor; readonly pack: SchemePack; readonly planPack: SchemePack };

const SessionContext = createContext<OpenSession | null>(null);

/** Gives the screens of one plan its session. */
export function SessionProvider({ value, children }: { value: OpenSession; children: ReactNode }) {
  return <SessionContext value={value}>{children}</SessionContext>;
}

/** The session of the open plan. */
export function useOpenSession(): OpenSession {
  const session = useContext(SessionContext);
  if (!session) throw new Error('A plan screen stands outside SessionProvider');
  return session;
}

/** A small part of the session's state; renders again only when that part changes. */
export function useSession<T>(select: (snapshot: SessionSnapshot) => T): T {
  return useSelector(useOpenSession().actor, select);
}

/** A small part of the open plan. Select rows or tables, never build new objects here. */
export function usePlan<T>(select: (plan: Plan) => T): T {
  return useSession((snapshot) => select(snapshot.context.history.present));
}

/** The plan at this moment, for event handlers: does not subscribe. */
export function useReadPlan(): () => Plan {
  const { actor } = useOpenSession();
  return useCallback(() => actor.getSnapshot().context.history.present, [actor]);
}

/** Sends an edit to the machine. */
export function useEdit(): (edit: PlanEdit) => void {
  const { actor } = useOpenSession();
  return useCallback((edit) => actor.send({ type: 'plan.edited', edit, at: performance.now() }), [actor]);
}

/** Whether this tab may only read the plan. */
export function useReadOnly(): boolean {
  return useSession(selectAccess) !== 'editing';
}
