import { type PlanTable, planTables } from '../plan/plan-path.ts';
import type { Plan } from '../plan/plan-schema.ts';
import type { Scheme } from '../scheme/scheme-schema.ts';
import { perObject } from './memo.ts';

/** A wrong link, choice or id: which row of which table, and its field ('' for the row itself). `id` is what is not there, or there twice. */
export type LinkProblem = {
  readonly table: PlanTable | 'measurements' | 'profile' | 'monitoring';
  readonly index: number;
  readonly field: readonly string[];
  readonly code: 'linkBroken' | 'unknownChoice' | 'duplicateId';
  readonly id: string;
};

type Add = (problem: LinkProblem) => void;

/** Links to rows that are not there, choices that the scheme does not have, and ids that two rows of a table share. */
export function linkProblems(plan: Plan, scheme: Scheme): readonly LinkProblem[] {
  const problems: LinkProblem[] = [];
  const add: Add = (problem) => problems.push(problem);
  addBrokenLinks(plan, add);
  addUnknownChoices(plan, choicesOf(scheme), add);
  for (const table of [...planTables, 'measurements'] as const) addDuplicates(table, plan[table], add);
  return problems;
}

function addBrokenLinks(plan: Plan, add: Add): void {
  const groups = idsOf(plan.targetGroups);
  const goals = idsOf(plan.goals);
  const targets = idsOf(plan.targets);
  const indicators = idsOf(plan.indicators);
  const check = (
    ids: ReadonlySet<string>,
    id: string | null,
    table: LinkProblem['table'],
    index: number,
    field: string,
  ) => {
    if (id !== null && !ids.has(id)) add({ table, index, field: [field], code: 'linkBroken', id });
  };
  for (const [index, goal] of plan.goals.entries()) {
    for (const id of goal.targetGroupIds) check(groups, id, 'goals', index, 'targetGroupIds');
  }
  for (const [index, target] of plan.targets.entries()) {
    check(goals, target.goalId, 'targets', index, 'goalId');
    for (const id of target.targetGroupIds) check(groups, id, 'targets', index, 'targetGroupIds');
  }
  for (const [index, activity] of plan.activities.entries()) {
    for (const id of activity.targetIds) check(targets, id, 'activities', index, 'targetIds');
  }
  for (const [index, indicator] of plan.indicators.entries())
    check(targets, indicator.targetId, 'indicators', index, 'targetId');
  for (const [index, measurement] of plan.measurements.entries())
    check(indicators, measurement.indicatorId, 'measurements', index, 'indicatorId');
}

type Choices = ReturnType<typeof readChoices>;

const choicesOf = perObject(readChoices);

function readChoices({ headings, policyFields, vocabularies }: Scheme) {
  return {
    headings: new Set<string>(headings.map(({ id }) => id)),
    policyFields: new Set(policyFields.map(({ id }) => id)),
    organisationTypes: new Set(vocabularies.organisationTypes),
    levels: new Set(vocabularies.levels),
    frequencies: new Set(vocabularies.frequencies),
    benchmarkTypes: new Set(vocabularies.benchmarkTypes),
    riskCategories: new Set(vocabularies.riskCategories),
  };
}

function addUnknownChoices(plan: Plan, choices: Choices, add: Add): void {
  const check = (
    ids: ReadonlySet<string>,
    id: string | null,
    table: LinkProblem['table'],
    index: number,
    ...field: string[]
  ) => {
    if (id !== null && !ids.has(id)) add({ table, index, field, code: 'unknownChoice', id });
  };
  check(choices.organisationTypes, plan.profile.organisation.type, 'profile', 0, 'organisation', 'type');
  check(choices.levels, plan.profile.level, 'profile', 0, 'level');
  check(choices.frequencies, plan.monitoring.reportFrequency, 'monitoring', 0, 'reportFrequency');
  for (const [index, goal] of plan.goals.entries())
    check(choices.policyFields, goal.policyField, 'goals', index, 'policyField');
  for (const [index, target] of plan.targets.entries())
    check(choices.headings, target.heading, 'targets', index, 'heading');
  for (const [index, indicator] of plan.indicators.entries()) {
    check(choices.headings, indicator.heading, 'indicators', index, 'heading');
    check(choices.frequencies, indicator.frequency, 'indicators', index, 'frequency');
    check(choices.benchmarkTypes, indicator.benchmark.type, 'indicators', index, 'benchmark', 'type');
  }
  for (const [index, risk] of plan.risks.entries())
    check(choices.riskCategories, risk.category, 'risks', index, 'category');
}

const idsOf = perObject(
  (rows: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(rows.map(({ id }) => id)),
);

function addDuplicates(table: PlanTable | 'measurements', rows: readonly { readonly id: string }[], add: Add): void {
  if (idsOf(rows).size === rows.length) return;
  const seen = new Set<string>();
  rows.forEach(({ id }, index) => {
    if (seen.has(id)) add({ table, index, field: [], code: 'duplicateId', id });
    seen.add(id);
  });
}
