import { indicatorDirections, indicatorMeasures } from '../plan/plan-schema.ts';
import {
  appendFacts,
  createFactsTable,
  type FactsTable,
  noText,
  type RowRange,
  type TablePlan,
} from './facts-table.ts';
import type { ActivityFacts, GoalFacts, IndicatorFacts, PlanFacts, TargetFacts } from './plan-facts.ts';

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

/** One table with the plans of both; the order does not matter, and merging a table with itself gives the same plans. */
export function mergeTables(one: FactsTable, other: FactsTable): FactsTable {
  const merged = createFactsTable();
  for (const table of [one, other]) for (const facts of allFacts(table)) addFacts(merged, facts);
  return merged;
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
    factsVersion: 1,
    planId: plan.planId,
    asOf: plan.asOf,
    title: plan.title,
    organisation: plan.organisation,
    language: plan.language,
    scheme: plan.scheme,
    level: plan.level,
    country: plan.country,
    region: plan.region,
    currency: plan.currency,
    firstYear: plan.firstYear,
    lastYear: plan.lastYear,
    goals: rowsOf(plan.goals, (row) => goalAt(table, row)),
    targets: rowsOf(plan.targets, (row) => targetAt(table, row)),
    activities: rowsOf(plan.activities, (row) => activityAt(table, row)),
    indicators: rowsOf(plan.indicators, (row) => indicatorAt(table, row)),
  };
}

function rowsOf<T>({ from, to }: RowRange, rowAt: (row: number) => T): T[] {
  return Array.from({ length: to - from }, (_, at) => rowAt(from + at));
}

function goalAt(table: FactsTable, row: number): GoalFacts {
  const { goals } = table;
  return {
    catalogueId: textAt(table, goals.catalogueId.at(row)),
    policyField: textAt(table, goals.policyField.at(row)),
    title: textAt(table, goals.title.at(row)) ?? '',
    groups: textsOf(table, goals.groups.at(row)),
    alignments: textsOf(table, goals.alignments.at(row)),
  };
}

function targetAt(table: FactsTable, row: number): TargetFacts {
  const { goal, isSet, groups } = table.targets;
  return { goal: goal.at(row), isSet: isSet.at(row) === 1, groups: textsOf(table, groups.at(row)) };
}

function activityAt(table: FactsTable, row: number): ActivityFacts {
  const { targets, lead, money, people } = table.activities;
  return {
    targets: table.lists.values[targets.at(row)] ?? [],
    lead: textAt(table, lead.at(row)) ?? '',
    money: numberOrNull(money.at(row)),
    people: numberOrNull(people.at(row)),
  };
}

function indicatorAt(table: FactsTable, row: number): IndicatorFacts {
  const { indicators } = table;
  return {
    target: indicators.target.at(row),
    catalogueId: textAt(table, indicators.catalogueId.at(row)),
    title: textAt(table, indicators.title.at(row)) ?? '',
    definition: textAt(table, indicators.definition.at(row)) ?? '',
    measure: indicatorMeasures[indicators.measure.at(row)] ?? 'number',
    unit: textAt(table, indicators.unit.at(row)) ?? '',
    direction: indicatorDirections[indicators.direction.at(row)] ?? 'increase',
    baseline: numberOrNull(indicators.baseline.at(row)),
    targetValue: numberOrNull(indicators.targetValue.at(row)),
    latest: table.latest[indicators.latest.at(row)] ?? null,
  };
}

/** The text of a number in a column; null for none. */
export function textAt({ texts }: FactsTable, number: number): string | null {
  return number === noText ? null : (texts.values[number] ?? null);
}

function textsOf(table: FactsTable, list: number): readonly string[] {
  return (table.lists.values[list] ?? []).map((number) => table.texts.values[number] ?? '');
}

function numberOrNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
