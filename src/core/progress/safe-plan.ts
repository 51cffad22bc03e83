import type { Indicator, Measurement, Plan } from '../plan/plan-schema.ts';
import { dimensionValues } from './breakdown-gap.ts';

type Breakdown = Measurement['breakdown'];

/** The plan without the numbers of those cells of breakdowns that could point to persons (see small-cells.ts); the same plan when there are none. */
export function withoutHiddenCells(plan: Plan): Plan {
  const indicators = new Map(plan.indicators.map((row) => [row.id, row]));
  const measurements = plan.measurements.map((row) => {
    const measure = measureOf(indicators.get(row.indicatorId), row.series);
    const breakdown = withoutHidden(measure, row.breakdown);
    const earlier = row.earlier.map((said) => {
      const cells = withoutHidden(measure, said.breakdown);
      return cells === said.breakdown ? said : { ...said, breakdown: cells };
    });
    const isSafe = breakdown === row.breakdown && earlier.every((said, at) => said === row.earlier[at]);
    return isSafe ? row : { ...row, breakdown, earlier };
  });
  return measurements.every((row, at) => row === plan.measurements[at]) ? plan : { ...plan, measurements };
}

function measureOf(indicator: Indicator | undefined, series: string | null): Indicator['measure'] {
  const earlier = indicator?.earlierSeries.find(({ id }) => id === series);
  // Of an unknown indicator every number may count persons.
  return (earlier ?? indicator)?.measure ?? 'number';
}

function withoutHidden(measure: Indicator['measure'], breakdown: Breakdown): Breakdown {
  const hidden = new Set<string>();
  for (const { dimension, categories } of dimensionValues({ measure }, { breakdown }, 'safe')) {
    const cells = breakdown.filter((cell) => cell.dimension.trim() === dimension);
    cells.forEach((cell, at) => {
      if (categories[at]?.hidden === true) hidden.add(cell.id);
    });
  }
  if (hidden.size === 0) return breakdown;
  return breakdown.map((cell) =>
    hidden.has(cell.id) ? { ...cell, value: null, numerator: null, denominator: null } : cell,
  );
}
