import type { Measurement, Plan } from '../plan/plan-schema.ts';
import { wordKey } from '../words/word-key.ts';
import { categoryKey, type HiddenParts, hiddenPartsOf } from './hidden-cells-of.ts';

/**
 * The plan without the numbers of those cells of breakdowns that could point to persons (see hidden-cells-of.ts), without the
 * dimensions of replaced states that would give them away, and without what was typed into breakdowns and is no number; the same plan when there is neither.
 */
export function withoutHiddenCells(plan: Plan): Plan {
  const measurements = plan.measurements.map((row) => withoutHidden(row, hiddenPartsOf(plan, row)));
  const unparsed = Object.entries(plan.unparsed).filter(([path]) => !isOfBreakdown(path));
  const notCarried = plan.notCarried.filter(({ path }) => !isOfBreakdown(path));
  const isSame =
    measurements.every((row, at) => row === plan.measurements[at]) &&
    unparsed.length === Object.keys(plan.unparsed).length &&
    notCarried.length === plan.notCarried.length;
  return isSame ? plan : { ...plan, measurements, unparsed: Object.fromEntries(unparsed), notCarried };
}

function withoutHidden(row: Measurement, { cells, dropped }: HiddenParts): Measurement {
  if (cells.size === 0) return row;
  const safe = (breakdown: Measurement['breakdown']) =>
    breakdown.map((cell) =>
      cells.has(categoryKey(cell)) ? { ...cell, value: null, numerator: null, denominator: null } : cell,
    );
  const earlier = row.earlier.map((said) => ({
    ...said,
    breakdown: safe(said.breakdown.filter(({ dimension }) => !dropped.has(wordKey(dimension)))),
  }));
  return { ...row, breakdown: safe(row.breakdown), earlier };
}

function isOfBreakdown(path: string): boolean {
  const [table, ...parts] = path.split('/');
  return table === 'measurements' && parts.includes('breakdown');
}
