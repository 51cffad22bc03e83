import type { Plan } from '../plan/plan-schema.ts';
import type { StepId } from '../validation/issue.ts';
import { isAdopted } from './adopt-catalogue.ts';
import type { CatalogueLevel } from './catalogue-search.ts';
import { goalsByFit, goalsNear } from './offer-goals.ts';
import type { CatalogueTarget } from './scheme-index.ts';
import type { SchemePack } from './scheme-packs.ts';

export type OfferLevel = CatalogueLevel | 'target-group' | 'risk' | 'assumption';

/** One suggestion of the catalogue; adopt it below the row `parentId` (null: by its own links). */
export type Offer = {
  readonly level: OfferLevel;
  readonly id: string;
  readonly parentId: string | null;
  readonly adopted: boolean;
};

/** Where the author is: a step, and the row that is open or that a new row will belong to. */
export type OfferPlace = { readonly step: StepId; readonly itemId?: string | undefined };

/**
 * What the catalogue suggests for exactly what is open, best first and each entry once.
 * An own goal, which no entry of the catalogue stands behind, borrows from goals of its policy field and groups.
 */
export function offersFor(pack: SchemePack, plan: Plan, place: OfferPlace): readonly Offer[] {
  const found = candidates(pack, plan, place);
  const seen = new Set<string>();
  const offers: Offer[] = [];
  for (const { level, id, parentId } of found) {
    if (seen.has(`${level}/${id}`)) continue;
    seen.add(`${level}/${id}`);
    offers.push({ level, id, parentId, adopted: isAdopted(plan, id) });
  }
  return offers;
}

type Candidate = Omit<Offer, 'adopted'>;

function candidates(pack: SchemePack, plan: Plan, { step, itemId }: OfferPlace): Candidate[] {
  switch (step) {
    case 'goals':
      return goalStep(pack, plan, itemId);
    case 'target-groups':
      return groupStep(pack, plan);
    case 'targets':
      return targetStep(pack, plan, itemId);
    case 'activities':
      return openTargets(pack, plan, itemId, 'activities').flatMap(({ target, parentId }) =>
        pack.index.activitiesOfTarget(target.id).map(({ id }) => ({ level: 'activity', id, parentId })),
      );
    case 'indicators':
      return [
        ...openTargets(pack, plan, itemId, 'indicators').flatMap(({ target, parentId }) =>
          pack.index.indicatorsOfTarget(target.id).map(({ id }): Candidate => ({ level: 'indicator', id, parentId })),
        ),
        ...(itemId === undefined ? generalEntries(pack) : []),
      ];
    case 'profile':
    case 'partners':
    case 'resources':
      return [];
  }
}

/** An adopted goal that is open is offered its targets; an own one, or the step itself, is offered goals. */
function goalStep(pack: SchemePack, plan: Plan, itemId: string | undefined): Candidate[] {
  const goal = plan.goals.find((row) => row.id === itemId);
  if (goal && pack.index.goal(goal.catalogueId ?? '')) return targetStep(pack, plan, itemId);
  const near = goal ? goalsNear(pack, plan, goal) : [];
  return (near.length > 0 ? near : goalsByFit(pack, plan)).map(({ id }) => ({ level: 'goal', id, parentId: null }));
}

function groupStep(pack: SchemePack, plan: Plan): Candidate[] {
  const named = plan.goals.flatMap((goal) => pack.index.goal(goal.catalogueId ?? '')?.targetGroupIds ?? []);
  return [...named, ...pack.scheme.vocabularies.targetGroups].map((id) => ({
    level: 'target-group',
    id,
    parentId: null,
  }));
}

function targetStep(pack: SchemePack, plan: Plan, itemId: string | undefined): Candidate[] {
  const parentId = plan.targets.find((row) => row.id === itemId)?.goalId ?? itemId;
  const goals = itemId === undefined ? plan.goals : plan.goals.filter((goal) => goal.id === parentId);
  return goals.flatMap((goal) =>
    targetsForGoal(pack, plan, goal.id).map(({ id }): Candidate => ({ level: 'target', id, parentId: goal.id })),
  );
}

/** Targets of the goal's own entry in the catalogue, or of the goals nearest to it. */
function targetsForGoal(pack: SchemePack, plan: Plan, goalRowId: string): readonly CatalogueTarget[] {
  const goal = plan.goals.find((row) => row.id === goalRowId);
  if (!goal) return [];
  const own = pack.index.goal(goal.catalogueId ?? '');
  const goals = own ? [own] : goalsNear(pack, plan, goal);
  return goals.flatMap(({ id }) => pack.index.targetsOfGoal(id));
}

type OpenTarget = { readonly target: CatalogueTarget; readonly parentId: string };

/** Entries of the catalogue for the target rows that are open: the row itself, those of the open activity or indicator, or all. */
function openTargets(
  pack: SchemePack,
  plan: Plan,
  itemId: string | undefined,
  table: 'activities' | 'indicators',
): OpenTarget[] {
  const rows =
    itemId === undefined ? plan.targets : plan.targets.filter(({ id }) => parentsOf(plan, itemId, table).includes(id));
  return rows.flatMap((row) => {
    const own = pack.index.target(row.catalogueId ?? '');
    const targets = own ? [own] : targetsForGoal(pack, plan, row.goalId ?? '');
    return targets.map((target) => ({ target, parentId: row.id }));
  });
}

function parentsOf(plan: Plan, itemId: string, table: 'activities' | 'indicators'): readonly string[] {
  if (table === 'activities') return plan.activities.find((row) => row.id === itemId)?.targetIds ?? [itemId];
  return [plan.indicators.find((row) => row.id === itemId)?.targetId ?? itemId];
}

function generalEntries({ scheme }: SchemePack): Candidate[] {
  return [
    ...scheme.risks.map(({ id }): Candidate => ({ level: 'risk', id, parentId: null })),
    ...scheme.assumptions.map(({ id }): Candidate => ({ level: 'assumption', id, parentId: null })),
  ];
}
