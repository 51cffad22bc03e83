import { indicatorDirections, indicatorMeasures } from '../plan/plan-schema.ts';
import {
  type Bytes,
  createBytes,
  createDoubles,
  createSmalls,
  createWholes,
  type Doubles,
  push,
  type Smalls,
  type Wholes,
} from './column.ts';
import { definitionCode } from './definition-codes.ts';
import { createInterner, type Interner } from './interner.ts';
import { createNumbers, type Numbers, pushNumber } from './number-column.ts';
import type { PlanFacts } from './plan-facts.ts';
import type { PlanHead } from './plan-head.ts';
import { targetDepths } from './target-depths.ts';
import { createValueColumns, pushValue, type ValueColumns } from './value-columns.ts';
import { createWordingColumns, pushWording, type WordingColumns } from './wording-columns.ts';

/** Kinds of rows in the columns of a table. `groups` are the keys of the groups that a plan lists, `groupNames` the names of those among them that are own words, as typed. */
export const rowKinds = ['goals', 'targets', 'activities', 'indicators', 'groups', 'groupNames'] as const;
export type RowKind = (typeof rowKinds)[number];

/** Where the rows of a plan begin and end in the columns; numbers of their own, since objects for them would take more than many a plan's rows. */
export type PlanRows = Readonly<Record<`${RowKind}${'From' | 'To'}`, number>>;

/** One plan of a table: its head, and its rows. `counts` is false for a state that a later one replaced. */
export type TablePlan = PlanRows & {
  readonly head: PlanHead;
  readonly language: string;
  readonly scheme: PlanFacts['scheme'];
  counts: boolean;
};

/**
 * Facts of many plans in columns: about 3 KB a plan, so that hundreds of thousands fit into memory and a query is a few loops.
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
  readonly schemes: Interner<PlanFacts['scheme']>;
  readonly groups: Wholes;
  readonly groupNames: Wholes;
  readonly goals: Readonly<Record<'catalogueId' | 'policyField' | 'title' | 'groups' | 'alignments', Wholes>> & {
    /** 1 where a target serves the goal. */
    readonly hasTargets: Bytes;
  };
  /** `due` is a calendar year, -1 for none. */
  readonly targets: { readonly groups: Wholes } & Readonly<Record<'goal' | 'due', Smalls>> &
    Readonly<Record<'isSet' | 'depth', Bytes>>;
  /** `targets` are lists of positions within the plan, not of texts. */
  readonly activities: Readonly<Record<'targets' | 'lead' | 'start' | 'end', Wholes>> &
    Readonly<Record<'money' | 'people', Numbers>>;
  /** `definition` is a code (definition-codes.ts); the values of an indicator are those from its `firstValue` to the next one's. */
  readonly indicators: { readonly target: Smalls; readonly definition: Doubles } & Readonly<
    Record<'catalogueId' | 'title' | 'unit' | 'firstValue', Wholes>
  > &
    Readonly<Record<'measure' | 'direction', Bytes>> &
    Readonly<Record<'baseline' | 'targetValue', Numbers>>;
  readonly wordings: WordingColumns;
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
    schemes: createInterner(({ id, version }: PlanFacts['scheme']) => `${version} ${id}`),
    groups: createWholes(),
    groupNames: createWholes(),
    goals: {
      catalogueId: createWholes(),
      policyField: createWholes(),
      title: createWholes(),
      groups: createWholes(),
      alignments: createWholes(),
      hasTargets: createBytes(),
    },
    targets: {
      goal: createSmalls(),
      groups: createWholes(),
      due: createSmalls(),
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
    wordings: createWordingColumns(),
    measured: createValueColumns(),
  };
}

function createIndicatorColumns(): FactsTable['indicators'] {
  return {
    target: createSmalls(),
    catalogueId: createWholes(),
    title: createWholes(),
    definition: createDoubles(),
    unit: createWholes(),
    firstValue: createWholes(),
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
  const before = rowCounts(table);
  appendGoals(table, facts);
  appendTargets(table, facts);
  appendActivities(table, facts);
  appendIndicators(table, facts);
  for (const kind of ['groups', 'groupNames'] as const)
    for (const text of facts[kind]) push(table[kind], table.texts.numberOf(text));
  const { planId, asOf, title, organisation, language, level, country, region, currency } = facts;
  const { firstYear, lastYear, start, end } = facts;
  const head = { planId, asOf, title, organisation, level, country, region, currency, firstYear, lastYear, start, end };
  const scheme = table.schemes.values[table.schemes.numberOf(facts.scheme)] ?? facts.scheme;
  table.positions.set(planId, table.plans.length);
  table.plans.push(tablePlan({ head, language, scheme }, before, rowCounts(table)));
}

/** How many rows of each kind a table has. */
export function rowCounts({
  goals,
  targets,
  activities,
  indicators,
  groups,
  groupNames,
}: FactsTable): Readonly<Record<RowKind, number>> {
  return {
    goals: goals.title.length,
    targets: targets.goal.length,
    activities: activities.lead.length,
    indicators: indicators.target.length,
    groups: groups.length,
    groupNames: groupNames.length,
  };
}

type RowCounts = ReturnType<typeof rowCounts>;

/** A plan whose rows are those between two states of the table. */
export function tablePlan(
  { head, language, scheme }: Pick<TablePlan, 'head' | 'language' | 'scheme'>,
  from: RowCounts,
  to: RowCounts,
): TablePlan {
  return {
    head,
    language,
    scheme,
    goalsFrom: from.goals,
    goalsTo: to.goals,
    targetsFrom: from.targets,
    targetsTo: to.targets,
    activitiesFrom: from.activities,
    activitiesTo: to.activities,
    indicatorsFrom: from.indicators,
    indicatorsTo: to.indicators,
    groupsFrom: from.groups,
    groupsTo: to.groups,
    groupNamesFrom: from.groupNames,
    groupNamesTo: to.groupNames,
    counts: true,
  };
}

function appendGoals({ goals, texts, lists }: FactsTable, facts: PlanFacts): void {
  const served = new Set(facts.targets.map(({ goal }) => goal));
  for (const [at, goal] of facts.goals.entries()) {
    push(goals.hasTargets, served.has(at) ? 1 : 0);
    push(goals.catalogueId, numberOfText(texts, goal.catalogueId));
    push(goals.policyField, numberOfText(texts, goal.policyField));
    push(goals.title, texts.numberOf(goal.title));
    push(goals.groups, lists.numberOf(goal.groups.map(texts.numberOf)));
    push(goals.alignments, lists.numberOf(goal.alignments.map(texts.numberOf)));
  }
}

function appendTargets(table: FactsTable, facts: PlanFacts): void {
  const { targets, texts, lists } = table;
  const depths = targetDepths(facts, table.day);
  facts.targets.forEach(({ goal, isSet, due, groups }, at) => {
    push(targets.goal, goal);
    push(targets.due, due ?? -1);
    push(targets.isSet, isSet ? 1 : 0);
    push(targets.depth, depths[at] ?? 1);
    push(targets.groups, lists.numberOf(groups.map(texts.numberOf)));
  });
}

function appendActivities({ activities, texts, positionLists }: FactsTable, facts: PlanFacts): void {
  for (const activity of facts.activities) {
    push(activities.targets, positionLists.numberOf(activity.targets));
    push(activities.lead, texts.numberOf(activity.lead));
    pushNumber(activities.money, activity.money ?? Number.NaN);
    pushNumber(activities.people, activity.people ?? Number.NaN);
  }
  for (const name of ['start', 'end'] as const)
    for (const activity of facts.activities) push(activities[name], numberOfText(texts, activity[name]));
}

function appendIndicators({ indicators, texts, wordings, measured }: FactsTable, facts: PlanFacts): void {
  for (const indicator of facts.indicators) {
    push(indicators.target, indicator.target);
    push(indicators.catalogueId, numberOfText(texts, indicator.catalogueId));
    push(indicators.title, texts.numberOf(indicator.title));
    push(indicators.definition, definitionCode(texts, indicator.definition));
    pushWording(wordings, texts, indicator.wording);
    push(indicators.measure, indicatorMeasures.indexOf(indicator.measure));
    push(indicators.unit, texts.numberOf(indicator.unit));
    push(indicators.direction, indicatorDirections.indexOf(indicator.direction));
    pushNumber(indicators.baseline, indicator.baseline ?? Number.NaN);
    pushNumber(indicators.targetValue, indicator.targetValue ?? Number.NaN);
    push(indicators.firstValue, measured.date.length);
    for (const value of indicator.values) pushValue(measured, texts, value);
  }
}

function numberOfText(texts: Interner<string>, text: string | null): number {
  return text === null ? noText : texts.numberOf(text);
}
