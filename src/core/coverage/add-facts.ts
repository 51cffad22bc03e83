import { indicatorDirections, indicatorMeasures } from '../plan/plan-schema.ts';
import { byteAt, doubleAt, type Rows, smallAt, type Wholes, wholeAt } from './column.ts';
import { definitionOf } from './definition-codes.ts';
import { appendFacts, type FactsTable, noText, type TablePlan } from './facts-table.ts';
import { numberAt } from './number-column.ts';
import {
  type ActivityFacts,
  factsVersion,
  type GoalFacts,
  type IndicatorFacts,
  type MeasuredValue,
  type PlanFacts,
  type TargetFacts,
} from './plan-facts.ts';
import { valueAt } from './value-columns.ts';
import { wordingAt } from './wording-columns.ts';

/**
 * Adds the facts of one plan. A plan is in a table once: of two states the one with the later `asOf` counts, of two of the same time
 * the one whose facts come later as text, so that the order of adding does not matter.
 */
export function addFacts(table: FactsTable, facts: PlanFacts): void {
  const position = table.positions.get(facts.planId);
  const known = position === undefined ? undefined : table.plans[position];
  if (known !== undefined) {
    if (!replaces(facts, factsAt(table, known))) return;
    known.counts = false;
  }
  appendFacts(table, facts);
}

/** Gives the facts of all plans that count, one after the other. */
export function* allFacts(table: FactsTable): Generator<PlanFacts> {
  for (const plan of table.plans) if (plan.counts) yield factsAt(table, plan);
}

function replaces(facts: PlanFacts, known: PlanFacts): boolean {
  if (facts.asOf !== known.asOf) return facts.asOf > known.asOf;
  return JSON.stringify(facts) > JSON.stringify(known);
}

/** The facts of one plan as they were added. */
export function factsAt(table: FactsTable, plan: TablePlan): PlanFacts {
  return {
    factsVersion,
    planId: plan.head.planId,
    asOf: plan.head.asOf,
    title: plan.head.title,
    organisation: plan.head.organisation,
    language: plan.language,
    scheme: plan.scheme,
    level: plan.head.level,
    country: plan.head.country,
    region: plan.head.region,
    currency: plan.head.currency,
    firstYear: plan.head.firstYear,
    lastYear: plan.head.lastYear,
    start: plan.head.start,
    end: plan.head.end,
    groups: textsIn(table, table.groups, { from: plan.groupsFrom, to: plan.groupsTo }),
    groupNames: groupNamesOf(table, plan),
    goals: rowsOf({ from: plan.goalsFrom, to: plan.goalsTo }, (row) => goalAt(table, row)),
    targets: rowsOf({ from: plan.targetsFrom, to: plan.targetsTo }, (row) => targetAt(table, row)),
    activities: rowsOf({ from: plan.activitiesFrom, to: plan.activitiesTo }, (row) => activityAt(table, row)),
    indicators: rowsOf({ from: plan.indicatorsFrom, to: plan.indicatorsTo }, (row) => indicatorAt(table, row)),
  };
}

/** The names of groups that a plan names in own words, as typed. */
function groupNamesOf(table: FactsTable, plan: TablePlan): readonly string[] {
  return textsIn(table, table.groupNames, { from: plan.groupNamesFrom, to: plan.groupNamesTo });
}

function textsIn({ texts }: FactsTable, column: Wholes, rows: Rows): readonly string[] {
  return rowsOf(rows, (row) => texts.values[wholeAt(column, row)] ?? '');
}

function rowsOf<T>({ from, to }: Rows, rowAt: (row: number) => T): T[] {
  const rows: T[] = [];
  for (let row = from; row < to; row += 1) rows.push(rowAt(row));
  return rows;
}

function goalAt(table: FactsTable, row: number): GoalFacts {
  const { goals } = table;
  return {
    catalogueId: textAt(table, wholeAt(goals.catalogueId, row)),
    policyField: textAt(table, wholeAt(goals.policyField, row)),
    title: textAt(table, wholeAt(goals.title, row)) ?? '',
    groups: textsOf(table, wholeAt(goals.groups, row)),
    alignments: textsOf(table, wholeAt(goals.alignments, row)),
  };
}

function targetAt(table: FactsTable, row: number): TargetFacts {
  const { goal, isSet, due, groups } = table.targets;
  const year = smallAt(due, row);
  return {
    goal: smallAt(goal, row),
    isSet: byteAt(isSet, row) === 1,
    due: year < 0 ? null : year,
    groups: textsOf(table, wholeAt(groups, row)),
  };
}

function activityAt(table: FactsTable, row: number): ActivityFacts {
  const { targets, lead, start, end, money, people } = table.activities;
  return {
    targets: table.positionLists.values[wholeAt(targets, row)] ?? [],
    lead: textAt(table, wholeAt(lead, row)) ?? '',
    start: textAt(table, wholeAt(start, row)),
    end: textAt(table, wholeAt(end, row)),
    money: numberOrNull(numberAt(money, row)),
    people: numberOrNull(numberAt(people, row)),
  };
}

function indicatorAt(table: FactsTable, row: number): IndicatorFacts {
  const { indicators } = table;
  return {
    target: smallAt(indicators.target, row),
    catalogueId: textAt(table, wholeAt(indicators.catalogueId, row)),
    title: textAt(table, wholeAt(indicators.title, row)) ?? '',
    definition: definitionOf(table.texts, doubleAt(indicators.definition, row)),
    wording: wordingAt(table.wordings, table.texts, row),
    measure: indicatorMeasures[byteAt(indicators.measure, row)] ?? 'number',
    unit: textAt(table, wholeAt(indicators.unit, row)) ?? '',
    direction: indicatorDirections[byteAt(indicators.direction, row)] ?? 'increase',
    baseline: numberOrNull(numberAt(indicators.baseline, row)),
    targetValue: numberOrNull(numberAt(indicators.targetValue, row)),
    values: valuesOf(table, row),
  };
}

/** What an indicator measured, by date. */
export function valuesOf(table: FactsTable, row: number): readonly MeasuredValue[] {
  return rowsOf({ from: firstValueOf(table, row), to: firstValueOf(table, row + 1) }, (value) =>
    valueAt(table.measured, table.texts, value),
  );
}

/** Where the values of an indicator begin; of the row after the last one where all end. */
export function firstValueOf(
  { indicators, measured }: Pick<FactsTable, 'indicators' | 'measured'>,
  row: number,
): number {
  return row < indicators.firstValue.length ? wholeAt(indicators.firstValue, row) : measured.date.length;
}

/** The text of a number in a column; null for none. */
export function textAt({ texts }: Pick<FactsTable, 'texts'>, number: number): string | null {
  return number === noText ? null : (texts.values[number] ?? null);
}

function textsOf(table: FactsTable, list: number): readonly string[] {
  return (table.lists.values[list] ?? []).map((number) => table.texts.values[number] ?? '');
}

function numberOrNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
