import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import type { Plan } from '#core/plan/plan-schema.ts';
import type { Scheme } from '#core/scheme/scheme-schema.ts';
import { checkPlan } from '#core/validation/check-plan.ts';
import type { Issue } from '#core/validation/issue.ts';
import { type PlanProgress, planProgress } from '#core/validation/plan-progress.ts';
import { createPause } from '../common/pause.ts';
import { type SessionActor, useOpenSession } from './session-context.tsx';

/** What the checks say of the plan, and how much of it is done, as of the last pause in typing. */
export type PlanAnalysis = { readonly plan: Plan; readonly issues: readonly Issue[]; readonly progress: PlanProgress };

type AnalysisStore = {
  readonly subscribe: (listener: () => void) => () => void;
  readonly current: () => PlanAnalysis;
  readonly refresh: () => void;
};

/** Work that grows with the plan waits for this pause (milliseconds), so that it never runs on a keystroke. */
const pauseBeforeCheck = 350;

function analyse(plan: Plan, scheme: Scheme): PlanAnalysis {
  return { plan, issues: checkPlan(plan, scheme), progress: planProgress(plan) };
}

function createAnalysisStore(actor: SessionActor, scheme: Scheme): AnalysisStore {
  const present = () => actor.getSnapshot().context.history.present;
  const listeners = new Set<() => void>();
  let analysis: PlanAnalysis | null = null;
  const refresh = () => {
    pause.cancel();
    if (analysis?.plan === present()) return;
    analysis = analyse(present(), scheme);
    for (const listener of listeners) listener();
  };
  const pause = createPause(pauseBeforeCheck, refresh);
  const watch = () =>
    actor.subscribe(() => {
      if (analysis?.plan !== present()) pause.restart();
    });
  let watching: ReturnType<typeof watch> | null = null;
  return {
    current: () => (analysis ??= analyse(present(), scheme)),
    refresh,
    subscribe: (listener) => {
      listeners.add(listener);
      watching ??= watch();
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        watching?.unsubscribe();
        watching = null;
      };
    },
  };
}

const AnalysisContext = createContext<AnalysisStore | null>(null);

/** Shares one analysis of the open plan between all screens. */
export function PlanAnalysisProvider({ children }: { children: ReactNode }) {
  const { actor, pack } = useOpenSession();
  const [store] = useState(() => createAnalysisStore(actor, pack.scheme));
  return <AnalysisContext value={store}>{children}</AnalysisContext>;
}

function useAnalysisStore(): AnalysisStore {
  const store = useContext(AnalysisContext);
  if (!store) throw new Error('A plan screen stands outside PlanAnalysisProvider');
  return store;
}

/** The analysis, brought up to date when the calling page appears and after each pause in typing. */
export function usePlanAnalysis(): PlanAnalysis {
  const store = useAnalysisStore();
  useEffect(() => store.refresh(), [store]);
  return useSyncExternalStore(store.subscribe, store.current);
}

/** Brings the analysis up to date at once and returns it, for Continue and exports. */
export function useFreshAnalysis(): () => PlanAnalysis {
  const store = useAnalysisStore();
  return () => {
    store.refresh();
    return store.current();
  };
}
