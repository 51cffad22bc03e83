import { addFacts, factsAt, valuesOf } from './add-facts.ts';
import { push, pushRows } from './column.ts';
import { createFactsTable, type FactsTable, type RowRange, type TablePlan } from './facts-table.ts';
import { pushValue } from './value-columns.ts';

/** One table with the plans of both, to be read on the later of their days, in the language of the first; the order does not matter, and merging a table with itself gives the same plans. */
export function mergeTables(one: FactsTable, other: FactsTable): FactsTable {
  const merged = createFactsTable(one.day > other.day ? one.day : other.day, one.language);
  appendTable(merged, one, () => false);
  appendTable(merged, other, ({ head }) => merged.positions.has(head.planId));
  return merged;
}

/** Copies the plans that count; those that `isKnown` go one by one, so that the later state counts. */
function appendTable(to: FactsTable, from: FactsTable, isKnown: (plan: TablePlan) => boolean): void {
  // Depths of another day are made anew.
  if (to.day !== from.day) {
    for (const plan of from.plans) if (plan.counts) addFacts(to, factsAt(from, plan));
    return;
  }
  const numbers = numbersIn(to, from);
  const known = from.plans.filter((plan) => plan.counts && isKnown(plan));
  const fresh = from.plans.filter((plan) => plan.counts && !isKnown(plan));
  // The usual case: nothing was replaced and no plan is in both, so that whole columns are copied at once.
  if (fresh.length === from.plans.length) appendPlans(to, from, fresh, wholeTable(from), numbers);
  else for (const plan of fresh) appendPlans(to, from, [plan], plan, numbers);
  for (const plan of known) addFacts(to, factsAt(from, plan));
}

type Rows = Pick<TablePlan, 'goals' | 'targets' | 'activities' | 'indicators'>;

function wholeTable({ goals, targets, activities, indicators }: FactsTable): Rows {
  return {
    goals: { from: 0, to: goals.title.length },
    targets: { from: 0, to: targets.goal.length },
    activities: { from: 0, to: activities.lead.length },
    indicators: { from: 0, to: indicators.target.length },
  };
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

/** Appends plans and the rows that are theirs. */
function appendPlans(
  to: FactsTable,
  from: FactsTable,
  plans: readonly TablePlan[],
  rows: Rows,
  numbers: Numbers,
): void {
  const starts = {
    goals: appendGoals(to, from, rows.goals, numbers).from - rows.goals.from,
    targets: appendTargets(to, from, rows.targets, numbers).from - rows.targets.from,
    activities: appendActivities(to, from, rows.activities, numbers).from - rows.activities.from,
    indicators: appendIndicators(to, from, rows.indicators, numbers).from - rows.indicators.from,
  };
  for (const plan of plans) {
    to.positions.set(plan.head.planId, to.plans.length);
    to.plans.push({
      ...plan,
      goals: moved(plan.goals, starts.goals),
      targets: moved(plan.targets, starts.targets),
      activities: moved(plan.activities, starts.activities),
      indicators: moved(plan.indicators, starts.indicators),
    });
  }
}

function moved({ from, to }: RowRange, by: number): RowRange {
  return { from: from + by, to: to + by };
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
  for (const name of ['goal', 'due'] as const) pushRows(targets[name], from.targets[name], rows);
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
  for (const name of ['lead', 'start', 'end'] as const) pushRows(activities[name], from.activities[name], rows, texts);
  for (const name of ['money', 'people'] as const) pushRows(activities[name], from.activities[name], rows);
  return { from: start, to: activities.lead.length };
}

const textsOfIndicators = [
  'catalogueId',
  'title',
  'definition',
  'unit',
  'numerator',
  'denominator',
  'calculation',
] as const;

function appendIndicators(
  { indicators, measured, texts }: FactsTable,
  from: FactsTable,
  rows: RowRange,
  numbers: Numbers,
): RowRange {
  const start = indicators.target.length;
  pushRows(indicators.target, from.indicators.target, rows);
  for (const name of textsOfIndicators) pushRows(indicators[name], from.indicators[name], rows, numbers.texts);
  for (const name of ['measure', 'direction'] as const) pushRows(indicators[name], from.indicators[name], rows);
  for (const name of ['baseline', 'targetValue'] as const) pushRows(indicators[name], from.indicators[name], rows);
  pushRows(indicators.valueCount, from.indicators.valueCount, rows);
  for (let row = rows.from; row < rows.to; row += 1) {
    push(indicators.firstValue, measured.date.length);
    for (const value of valuesOf(from, row)) pushValue(measured, texts, value);
  }
  return { from: start, to: indicators.target.length };
}
