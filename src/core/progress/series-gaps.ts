import type { DatedValue } from './expected-value.ts';
import type { Period } from './reporting-periods.ts';

/** For each of the points but the last whether between it and the next one a period went without a value; points in the order of their dates. */
export function seriesGaps(
  points: readonly Pick<DatedValue, 'date'>[],
  periods: readonly Period[],
): readonly boolean[] {
  return points.slice(1).map((next, at) => {
    const last = points[at];
    return last !== undefined && periods.some(({ from, to }) => from > last.date && to < next.date);
  });
}
