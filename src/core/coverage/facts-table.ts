import { indicatorDirections, indicatorMeasures } from '../plan/plan-schema.ts';
import { type Column, createColumn } from './column.ts';
import { createInterner, type Interner } from './interner.ts';
import type { IndicatorFacts, LatestValue, PlanFacts } from './plan-facts.ts';
import type { PlanHead } from './plan-head.ts';
import { targetDepths } from './target-depths.ts';

/** One plan of a table: its head, and where its rows begin and end in the columns. `counts` is false for a state that a later one replaced. */
export type TablePlan = PlanHead & {
  readonly language: string;
  readonly scheme: PlanFacts['scheme'];
  readonly goals: RowRange;
  readonly targets: RowRange;
  readonly activities: RowRange;
  readonly indicators: RowRange;
  counts: boolean;
};

export type RowRange = { readonly from: number; readonly to: number };

/**
 * Facts of many plans in columns: about 2 KB a plan, so that hundreds of thousands fit into memory and a query is a few loops.
 * Texts and lists are numbers of `texts` and `lists`; links between rows are positions within a plan, -1 for none.
 */
export type FactsTable = {
  readonly plans: TablePlan[];
  readonly positions: Map<string, number>;
  readonly texts: Interner<string>;
  readonly lists: Interner<readonly number[]>;
  readonly goals: Readonly<Record<'catalogueId' | 'policyField' | 'title' | 'groups' | 'alignments', Column>>;
  readonly targets: Readonly<Record<'goal' | 'isSet' | 'depth' | 'groups', Column>>;
  readonly activities: Readonly<Record<'targets' | 'lead' | 'money' | 'people', Column>>;
  readonly indicators: Readonly<
    Record<
      | 'target'
      | 'catalogueId'
      | 'title'
      | 'definition'
      | 'measure'
      | 'unit'
      | 'direction'
      | 'baseline'
      | 'targetValue'
      | 'latest',
      Column
    >
  >;
  readonly latest: LatestValue[];
};

/** A table without plans. */
export function createFactsTable(): FactsTable {
  const whole = () => createColumn('whole');
  return {
    plans: [],
    positions: new Map(),
    texts: createInterner((text: string) => text),
    lists: createInterner((list: readonly number[]) => list.join()),
    goals: { catalogueId: whole(), policyField: whole(), title: whole(), groups: whole(), alignments: whole() },
    targets: { goal: whole(), isSet: createColumn('byte'), depth: createColumn('byte'), groups: whole() },
    activities: { targets: whole(), lead: whole(), money: createColumn('number'), people: createColumn('number') },
    indicators: {
      target: whole(),
      catalogueId: whole(),
      title: whole(),
      definition: whole(),
      measure: createColumn('byte'),
      unit: whole(),
      direction: createColumn('byte'),
      baseline: createColumn('number'),
      targetValue: createColumn('number'),
      latest: whole(),
    },
    latest: [],
  };
}

/** Number of no text in a column of texts. */
export const noText = -1;

/** Adds the facts of a plan whose plan is not in the table yet. Time grows with its rows only. */
export function appendFacts(table: FactsTable, facts: PlanFacts): void {
  const goals = appendGoals(table, facts);
  const targets = appendTargets(table, facts);
  const activities = appendActivities(table, facts);
  const indicators = appendIndicators(table, facts);
  const { planId, asOf, title, organisation, language, scheme, level, country, region, currency } = facts;
  table.positions.set(planId, table.plans.length);
  const { firstYear, lastYear } = facts;
  const head = { planId, asOf, title, organisation, level, country, region, currency, firstYear, lastYear };
  table.plans.push({ ...head, language, scheme, goals, targets, activities, indicators, counts: true });
}

function appendGoals({ goals, texts, lists }: FactsTable, facts: PlanFacts): RowRange {
  const from = goals.title.length();
  for (const goal of facts.goals) {
    goals.catalogueId.push(goal.catalogueId === null ? noText : texts.numberOf(goal.catalogueId));
    goals.policyField.push(goal.policyField === null ? noText : texts.numberOf(goal.policyField));
    goals.title.push(texts.numberOf(goal.title));
    goals.groups.push(lists.numberOf(goal.groups.map(texts.numberOf)));
    goals.alignments.push(lists.numberOf(goal.alignments.map(texts.numberOf)));
  }
  return { from, to: goals.title.length() };
}

function appendTargets({ targets, texts, lists }: FactsTable, facts: PlanFacts): RowRange {
  const from = targets.goal.length();
  const depths = targetDepths(facts);
  facts.targets.forEach(({ goal, isSet, groups }, at) => {
    targets.goal.push(goal);
    targets.isSet.push(isSet ? 1 : 0);
    targets.depth.push(depths[at] ?? 1);
    targets.groups.push(lists.numberOf(groups.map(texts.numberOf)));
  });
  return { from, to: targets.goal.length() };
}

function appendActivities({ activities, texts, lists }: FactsTable, facts: PlanFacts): RowRange {
  const from = activities.lead.length();
  for (const activity of facts.activities) {
    activities.targets.push(lists.numberOf(activity.targets));
    activities.lead.push(texts.numberOf(activity.lead));
    activities.money.push(activity.money ?? Number.NaN);
    activities.people.push(activity.people ?? Number.NaN);
  }
  return { from, to: activities.lead.length() };
}

function appendIndicators({ indicators, texts, latest }: FactsTable, facts: PlanFacts): RowRange {
  const from = indicators.target.length();
  for (const indicator of facts.indicators) {
    indicators.target.push(indicator.target);
    indicators.catalogueId.push(indicator.catalogueId === null ? noText : texts.numberOf(indicator.catalogueId));
    indicators.title.push(texts.numberOf(indicator.title));
    indicators.definition.push(texts.numberOf(indicator.definition));
    indicators.measure.push(indicatorMeasures.indexOf(indicator.measure));
    indicators.unit.push(texts.numberOf(indicator.unit));
    indicators.direction.push(indicatorDirections.indexOf(indicator.direction));
    indicators.baseline.push(indicator.baseline ?? Number.NaN);
    indicators.targetValue.push(indicator.targetValue ?? Number.NaN);
    indicators.latest.push(keepLatest(latest, indicator));
  }
  return { from, to: indicators.target.length() };
}

function keepLatest(kept: LatestValue[], { latest }: IndicatorFacts): number {
  return latest === null ? -1 : kept.push(latest) - 1;
}
