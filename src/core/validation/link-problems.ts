import { type RowTable, rowTables } from '../plan/plan-path.ts';
import type { Plan } from '../plan/plan-schema.ts';
import type { Scheme } from '../scheme/scheme-schema.ts';
import { perObject } from './memo.ts';
import { rowsById } from './rows-by-id.ts';

/** A wrong link, choice or id: which row of which table, and its field ('' for the row itself). `id` is what is not there, or there twice. */
export type LinkProblem = {
  readonly table: RowTable | 'profile' | 'monitoring';
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
  for (const table of rowTables) addDuplicates(table, plan[table], add);
  return problems;
}

function addBrokenLinks(plan: Plan, add: Add): void {
  const groups = rowsById(plan.targetGroups);
  const goals = rowsById(plan.goals);
  const targets = rowsById(plan.targets);
  const check = checkIds('linkBroken', add);
  eachRow(plan.goals, (goal, index) => {
    for (const id of goal.targetGroupIds) check(groups, id, 'goals', index, 'targetGroupIds');
  });
  eachRow(plan.targets, (target, index) => {
    check(goals, target.goalId, 'targets', index, 'goalId');
    for (const id of target.targetGroupIds) check(groups, id, 'targets', index, 'targetGroupIds');
  });
  eachRow(plan.activities, (activity, index) => {
    for (const id of activity.targetIds) check(targets, id, 'activities', index, 'targetIds');
  });
  eachRow(plan.indicators, ({ targetId }, index) => check(targets, targetId, 'indicators', index, 'targetId'));
  const indicators = rowsById(plan.indicators);
  eachRow(plan.measurements, ({ indicatorId }, index) =>
    check(indicators, indicatorId, 'measurements', index, 'indicatorId'),
  );
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
  const check = checkIds('unknownChoice', add);
  check(choices.organisationTypes, plan.profile.organisation.type, 'profile', 0, 'organisation/type');
  check(choices.levels, plan.profile.level, 'profile', 0, 'level');
  check(choices.frequencies, plan.monitoring.reportFrequency, 'monitoring', 0, 'reportFrequency');
  eachRow(plan.goals, ({ policyField }, index) =>
    check(choices.policyFields, policyField, 'goals', index, 'policyField'),
  );
  eachRow(plan.targets, ({ heading }, index) => check(choices.headings, heading, 'targets', index, 'heading'));
  eachRow(plan.indicators, (indicator, index) => {
    check(choices.headings, indicator.heading, 'indicators', index, 'heading');
    check(choices.frequencies, indicator.frequency, 'indicators', index, 'frequency');
    check(choices.benchmarkTypes, indicator.benchmark.type, 'indicators', index, 'benchmark/type');
  });
  eachRow(plan.risks, ({ category }, index) => check(choices.riskCategories, category, 'risks', index, 'category'));
}

/** A check of one id against the ids that there are; the field is a path within its row. */
function checkIds(code: 'linkBroken' | 'unknownChoice', add: Add) {
  return (
    ids: { readonly has: (id: string) => boolean },
    id: string | null,
    table: LinkProblem['table'],
    index: number,
    field: string,
  ): void => {
    if (id !== null && !ids.has(id)) add({ table, index, field: field.split('/'), code, id });
  };
}

function eachRow<R>(rows: readonly R[], visit: (row: R, index: number) => void): void {
  rows.forEach(visit);
}

function addDuplicates(table: RowTable, rows: readonly { readonly id: string }[], add: Add): void {
  if (rowsById(rows).size === rows.length) return;
  const seen = new Set<string>();
  rows.forEach(({ id }, index) => {
    if (seen.has(id)) add({ table, index, field: [], code: 'duplicateId', id });
    seen.add(id);
  });
}
