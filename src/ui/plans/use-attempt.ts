import { useCallback, useState } from 'react';
import { navigate } from 'wouter/use-hash-location';
import type { Problem } from '../common/problem.ts';
import { paths } from '../common/routes.ts';

type Outcome = { readonly planId: string } | Problem | null;

function showPlan(planId: string): void {
  navigate(paths.hub(planId));
}

/** Runs something that may fail: keeps the problem to be shown, goes to the plan it made, and tells whether it is under way. `show` goes to another page than the plan's first. */
export function useAttempt() {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isRunning, setRunning] = useState(false);
  const attempt = useCallback(async (run: () => Promise<Outcome>, show = showPlan): Promise<boolean> => {
    setProblem(null);
    setRunning(true);
    const outcome = await run();
    setRunning(false);
    if (outcome === null) return true;
    if ('planId' in outcome) show(outcome.planId);
    else setProblem(outcome);
    return 'planId' in outcome;
  }, []);
  return { problem, isRunning, attempt };
}
