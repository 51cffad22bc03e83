import { useEffect, useState } from 'react';
import type { Plan } from '#core/plan/plan-schema.ts';
import { readableTexts } from '#core/words/plain-signs.ts';
import type { Problem } from '../common/problem.ts';
import { useCoverage } from './coverage-context.tsx';

export type ReadPlans = {
  readonly plans: readonly Plan[];
  readonly isReading: boolean;
  readonly problem: Problem | null;
};

/** Reads plans of the collection one after the other, with readable signs since nobody edits them here; those that were read are there before the others. */
export function usePlans(ids: readonly string[]): ReadPlans {
  const { services, open } = useCoverage();
  const [state, setState] = useState<ReadPlans>({ plans: [], isReading: true, problem: null });
  const collection = open.summary.id;
  const asked = JSON.stringify(ids);
  useEffect(() => {
    let isWanted = true;
    const read = async () => {
      const plans: Plan[] = [];
      let problem: Problem | null = null;
      for (const id of JSON.parse(asked) as string[]) {
        // written just above
        const plan = await services.readPlan(collection, id);
        if (!isWanted) return;
        if ('message' in plan) problem = plan;
        else plans.push(readableTexts(plan));
        if (plans.length % 10 === 0) setState({ plans: [...plans], isReading: true, problem });
      }
      setState({ plans, isReading: false, problem });
    };
    setState({ plans: [], isReading: true, problem: null });
    void read().catch(reportError);
    return () => {
      isWanted = false;
    };
  }, [services, collection, asked]);
  return state;
}
