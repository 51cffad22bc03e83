import { indicatorDirections, indicatorMeasures } from '../plan/plan-schema.ts';
import { type Bytes, createBytes, createNumbers, createWholes, type Numbers, push, type Wholes } from './column.ts';
import { createInterner, type Interner } from './interner.ts';
import type { IndicatorWording, PlanFacts } from './plan-facts.ts';
import type { PlanHead } from './plan-head.ts';
import { targetDepths } from './target-depths.ts';
import { createValueColumns, pushValue, type ValueColumns } from './value-columns.ts';

/** One plan of a table: its head, and where its rows begin and end in the columns. `counts` is false for a state that a later one replaced. */
export type TablePlan = {
  readonly head: PlanHead;
  readonly language: string;
  readonly scheme: PlanFacts['scheme'];
  /** Keys of the groups that the plan lists. */
  readonly groups: readonly string[];
  /** Names of those among them that are own words, as typed. */
  readonly groupNames: readonly string[];
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
  /** ISO 8601 day that depths and results hold for: what is measured later counts later. */
  readonly day: string;
  /** BCP 47: plans and own words are sorted as its readers expect. */
  readonly language: string;
  readonly plans: TablePlan[];
  readonly positions: Map<string, number>;
  readonly texts: Interner<string>;
  /** Lists of texts, and lists of positions of targets within their plan. */
  readonly lists: Interner<readonly number[]>;
  readonly positionLists: Interner<readonly number[]>;
  readonly goals: Readonly<Record<'catalogueId' | 'policyField' | 'title' | 'groups' | 'alignments', Wholes>> & {
    /** 1 where a target serves the goal. */
    readonly hasTargets: Bytes;
  };
  /** `due` is a calendar year, -1 for none. */
  readonly targets: Readonly<Record<'goal' | 'groups' | 'due', Wholes>> & Readonly<Record<'isSet' | 'depth', Bytes>>;
  /** `targets` are lists of positions within the plan, not of texts. */
  readonly activities: Readonly<Record<'targets' | 'lead' | 'start' | 'end', Wholes>> &
    Readonly<Record<'money' | 'people', Numbers>>;
  readonly indicators: Readonly<
    Record<
      'target' | 'catalogueId' | 'title' | 'definition' | 'unit' | 'firstValue' | 'valueCount' | keyof IndicatorWording,
      Wholes
    >
  > &
    Readonly<Record<'measure' | 'direction', Bytes>> &
    Readonly<Record<'baseline' | 'targetValue', Numbers>>;
  readonly measured: ValueColumns;
};

/** A table without plans, to be read on a day (ISO 8601) in a language (BCP 47). */
export function createFactsTable(day: string, language: string): FactsTable {
  return {
    day,
    language,
    plans: [],
    positions: new Map(),
    texts: createInterner((text: string) => text),
    lists: createInterner((list: readonly number[]) => list.join()),
    positionLists: createInterner((list: readonly number[]) => list.join()),
    goals: {
      catalogueId: createWholes(),
      policyField: createWholes(),
      title: createWholes(),
      groups: createWholes(),
      alignments: createWholes(),
      hasTargets: createBytes(),
    },
    targets: {
      goal: createWholes(),
      groups: createWholes(),
      due: createWholes(),
      isSet: createBytes(),
      depth: createBytes(),
    },
    activities: {
      targets: createWholes(),
      lead: createWholes(),
      start: createWholes(),
      end: createWholes(),
      money: createNumbers(),
      people: createNumbers(),
    },
    indicators: createIndicatorColumns(),
    measured: createValueColumns(),
  };
}

function createIndicatorColumns(): FactsTable['indicators'] {
  return {
    target: createWholes(),
    catalogueId: createWholes(),
    title: createWholes(),
    definition: createWholes(),
    numerator: createWholes(),
    denominator: createWholes(),
    calculation: createWholes(),
    unit: createWholes(),
    firstValue: createWholes(),
    valueCount: createWholes(),
    measure: createBytes(),
    direction: createBytes(),
    baseline: createNumbers(),
    targetValue: createNumbers(),
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
  const { firstYear, lastYear, start, end } = facts;
  const head = { planId, asOf, title, organisation, level, country, region, currency, firstYear, lastYear, start, end };
  const groups = sharedTexts(table, facts.groups);
  const groupNames = sharedTexts(table, facts.groupNames);
  const lists = { groups, groupNames, goals, targets, activities, indicators };
  table.plans.push({ head, language, scheme, ...lists, counts: true });
}

/** One text for each, however many plans list it. */
function sharedTexts({ texts }: FactsTable, list: readonly string[]): readonly string[] {
  return list.map((text) => texts.values[texts.numberOf(text)] ?? text);
}

function appendGoals({ goals, texts, lists }: FactsTable, facts: PlanFacts): RowRange {
  const from = goals.title.length;
  const served = new Set(facts.targets.map(({ goal }) => goal));
  for (const [at, goal] of facts.goals.entries()) {
    push(goals.hasTargets, served.has(at) ? 1 : 0);
    push(goals.catalogueId, numberOfText(texts, goal.catalogueId));
    push(goals.policyField, numberOfText(texts, goal.policyField));
    push(goals.title, texts.numberOf(goal.title));
    push(goals.groups, lists.numberOf(goal.groups.map(texts.numberOf)));
    push(goals.alignments, lists.numberOf(goal.alignments.map(texts.numberOf)));
  }
  return { from, to: goals.title.length };
}

function appendTargets(table: FactsTable, facts: PlanFacts): RowRange {
  const { targets, texts, lists } = table;
  const from = targets.goal.length;
  const depths = targetDepths(facts, table.day);
  facts.targets.forEach(({ goal, isSet, due, groups }, at) => {
    push(targets.goal, goal);
    push(targets.due, due ?? -1);
    push(targets.isSet, isSet ? 1 : 0);
    push(targets.depth, depths[at] ?? 1);
    push(targets.groups, lists.numberOf(groups.map(texts.numberOf)));
  });
  return { from, to: targets.goal.length };
}

function appendActivities({ activities, texts, positionLists }: FactsTable, facts: PlanFacts): RowRange {
  const from = activities.lead.length;
  for (const activity of facts.activities) {
    push(activities.targets, positionLists.numberOf(activity.targets));
    push(activities.lead, texts.numberOf(activity.lead));
    for (const name of ['start', 'end'] as const) push(activities[name], numberOfText(texts, activity[name]));
    push(activities.money, activity.money ?? Number.NaN);
    push(activities.people, activity.people ?? Number.NaN);
  }
  return { from, to: activities.lead.length };
}

function appendIndicators({ indicators, texts, measured }: FactsTable, facts: PlanFacts): RowRange {
  const from = indicators.target.length;
  for (const indicator of facts.indicators) {
    push(indicators.target, indicator.target);
    push(indicators.catalogueId, numberOfText(texts, indicator.catalogueId));
    push(indicators.title, texts.numberOf(indicator.title));
    push(indicators.definition, texts.numberOf(indicator.definition));
    for (const name of ['numerator', 'denominator', 'calculation'] as const)
      push(indicators[name], numberOfText(texts, indicator.wording?.[name] ?? null));
    push(indicators.measure, indicatorMeasures.indexOf(indicator.measure));
    push(indicators.unit, texts.numberOf(indicator.unit));
    push(indicators.direction, indicatorDirections.indexOf(indicator.direction));
    push(indicators.baseline, indicator.baseline ?? Number.NaN);
    push(indicators.targetValue, indicator.targetValue ?? Number.NaN);
    push(indicators.firstValue, measured.date.length);
    push(indicators.valueCount, indicator.values.length);
    for (const value of indicator.values) pushValue(measured, texts, value);
  }
  return { from, to: indicators.target.length };
}

function numberOfText(texts: Interner<string>, text: string | null): number {
  return text === null ? noText : texts.numberOf(text);
}
