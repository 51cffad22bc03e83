import { groupBy } from '#core/chain/group-by.ts';
import type { PlanFacts } from '#core/coverage/plan-facts.ts';
import type { Translator } from '#i18n/translator.ts';
import type { CollectionContents, CollectionStore, PlanStateHead } from '#storage/collections/collection-store.ts';
import type { AddedFile, CollectionMember, CollectionSummary, OpenCollection } from '#ui/common/collection-services.ts';
import { apartFile, refusedFile } from './added-file.ts';
import type { FileReader } from './file-reader.ts';
import type { OwnPlans } from './own-facts.ts';

/** Makes the facts of states that count and have none: another version of the product made them, or they are damaged. */
export async function completeFacts(
  id: string,
  { states, apart }: CollectionContents,
  { store, reader }: { readonly store: CollectionStore; readonly reader: () => FileReader },
): Promise<CollectionContents> {
  const isIncomplete = ({ chosen, facts }: PlanStateHead) => chosen && facts === null;
  if (!states.some(isIncomplete)) return { states, apart };
  const files = reader();
  const complete = async (state: PlanStateHead): Promise<PlanStateHead> => {
    const place = { id, planId: state.planId, key: state.key };
    const text = await store.textOf(place);
    const made = text.ok ? await files.factsOfText(text.value, state.asOf) : text;
    if (!made.ok || made.value.planId !== state.planId) return state;
    await store.keepFacts(place, made.value);
    return { ...state, facts: made.value };
  };
  try {
    const completed: PlanStateHead[] = [];
    for (const state of states) completed.push(isIncomplete(state) ? await complete(state) : state);
    return { states: completed, apart };
  } finally {
    files.end();
  }
}

/** Puts together what a view needs. A plan of this device that also came as a file counts once: as it is on this device. */
export function toOpenCollection(
  summary: CollectionSummary,
  { states, apart }: CollectionContents,
  { own, translator }: { readonly own: OwnPlans; readonly translator: Translator },
): OpenCollection {
  const ownIds = new Set(own.facts.map(({ planId }) => planId));
  const chosen = states.filter((state) => state.chosen && !ownIds.has(state.planId));
  const counting = [...own.facts, ...chosen.flatMap(({ facts }) => facts ?? [])];
  const byPlan = groupBy(states, ({ planId }) => planId);
  const damaged = chosen.filter(({ facts }) => facts === null).map((state) => damagedFile(state, translator));
  return {
    summary,
    members: counting.map((facts) => memberOf(facts, ownIds.has(facts.planId), byPlan.get(facts.planId) ?? [])),
    facts: counting,
    apart: [...damaged, ...own.apart, ...apart.map((file) => apartFile(file, translator))],
  };
}

function memberOf(
  { planId, title, organisation }: PlanFacts,
  own: boolean,
  states: readonly PlanStateHead[],
): CollectionMember {
  const named = states.map(({ key, fileName, asOf, chosen }) => ({ key, fileName, asOf, chosen }));
  return { planId, title, organisation, own, states: own ? [] : named };
}

function damagedFile({ planId, fileName }: PlanStateHead, { t }: Translator): AddedFile {
  return { ...refusedFile(fileName || planId, t('collections.damagedPlan')), planId };
}
