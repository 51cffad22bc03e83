import { useMemo } from 'react';
import { type ChainTree, chainTree } from '#core/chain/chain-tree.ts';
import { usePlan, useReadPlan } from '../session-context.tsx';

/** The chain of the open plan; computed again only when one of its four tables changes. */
export function useChainTree(): ChainTree {
  const readPlan = useReadPlan();
  const goals = usePlan((plan) => plan.goals);
  const targets = usePlan((plan) => plan.targets);
  const activities = usePlan((plan) => plan.activities);
  const indicators = usePlan((plan) => plan.indicators);
  return useMemo(
    () => chainTree({ ...readPlan(), goals, targets, activities, indicators }),
    [readPlan, goals, targets, activities, indicators],
  );
}
