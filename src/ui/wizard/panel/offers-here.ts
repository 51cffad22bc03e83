import type { Plan } from '#core/plan/plan-schema.ts';
import { type Offer, type OfferLevel, type OfferPlace, offersFor } from '#core/scheme/offers.ts';
import type { SchemePack } from '#core/scheme/scheme-packs.ts';

/** What the catalogue suggests below a row: targets of a goal, activities and indicators of a target. */
export function followUps(pack: SchemePack, plan: Plan, level: OfferLevel, rowId: string): readonly Offer[] {
  if (level === 'goal') return offersFor(pack, plan, { step: 'targets', itemId: rowId });
  if (level !== 'target') return [];
  return [
    ...offersFor(pack, plan, { step: 'activities', itemId: rowId }),
    ...offersFor(pack, plan, { step: 'indicators', itemId: rowId }),
  ];
}

/** What hangs on the open goal or target, then what fits the page; below each parent, what the plan has already comes last. */
export function offersHere(pack: SchemePack, plan: Plan, place: OfferPlace): readonly Offer[] {
  const offers = new Map(
    [...belowOpenRow(pack, plan, place), ...offersFor(pack, plan, place)].map((offer) => [
      `${offer.level}/${offer.id}`,
      offer,
    ]),
  );
  const parents = [...new Set([...offers.values()].map(({ parentId }) => parentId))];
  const rank = ({ parentId, adopted }: Offer) => parents.indexOf(parentId) * 2 + Number(adopted);
  return [...offers.values()].toSorted((one, other) => rank(one) - rank(other));
}

function belowOpenRow(pack: SchemePack, plan: Plan, { step, itemId }: OfferPlace): readonly Offer[] {
  if (itemId === undefined) return [];
  if (step === 'goals') return followUps(pack, plan, 'goal', itemId);
  return step === 'targets' ? followUps(pack, plan, 'target', itemId) : [];
}

/** Whether the row that an offer would hang on is still in the plan. */
export function hasParent(plan: Plan, { parentId }: Offer): boolean {
  return parentId === null || [plan.goals, plan.targets].some((rows) => rows.some((row) => row.id === parentId));
}
