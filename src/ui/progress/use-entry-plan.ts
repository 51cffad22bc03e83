import { useCallback, useEffect, useState } from 'react';
import type { PlanHistory } from '#core/plan/history.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { useOpenSession, useReadPlan } from '../wizard/session-context.tsx';

/** What the rows of the quick entry are made of. */
const shownParts = ['measurements', 'indicators', 'targets', 'goals', 'profile'] as const;

/**
 * The plan as the rows of the quick entry show it, and the way to bring it up to date. Typing in a row leaves it as it is, so that nothing
 * moves and no key costs more with more rows; undo, pasted rows and other tabs bring it up to date.
 */
export function useEntryPlan(): readonly [Plan, () => void] {
  const { actor } = useOpenSession();
  const readPlan = useReadPlan();
  const [plan, setPlan] = useState(readPlan);
  const renew = useCallback(() => setPlan(readPlan()), [readPlan]);
  useEffect(() => {
    let known = actor.getSnapshot().context.history;
    const subscription = actor.subscribe(({ context: { history } }) => {
      if (history === known) return;
      const before = known;
      known = history;
      const isShown = shownParts.some((part) => before.present[part] !== history.present[part]);
      if (isShown && !isTyped(before, history)) renew();
    });
    return () => subscription.unsubscribe();
  }, [actor, renew]);
  return [plan, renew];
}

/** Whether a history went on by typing in a measurement, and not by undo, redo or anything else. */
function isTyped(before: PlanHistory, after: PlanHistory): boolean {
  const isRedone = before.future[0]?.plan === after.present;
  return !isRedone && after.future.length === 0 && after.past.at(-1)?.edit === 'measurement.entered';
}
