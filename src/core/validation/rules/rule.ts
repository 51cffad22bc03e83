import { type PlanTable, pathOf } from '../../plan/plan-path.ts';
import type { Indicator, Measurement } from '../../plan/plan-schema.ts';
import type { Issue, IssueStep } from '../issue.ts';
import { itemName } from '../item-name.ts';
import type { PlanFacts } from './plan-facts.ts';

/** What a rule found: an issue without what the scheme says of the rule. `step` only where it is not the step that the scheme names. */
export type Finding = Pick<Issue, 'params' | 'path' | 'table' | 'itemId'> & { readonly step?: IssueStep };

/** A check of a scheme as a function; it finds nothing where what it needs is not given yet. */
export type Rule = (facts: PlanFacts) => readonly Finding[];

/** A rule over every row of a table; `field` is where to mend it ([] for the row itself), null when the row is fine. */
export function rowRule<T extends PlanTable>(
  table: T,
  fieldToMend: (row: PlanFacts['plan'][T][number], facts: PlanFacts) => readonly string[] | null,
): Rule {
  return (facts) => {
    const rows: readonly PlanFacts['plan'][T][number][] = facts.plan[table];
    const findings: Finding[] = [];
    for (const row of rows) {
      const field = fieldToMend(row, facts);
      if (field)
        findings.push({
          path: pathOf({ table, id: row.id }, ...field),
          table,
          itemId: row.id,
          params: itemName(facts.plan, table, row),
        });
    }
    return findings;
  };
}

/** A rule over every measurement; issues belong to the indicator that was measured. */
export function measurementRule(
  paramsOf: (measurement: Measurement, indicator: Indicator) => Issue['params'] | null,
): Rule {
  return ({ plan, indicators }) =>
    plan.measurements.flatMap((measurement) => {
      const indicator = indicators.get(measurement.indicatorId);
      const params = indicator ? paramsOf(measurement, indicator) : null;
      if (!indicator || !params) return [];
      const name = itemName(plan, 'indicators', indicator);
      return [
        {
          path: `measurements/${measurement.id}`,
          table: 'indicators',
          itemId: indicator.id,
          step: 'progress' as const,
          params: { ...name, ...params },
        },
      ];
    });
}

/** A rule over the plan as a whole: the params of its only finding, or null. */
export function planRule(paramsOf: (facts: PlanFacts) => Issue['params'] | null): Rule {
  return (facts) => {
    const params = paramsOf(facts);
    return params ? [{ path: '', table: null, itemId: null, params }] : [];
  };
}
