import { createRow } from '../plan/create-plan.ts';
import type { PlanEdit, RowAddition } from '../plan/plan-edit.ts';
import type { Plan, Target } from '../plan/plan-schema.ts';
import { sameWords } from '../words/word-key.ts';
import { addMonths } from './add-months.ts';
import type { CatalogueIndicator, CatalogueTarget } from './scheme-index.ts';
import type { SchemePack } from './scheme-packs.ts';

/** Framework under which goals of the catalogue are aligned with the common basic principles. */
export const principlesFramework = 'common-basic-principles';

/** An edit that copies an entry of the catalogue into a plan; `id` is the new row (of the group already there: its row). */
export type Adoption = { readonly edit: Extract<PlanEdit, { kind: 'rows.added' }>; readonly id: string };
type NewId = () => string;

/** Whether a row of the plan comes from this entry of the catalogue. */
export function isAdopted(plan: Plan, catalogueId: string): boolean {
  const tables = [
    plan.goals,
    plan.targets,
    plan.activities,
    plan.indicators,
    plan.targetGroups,
    plan.risks,
    plan.assumptions,
  ];
  return tables.some((rows) => rows.some((row) => row.catalogueId === catalogueId));
}

/** Copies a goal with its alignments, and adds those of its target groups that the plan lacks. Words are those of `pack`, so load it in the plan's language. Null for an unknown id. */
export function adoptGoal(pack: SchemePack, plan: Plan, goalId: string, newId: NewId): Adoption | null {
  const goal = pack.index.goal(goalId);
  const words = pack.text.goals[goalId];
  if (!goal || !words) return null;
  const id = newId();
  const groups = linkGroups(pack, plan, goal.targetGroupIds, newId);
  const row = {
    ...createRow('goals', id),
    ...words,
    catalogueId: goalId,
    policyField: goal.policyField,
    targetGroupIds: groups.ids,
    alignments: goal.principles.map((item) => ({ framework: principlesFramework, item })),
  };
  return adoption(id, [...groups.additions, { table: 'goals', row }]);
}

/**
 * Copies a target below a goal row (null: below the plan's copy of its own goal, if any). The suggested value is copied whatever its basis;
 * the deadline is the start of the programme plus the suggested months, at most its end, or null without a start.
 */
export function adoptTarget(
  pack: SchemePack,
  plan: Plan,
  targetId: string,
  goalRowId: string | null,
  newId: NewId,
): Adoption | null {
  const target = pack.index.target(targetId);
  const words = pack.text.targets[targetId];
  if (!target || !words) return null;
  const id = newId();
  const groups = linkGroups(pack, plan, target.targetGroupIds, newId);
  const { value, unit, direction } = target.suggestion;
  const row = {
    ...createRow('targets', id),
    catalogueId: targetId,
    goalId: goalRowId ?? rowOf(plan.goals, target.goalId)?.id ?? null,
    title: words.title,
    targetGroupIds: groups.ids,
    value,
    unit,
    direction,
    deadline: deadlineOf(plan, target),
  };
  return adoption(id, [...groups.additions, { table: 'targets', row }]);
}

/** Copies an activity for a target row (null: for the plan's copy of its own target, if any). */
export function adoptActivity(
  pack: SchemePack,
  plan: Plan,
  activityId: string,
  targetRowId: string | null,
  newId: NewId,
): Adoption | null {
  const activity = pack.index.activity(activityId);
  const words = pack.text.activities[activityId];
  if (!activity || !words) return null;
  const id = newId();
  const serves = targetRowId ?? rowOf(plan.targets, activity.targetId)?.id;
  const row = {
    ...createRow('activities', id),
    ...words,
    catalogueId: activityId,
    targetIds: serves === undefined ? [] : [serves],
  };
  return adoption(id, [{ table: 'activities', row }]);
}

/** Copies an indicator for a target row (null: see adoptActivity); its target value is the target's when it measures just that. */
export function adoptIndicator(
  pack: SchemePack,
  plan: Plan,
  indicatorId: string,
  targetRowId: string | null,
  newId: NewId,
): Adoption | null {
  const indicator = pack.index.indicator(indicatorId);
  if (!indicator || !pack.text.indicators[indicatorId]) return null;
  const id = newId();
  const target =
    targetRowId === null ? rowOf(plan.targets, indicator.targetId) : plan.targets.find((row) => row.id === targetRowId);
  const row = {
    ...createRow('indicators', id),
    ...indicatorFields(pack, indicator),
    targetId: targetRowId ?? target?.id ?? null,
    target: targetValueFor(pack, indicator, target),
  };
  return adoption(id, [{ table: 'indicators', row }]);
}

/** Copies a typical risk; its owner stays open, because only the authors know who that is. */
export function adoptRisk(pack: SchemePack, riskId: string, newId: NewId): Adoption | null {
  const risk = pack.index.risk(riskId);
  const words = pack.text.risks[riskId];
  if (!risk || !words) return null;
  const id = newId();
  const { categoryId: category, likelihood, impact } = risk;
  const row = {
    ...createRow('risks', id),
    catalogueId: riskId,
    category,
    likelihood,
    impact,
    title: words.title,
    response: words.mitigation,
  };
  return adoption(id, [{ table: 'risks', row }]);
}

/** Copies a typical assumption with how to check it and what to do when it fails. */
export function adoptAssumption(pack: SchemePack, assumptionId: string, newId: NewId): Adoption | null {
  const words = pack.text.assumptions[assumptionId];
  if (!words) return null;
  const id = newId();
  return adoption(id, [
    { table: 'assumptions', row: { ...createRow('assumptions', id), ...words, catalogueId: assumptionId } },
  ]);
}

/** Adds a group of the vocabulary under its name; an edit without rows when the plan has it already. */
export function adoptTargetGroup(pack: SchemePack, plan: Plan, groupId: string, newId: NewId): Adoption | null {
  if (!pack.index.hasTerm('targetGroups', groupId)) return null;
  const { ids, additions } = linkGroups(pack, plan, [groupId], newId);
  const [id] = ids;
  return id === undefined ? null : adoption(id, additions);
}

function adoption(id: string, rows: readonly RowAddition[]): Adoption {
  return { edit: { kind: 'rows.added', rows }, id };
}

function rowOf<T extends { readonly catalogueId: string | null }>(
  rows: readonly T[],
  catalogueId: string,
): T | undefined {
  return rows.find((row) => row.catalogueId === catalogueId);
}

/** Row ids of groups of the vocabulary; a group that the plan names itself in the same words counts as present. */
function linkGroups(
  pack: SchemePack,
  plan: Plan,
  groupIds: readonly string[],
  newId: NewId,
): { ids: string[]; additions: RowAddition[] } {
  const additions: RowAddition[] = [];
  const ids = groupIds.map((catalogueId) => {
    const name = pack.text.vocabularies['targetGroups']?.[catalogueId]?.label ?? catalogueId;
    const present = plan.targetGroups.find((group) => group.catalogueId === catalogueId || sameWords(group.name, name));
    if (present) return present.id;
    const row = { ...createRow('targetGroups', newId()), catalogueId, name };
    additions.push({ table: 'targetGroups', row });
    return row.id;
  });
  return { ids, additions };
}

function deadlineOf({ profile }: Plan, target: CatalogueTarget): string | null {
  if (profile.start === null) return null;
  const suggested = addMonths(profile.start, target.suggestion.withinMonths);
  return profile.end !== null && profile.end < suggested ? profile.end : suggested;
}

function indicatorFields(pack: SchemePack, indicator: CatalogueIndicator) {
  const words = pack.text.indicators[indicator.id];
  return {
    catalogueId: indicator.id,
    title: words?.title ?? '',
    type: indicator.type,
    measure: indicator.measure,
    unit: indicator.unit,
    direction: indicator.direction,
    cumulative: indicator.cumulative,
    calculation: words?.calculation ?? '',
    numerator: words?.numerator ?? '',
    denominator: words?.denominator ?? '',
    scale: [...(words?.scale ?? [])],
    sources: [...indicator.dataSourceIds],
    frequency: indicator.frequencyId,
    breakdowns: [...indicator.disaggregationIds],
    benchmark: { type: indicator.benchmarkType ?? null, value: null, source: words?.benchmark ?? '' },
  };
}

/** The value of a target is that of the indicator which measures it; a change asked of the target is no level of any indicator. */
function targetValueFor(
  pack: SchemePack,
  indicator: CatalogueIndicator,
  target: Target | undefined,
): { value: number | null; date: string | null } {
  if (!target) return { value: null, date: null };
  const asked = pack.index.target(indicator.targetId)?.suggestion;
  const isItsLevel =
    indicator.measuresTarget === true &&
    target.catalogueId === indicator.targetId &&
    asked?.basis === 'level' &&
    target.unit === indicator.unit &&
    target.direction === asked.direction &&
    senseOf[target.direction] === indicator.direction;
  return { value: isItsLevel ? target.value : null, date: target.deadline };
}

const senseOf = { 'at-least': 'increase', 'at-most': 'decrease', maintain: 'maintain' } as const;
