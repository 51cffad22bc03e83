import { addFacts, factsAt } from './add-facts.ts';
import { pushRows, wholeAt } from './column.ts';
import { createFactsTable, type FactsTable, type RowRange, type TablePlan } from './facts-table.ts';
import { latestAt, pushLatest } from './latest-columns.ts';

/** One table with the plans of both; the order does not matter, and merging a table with itself gives the same plans. */
export function mergeTables(one: FactsTable, other: FactsTable): FactsTable {
  const merged = createFactsTable();
  appendTable(merged, one, () => false);
  appendTable(merged, other, ({ head }) => merged.positions.has(head.planId));
  return merged;
}

/** Copies the plans that count column by column; those that `isKnown` go one by one, so that the later state counts. */
function appendTable(to: FactsTable, from: FactsTable, isKnown: (plan: TablePlan) => boolean): void {
  const numbers = numbersIn(to, from);
  const states: TablePlan[] = [];
  for (const plan of from.plans) {
    if (!plan.counts) continue;
    if (isKnown(plan)) states.push(plan);
    else appendPlan(to, from, plan, numbers);
  }
  for (const plan of states) addFacts(to, factsAt(from, plan));
}

/** For each number of a text or list the one that the other table has for it. */
type Numbers = { readonly texts: Int32Array; readonly lists: Int32Array; readonly positionLists: Int32Array };

function numbersIn(to: FactsTable, from: FactsTable): Numbers {
  const texts = Int32Array.from(from.texts.values, (text) => to.texts.numberOf(text));
  return {
    texts,
    lists: Int32Array.from(from.lists.values, (list) => to.lists.numberOf(list.map((number) => texts[number] ?? -1))),
    positionLists: Int32Array.from(from.positionLists.values, to.positionLists.numberOf),
  };
}

function appendPlan(to: FactsTable, from: FactsTable, plan: TablePlan, numbers: Numbers): void {
  to.positions.set(plan.head.planId, to.plans.length);
  to.plans.push({
    head: plan.head,
    language: plan.language,
    scheme: plan.scheme,
    goals: appendGoals(to, from, plan.goals, numbers),
    targets: appendTargets(to, from, plan.targets, numbers),
    activities: appendActivities(to, from, plan.activities, numbers),
    indicators: appendIndicators(to, from, plan.indicators, numbers),
    counts: true,
  });
}

function appendGoals({ goals }: FactsTable, from: FactsTable, rows: RowRange, { texts, lists }: Numbers): RowRange {
  const start = goals.title.length;
  for (const name of ['catalogueId', 'policyField', 'title'] as const)
    pushRows(goals[name], from.goals[name], rows, texts);
  for (const name of ['groups', 'alignments'] as const) pushRows(goals[name], from.goals[name], rows, lists);
  pushRows(goals.hasTargets, from.goals.hasTargets, rows);
  return { from: start, to: goals.title.length };
}

function appendTargets({ targets }: FactsTable, from: FactsTable, rows: RowRange, { lists }: Numbers): RowRange {
  const start = targets.goal.length;
  pushRows(targets.goal, from.targets.goal, rows);
  pushRows(targets.groups, from.targets.groups, rows, lists);
  for (const name of ['isSet', 'depth'] as const) pushRows(targets[name], from.targets[name], rows);
  return { from: start, to: targets.goal.length };
}

function appendActivities(
  { activities }: FactsTable,
  from: FactsTable,
  rows: RowRange,
  { texts, positionLists }: Numbers,
): RowRange {
  const start = activities.lead.length;
  pushRows(activities.targets, from.activities.targets, rows, positionLists);
  pushRows(activities.lead, from.activities.lead, rows, texts);
  for (const name of ['money', 'people'] as const) pushRows(activities[name], from.activities[name], rows);
  return { from: start, to: activities.lead.length };
}

function appendIndicators(
  { indicators, latest, texts }: FactsTable,
  from: FactsTable,
  rows: RowRange,
  numbers: Numbers,
): RowRange {
  const start = indicators.target.length;
  pushRows(indicators.target, from.indicators.target, rows);
  for (const name of ['catalogueId', 'title', 'definition', 'unit'] as const)
    pushRows(indicators[name], from.indicators[name], rows, numbers.texts);
  for (const name of ['measure', 'direction'] as const) pushRows(indicators[name], from.indicators[name], rows);
  for (const name of ['baseline', 'targetValue'] as const) pushRows(indicators[name], from.indicators[name], rows);
  pushRows(indicators.latest, from.indicators.latest, rows);
  const to = indicators.target.length;
  for (let row = start; row < to; row += 1) {
    const known = latestAt(from.latest, from.texts, wholeAt(indicators.latest, row));
    if (known !== null) indicators.latest.cells[row] = pushLatest(latest, texts, known);
  }
  return { from: start, to };
}
