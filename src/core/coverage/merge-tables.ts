import { addFacts, factsAt, firstValueOf } from './add-facts.ts';
import { doubleAt, push, pushMovedRows, pushNumberedRows, pushRows, type Rows } from './column.ts';
import { movedDefinitionCode } from './definition-codes.ts';
import {
  createFactsTable,
  type FactsTable,
  type RowKind,
  rowCounts,
  type TablePlan,
  tablePlan,
} from './facts-table.ts';
import { pushNumberRows } from './number-column.ts';
import { pushValueRows } from './value-columns.ts';
import { pushWordingRows } from './wording-columns.ts';

/** One table with the plans of both, to be read on the later of their days, in the language of the first; the order does not matter, and merging a table with itself gives the same plans. */
export function mergeTables(one: FactsTable, other: FactsTable): FactsTable {
  const merged = createFactsTable(one.day > other.day ? one.day : other.day, one.language);
  for (const table of [one, other]) appendTable(merged, table);
  return merged;
}

/** Copies the plans that count; those that are there already go one by one, so that the later state counts. */
function appendTable(to: FactsTable, from: FactsTable): void {
  // Depths of another day are made anew.
  if (to.day !== from.day) {
    for (const plan of from.plans) if (plan.counts) addFacts(to, factsAt(from, plan));
    return;
  }
  const numbers = numbersIn(to, from);
  const isKnown = ({ head }: TablePlan) => to.positions.has(head.planId);
  const counted = from.plans.filter(({ counts }) => counts);
  const known = counted.filter(isKnown);
  const fresh = counted.filter((plan) => !isKnown(plan));
  // The usual case: nothing was replaced and no plan is in both, so that whole columns are copied at once.
  if (fresh.length === from.plans.length)
    appendPlans(to, from, fresh, { start: noRows, end: rowCounts(from) }, numbers);
  else for (const plan of fresh) appendPlans(to, from, [plan], rowsOfPlan(plan), numbers);
  for (const plan of known) addFacts(to, factsAt(from, plan));
}

type RowCounts = ReturnType<typeof rowCounts>;

const noRows: RowCounts = { goals: 0, targets: 0, activities: 0, indicators: 0, groups: 0, groupNames: 0 };

/** The rows of a part of a table: for each kind the first one, and the one after the last. */
type Part = { readonly start: RowCounts; readonly end: RowCounts };

function rowsOfPlan(plan: TablePlan): Part {
  const at = (side: 'From' | 'To') => ({
    goals: plan[`goals${side}`],
    targets: plan[`targets${side}`],
    activities: plan[`activities${side}`],
    indicators: plan[`indicators${side}`],
    groups: plan[`groups${side}`],
    groupNames: plan[`groupNames${side}`],
  });
  return { start: at('From'), end: at('To') };
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

/** Appends plans and the part of the table that holds their rows. */
function appendPlans(
  to: FactsTable,
  from: FactsTable,
  plans: readonly TablePlan[],
  { start, end }: Part,
  numbers: Numbers,
): void {
  const before = rowCounts(to);
  const rowsOf = (kind: RowKind): Rows => ({ from: start[kind], to: end[kind] });
  appendGoals(to, from, rowsOf('goals'), numbers);
  appendTargets(to, from, rowsOf('targets'), numbers);
  appendActivities(to, from, rowsOf('activities'), numbers);
  appendIndicators(to, from, rowsOf('indicators'), numbers);
  for (const kind of ['groups', 'groupNames'] as const)
    pushNumberedRows(to[kind], from[kind], rowsOf(kind), numbers.texts);
  const moved = (counts: RowCounts): RowCounts => ({
    goals: counts.goals + before.goals - start.goals,
    targets: counts.targets + before.targets - start.targets,
    activities: counts.activities + before.activities - start.activities,
    indicators: counts.indicators + before.indicators - start.indicators,
    groups: counts.groups + before.groups - start.groups,
    groupNames: counts.groupNames + before.groupNames - start.groupNames,
  });
  for (const plan of plans) {
    const rows = rowsOfPlan(plan);
    to.positions.set(plan.head.planId, to.plans.length);
    to.plans.push(tablePlan(plan, moved(rows.start), moved(rows.end)));
  }
}

function appendGoals({ goals }: FactsTable, from: FactsTable, rows: Rows, { texts, lists }: Numbers): void {
  for (const name of ['catalogueId', 'policyField', 'title'] as const)
    pushNumberedRows(goals[name], from.goals[name], rows, texts);
  for (const name of ['groups', 'alignments'] as const) pushNumberedRows(goals[name], from.goals[name], rows, lists);
  pushRows(goals.hasTargets, from.goals.hasTargets, rows);
}

function appendTargets({ targets }: FactsTable, from: FactsTable, rows: Rows, { lists }: Numbers): void {
  for (const name of ['goal', 'due'] as const) pushRows(targets[name], from.targets[name], rows);
  pushNumberedRows(targets.groups, from.targets.groups, rows, lists);
  for (const name of ['isSet', 'depth'] as const) pushRows(targets[name], from.targets[name], rows);
}

function appendActivities(
  { activities }: FactsTable,
  from: FactsTable,
  rows: Rows,
  { texts, positionLists }: Numbers,
): void {
  pushNumberedRows(activities.targets, from.activities.targets, rows, positionLists);
  for (const name of ['lead', 'start', 'end'] as const)
    pushNumberedRows(activities[name], from.activities[name], rows, texts);
  for (const name of ['money', 'people'] as const) pushNumberRows(activities[name], from.activities[name], rows);
}

function appendIndicators(
  { indicators, wordings, measured }: FactsTable,
  from: FactsTable,
  rows: Rows,
  { texts }: Numbers,
): void {
  pushRows(indicators.target, from.indicators.target, rows);
  for (const name of ['catalogueId', 'title', 'unit'] as const)
    pushNumberedRows(indicators[name], from.indicators[name], rows, texts);
  pushWordingRows(wordings, from.wordings, rows, texts);
  for (let row = rows.from; row < rows.to; row += 1)
    push(indicators.definition, movedDefinitionCode(doubleAt(from.indicators.definition, row), texts));
  for (const name of ['measure', 'direction'] as const) pushRows(indicators[name], from.indicators[name], rows);
  for (const name of ['baseline', 'targetValue'] as const)
    pushNumberRows(indicators[name], from.indicators[name], rows);
  const values = { from: firstValueOf(from, rows.from), to: firstValueOf(from, rows.to) };
  pushMovedRows(indicators.firstValue, from.indicators.firstValue, rows, measured.date.length - values.from);
  pushValueRows(measured, from.measured, values, texts);
}
