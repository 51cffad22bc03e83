import type { Plan } from '../plan/plan-schema.ts';
import type { Scheme } from '../scheme/scheme-schema.ts';
import { blockersOf } from './blockers.ts';
import { fractionsOf } from './fractions.ts';
import { type Issue, issueSteps, type Severity } from './issue.ts';
import { groupBy } from './rules/group-by.ts';
import { type PlanFacts, planFacts } from './rules/plan-facts.ts';
import { rules } from './rules/registry.ts';
import type { Finding, Rule } from './rules/rule.ts';

const tiers: readonly Severity[] = ['blocker', 'warning', 'advice'];

/** Everything that the checks find in a plan: blockers, then warnings, then advice, each by step and in the order of the plan. */
export function checkPlan(plan: Plan, scheme: Scheme): readonly Issue[] {
  const facts = planFacts(plan);
  const ofScheme = scheme.checks.flatMap((check) => issuesOfCheck(check, facts));
  const issues = [...blockersOf(plan, scheme), ...ofScheme, ...fractionsOf(plan)];
  return tiers.flatMap((severity) => inOrderOfSteps(issues.filter((issue) => issue.severity === severity)));
}

function inOrderOfSteps(issues: readonly Issue[]): readonly Issue[] {
  const groups = groupBy(issues, ({ step }) => [step]);
  return issueSteps.flatMap((step) => groups.get(step) ?? []);
}

/** Whether a final export has to wait. */
export function hasBlockers(issues: readonly Issue[]): boolean {
  return issues.some(({ severity }) => severity === 'blocker');
}

/** A check that this build has no rule for finds nothing: its scheme is newer. */
function issuesOfCheck({ id, severity, stepId }: Scheme['checks'][number], facts: PlanFacts): readonly Issue[] {
  const code = `qc-${id.replace(/^qc-/u, '')}` as const;
  const rule: Rule | undefined = Object.hasOwn(rules, code) ? rules[code] : undefined;
  const issue = ({ params, path, table, itemId, step = stepId }: Finding): Issue => ({
    code,
    severity,
    params,
    path,
    table,
    itemId,
    step,
  });
  return rule?.(facts).map(issue) ?? [];
}
