import type { Plan } from '#core/plan/plan-schema.ts';

/** A plan whose latest state is on no disk; `base` is the stored revision that it was made from. */
export type HeldPlan = { readonly plan: Plan; readonly base: string | null; readonly since: string };

/** Plans that could not be written, kept until this tab closes, so that no page that is left loses them. */
export type HeldPlans = {
  readonly get: (id: string) => HeldPlan | undefined;
  readonly all: () => readonly HeldPlan[];
  readonly hold: (held: HeldPlan) => void;
  readonly release: (id: string) => void;
  readonly subscribe: (listener: () => void) => () => void;
};

export function createHeldPlans(): HeldPlans {
  const plans = new Map<string, HeldPlan>();
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  return {
    get: (id) => plans.get(id),
    all: () => [...plans.values()],
    hold: (held) => {
      plans.set(held.plan.id, held);
      tell();
    },
    release: (id) => {
      if (plans.delete(id)) tell();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
