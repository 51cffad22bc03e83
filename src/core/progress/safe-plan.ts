import type { Measurement, Plan } from '../plan/plan-schema.ts';
import { categoryKey, hiddenCellsOf } from './hidden-cells-of.ts';

/**
 * The plan without the numbers of those cells of breakdowns that could point to persons (see hidden-cells-of.ts), and without what was typed into
 * breakdowns and is no number; the same plan when there is neither.
 */
export function withoutHiddenCells(plan: Plan): Plan {
  const measurements = plan.measurements.map((row) => withoutHidden(row, hiddenCellsOf(plan, row)));
  const unparsed = Object.entries(plan.unparsed).filter(([path]) => !isOfBreakdown(path));
  const notCarried = plan.notCarried.filter(({ path }) => !isOfBreakdown(path));
  const isSame =
    measurements.every((row, at) => row === plan.measurements[at]) &&
    unparsed.length === Object.keys(plan.unparsed).length &&
    notCarried.length === plan.notCarried.length;
  return isSame ? plan : { ...plan, measurements, unparsed: Object.fromEntries(unparsed), notCarried };
}

function withoutHidden(row: Measurement, hidden: ReadonlySet<string>): Measurement {
  if (hidden.size === 0) return row;
  const safe = (breakdown: Measurement['breakdown']) =>
    breakdown.map((cell) =>
      hidden.has(categoryKey(cell)) ? { ...cell, value: null, numerator: null, denominator: null } : cell,
    );
  const earlier = row.earlier.map((said) => ({ ...said, breakdown: safe(said.breakdown) }));
  return { ...row, breakdown: safe(row.breakdown), earlier };
}

function isOfBreakdown(path: string): boolean {
  const [table, ...parts] = path.split('/');
  return table === 'measurements' && parts.includes('breakdown');
}
