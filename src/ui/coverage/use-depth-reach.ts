import { useMemo } from 'react';
import type { CoverageItem } from '#core/coverage/coverage.ts';
import { askedGoals, createDepthReach, type DepthReach } from '#core/coverage/depth-reach.ts';
import { expectedItems } from '#core/coverage/expected-items.ts';
import { useCoverage } from './coverage-context.tsx';

/** How far each item of the view is served. */
export function useDepthReach(): (item: CoverageItem) => DepthReach {
  const { table, place, coverage, expected } = useCoverage();
  const { lens, filters } = place;
  return useMemo(() => {
    const goals = askedGoals(expected.scheme, expectedItems('goals', filters, expected));
    return createDepthReach(table, coverage, { lens, filters, goals }).reachOf;
  }, [table, coverage, lens, filters, expected]);
}
