import { useMemo } from 'react';
import { useTranslator } from '../common/translation.tsx';
import { useCoverage } from './coverage-context.tsx';

/** Ways to sort the plans of a matrix. */
export const planOrders = ['title', 'organisation', 'country', 'depth'] as const;
export type PlanOrder = (typeof planOrders)[number];

/** Positions of the plans of the view, in an order. */
export function usePlanOrder(order: PlanOrder): readonly number[] {
  const { compare } = useTranslator();
  const { coverage } = useCoverage();
  return useMemo(() => {
    const { plans, items } = coverage;
    const positions = plans.map((_, at) => at);
    if (order === 'title') return positions;
    if (order === 'depth') {
      const sums = new Float64Array(plans.length);
      items.forEach((_, item) => {
        coverage.depthsOf(item).forEach((depth, plan) => {
          sums[plan] = (sums[plan] ?? 0) + depth;
        });
      });
      return positions.sort((one, other) => (sums[other] ?? 0) - (sums[one] ?? 0) || one - other);
    }
    const keyOf = (at: number) => (order === 'country' ? plans[at]?.country : plans[at]?.organisation) ?? '';
    return positions.sort((one, other) => compare(keyOf(one), keyOf(other)) || one - other);
  }, [coverage, order, compare]);
}
