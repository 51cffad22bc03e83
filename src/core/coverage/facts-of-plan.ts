import { groupBy } from '../chain/group-by.ts';
import type { Plan } from '../plan/plan-schema.ts';
import { principlesFramework } from '../scheme/adopt-catalogue.ts';
import type { EntryList } from '../scheme/entry-fates.ts';
import type { SchemeIndex } from '../scheme/scheme-index.ts';
import type { SchemeText } from '../scheme/scheme-text.ts';
import { countryCode, languageCode } from '../words/field-codes.ts';
import { type DefinedIndicator, indicatorDefinition, isCatalogueDefinition } from './indicator-definition.ts';
import { saysWhatIsCounted } from './indicator-families.ts';
import { indicatorNow } from './indicator-now.ts';
import { measuredValues } from './measured-values.ts';
import type { NewestEntries } from './newest-entries.ts';
import { ownKey } from './own-key.ts';
import {
  type ActivityFacts,
  type BreakdownCell,
  factsVersion,
  type GoalFacts,
  type IndicatorFacts,
  type PlanFacts,
  type TargetFacts,
} from './plan-facts.ts';

type MeasuredFacts = Pick<
  Plan['measurements'][number],
  'indicatorId' | 'date' | 'value' | 'numerator' | 'denominator'
> & {
  readonly breakdown: readonly BreakdownCell[];
  /** Not there in files of the first format. */
  readonly series?: string | null;
};

/** The parts of a plan that facts are made of. */
export type FactsPlan = {
  readonly id: string;
  readonly language: string;
  readonly scheme: Plan['scheme'];
  readonly profile: Pick<Plan['profile'], 'title' | 'level' | 'country' | 'region' | 'start' | 'end' | 'currency'> & {
    readonly organisation: { readonly name: string };
  };
  readonly targetGroups: readonly Pick<Plan['targetGroups'][number], 'id' | 'catalogueId' | 'name'>[];
  readonly goals: readonly Pick<
    Plan['goals'][number],
    'id' | 'catalogueId' | 'policyField' | 'title' | 'targetGroupIds' | 'alignments'
  >[];
  readonly targets: readonly Pick<Plan['targets'][number], 'id' | 'goalId' | 'targetGroupIds' | 'value' | 'deadline'>[];
  readonly activities: readonly Pick<
    Plan['activities'][number],
    'id' | 'targetIds' | 'lead' | 'start' | 'end' | 'budget' | 'expectedParticipants'
  >[];
  readonly indicators: readonly Pick<
    Plan['indicators'][number],
    | 'id'
    | 'catalogueId'
    | 'targetId'
    | 'title'
    | 'measure'
    | 'unit'
    | 'direction'
    | 'calculation'
    | 'numerator'
    | 'denominator'
    | 'baseline'
    | 'target'
  >[];
  readonly measurements: readonly MeasuredFacts[];
};

/** `asOf`: ISO 8601 time of this state, '' when nobody knows. `index` and `text` are those of the plan's scheme, in the plan's language. */
export type FactsContext = {
  readonly asOf: string;
  readonly index: Pick<SchemeIndex, 'goal'>;
  readonly text: Pick<SchemeText, 'indicators'>;
  /** How the version of the plan is read in the newest one; null or not there for a plan of that one. */
  readonly newest?: NewestEntries | null;
};

/** The facts of a plan. Links to rows that are not there point to nothing; the same plan gives equal facts. */
export function factsOfPlan(plan: FactsPlan, context: FactsContext): PlanFacts {
  const { profile } = plan;
  const idNow = idsNow(context);
  const groups = plan.targetGroups.map((row) => ({ ...row, catalogueId: idNow('targetGroups', row.catalogueId) }));
  const keys = new Map(groups.map((group) => [group.id, group.catalogueId ?? ownKey(group.name)]));
  const groupKeys = (ids: readonly string[]) => distinct(ids.map((id) => keys.get(id) ?? ''));
  const goals = plan.goals.map((goal) => goalFacts(goal, groupKeys(goal.targetGroupIds), context));
  return {
    factsVersion,
    planId: plan.id,
    asOf: context.asOf,
    title: profile.title,
    organisation: profile.organisation.name,
    language: languageCode(plan.language),
    scheme: { id: plan.scheme.id, version: plan.scheme.version },
    level: profile.level,
    country: profile.country === null ? null : countryCode(profile.country),
    region: profile.region.trim(),
    currency: profile.currency,
    firstYear: yearOf(profile.start),
    lastYear: yearOf(profile.end),
    start: profile.start,
    end: profile.end,
    groups: groupKeys(groups.map(({ id }) => id)),
    groupNames: groupNames(groups),
    goals,
    targets: targetFacts(plan, goals, groupKeys),
    activities: activityFacts(plan),
    indicators: indicatorFacts(plan, context),
  };
}

type IdNow = (list: EntryList, id: string | null) => string | null;

/** The same ids for a plan of the newest version; of an older one those that stand for them now. */
function idsNow({ newest }: FactsContext): IdNow {
  return (list, id) => (id === null || !newest ? id : newest.idOf(list, id));
}

function groupNames(groups: FactsPlan['targetGroups']): readonly string[] {
  return distinct(groups.flatMap(({ catalogueId, name }) => (catalogueId === null ? [name.trim()] : [])));
}

function goalFacts(
  { catalogueId, policyField, title, alignments }: FactsPlan['goals'][number],
  groups: readonly string[],
  context: FactsContext,
): GoalFacts {
  const idNow = idsNow(context);
  const own = alignments.map(({ framework, item }) => `${framework}/${item}`);
  const isMapped = alignments.some(({ framework }) => framework === principlesFramework);
  const principles = isMapped || catalogueId === null ? [] : (context.index.goal(catalogueId)?.principles ?? []);
  const mapped = principles.map((item) => `${principlesFramework}/${item}`);
  return {
    catalogueId: idNow('goals', catalogueId),
    policyField: idNow('policyFields', policyField),
    title,
    groups,
    alignments: distinct([...own, ...mapped]),
  };
}

function targetFacts(
  { goals, targets }: FactsPlan,
  facts: readonly GoalFacts[],
  groupKeys: (ids: readonly string[]) => readonly string[],
): readonly TargetFacts[] {
  const positions = positionsOf(goals);
  return targets.map(({ goalId, targetGroupIds, value, deadline }) => {
    const goal = positions(goalId);
    const own = groupKeys(targetGroupIds);
    const groups = own.length > 0 ? own : (facts[goal]?.groups ?? []);
    return { goal, isSet: value !== null && deadline !== null, due: yearOf(deadline), groups };
  });
}

function activityFacts({ targets, activities }: FactsPlan): readonly ActivityFacts[] {
  const positions = positionsOf(targets);
  return activities.map(({ targetIds, lead, start, end, budget, expectedParticipants }) => ({
    targets: distinct(targetIds.map(positions)).filter((at) => at >= 0),
    lead: lead.trim(),
    start,
    end,
    money: budget,
    people: expectedParticipants,
  }));
}

function indicatorFacts({ targets, indicators, measurements }: FactsPlan, context: FactsContext): IndicatorFacts[] {
  const positions = positionsOf(targets);
  const { text } = context.newest ?? context;
  // What was measured before the meaning of an indicator changed says nothing of what it means now.
  const measured = groupBy(
    measurements.filter(({ series = null }) => series === null),
    ({ indicatorId }) => indicatorId,
  );
  return indicators.map((indicator) => {
    const now = indicatorNow(indicator, context);
    const { definition, wording } = meaningOf(now, text);
    return {
      definition,
      wording,
      target: positions(indicator.targetId),
      catalogueId: now.catalogueId,
      title: indicator.title,
      measure: indicator.measure,
      unit: now.unit.trim(),
      direction: indicator.direction,
      baseline: indicator.baseline.value,
      targetValue: indicator.target.value,
      values: measuredValues(indicator.measure, measured.get(indicator.id) ?? []),
    };
  });
}

function meaningOf(
  indicator: DefinedIndicator,
  text: FactsContext['text'],
): Pick<IndicatorFacts, 'definition' | 'wording'> {
  const definition = indicatorDefinition(indicator, text);
  if (isCatalogueDefinition(definition, indicator.catalogueId)) return { definition, wording: null };
  const numerator = indicator.numerator.trim();
  const denominator = indicator.denominator.trim();
  // Where terms say what is counted, the calculation adds nothing to the meaning (see `indicatorDefinition`).
  const calculation = saysWhatIsCounted({ numerator, denominator }) ? '' : indicator.calculation.trim();
  return { definition, wording: { numerator, denominator, calculation } };
}

function positionsOf(rows: readonly { readonly id: string }[]): (id: string | null) => number {
  const positions = new Map(rows.map(({ id }, at) => [id, at]));
  return (id) => (id === null ? -1 : (positions.get(id) ?? -1));
}

function distinct<T>(values: readonly T[]): readonly T[] {
  return values.length < 2 && values[0] !== '' ? values : [...new Set(values)].filter((value) => value !== '');
}

function yearOf(date: string | null): number | null {
  return date === null ? null : Number(date.slice(0, 4));
}
