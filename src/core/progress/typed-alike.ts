import type { Indicator, Measurement, Plan } from '../plan/plan-schema.ts';
import { periodsOf } from './due-measurements.ts';

/**
 * Gives measurements what they would have if they had been typed in the entry of their period: who enters values, and the first day of the
 * period of the indicator that ends on their day. One that names who entered it comes from the table of somebody else and is left as it is,
 * so that its name is never taken for a signature.
 */
export function typedAlike(
  plan: Pick<Plan, 'profile'>,
  signature: string,
): (indicator: Indicator, row: Measurement) => Measurement {
  const known = new Map<Indicator, ReadonlyMap<string, string>>();
  const begins = (indicator: Indicator) => {
    const begun = known.get(indicator) ?? beginByEnd(plan, indicator);
    known.set(indicator, begun);
    return begun;
  };
  return (indicator, row) => {
    if (row.enteredBy !== '') return row;
    return { ...row, enteredBy: signature.trim(), from: row.from ?? begins(indicator).get(row.date ?? '') ?? null };
  };
}

function beginByEnd(plan: Pick<Plan, 'profile'>, indicator: Indicator): ReadonlyMap<string, string> {
  const periods = periodsOf(plan, indicator);
  return new Map(typeof periods === 'string' ? [] : periods.map(({ from, to }) => [to, from]));
}
