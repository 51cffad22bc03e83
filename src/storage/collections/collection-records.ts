import '#core/zod-setup.ts';
import { z } from 'zod';
import { groupBy } from '#core/chain/group-by.ts';
import { isPlanFacts } from '#core/coverage/is-plan-facts.ts';
import type { PlanFacts } from '#core/coverage/plan-facts.ts';
import { originSchema } from '#core/plan/plan-schema.ts';
import { compareNeutrally } from '#core/words/compare-words.ts';
import { mendedTime, removalMark } from '../stored-time.ts';
import type { Collection, FileApart, PlanStateHead } from './collection-store.ts';
import { chosenKey, type StoredState } from './place-state.ts';

/** What cannot be read of a record is mended: its plans are worth more than its name. */
const collectionRecord = z.object({
  id: z.string(),
  name: z.string().catch(''),
  ownPlans: z.boolean().catch(false),
  changedAt: mendedTime,
  removedAt: removalMark,
});
const stateRecord = z.object({
  fileName: z.string().catch(''),
  asOf: mendedTime,
  pinned: z.boolean().catch(false),
});
const apartRecord = z.union([
  z.object({ scheme: z.object({ id: z.string(), version: z.number() }) }),
  z.object({ whole: originSchema }),
]);
const textRecord = z.object({ json: z.string() });

/** A collection as it is stored; `removedAt` is an ISO 8601 time while it can be brought back. */
export type CollectionRecord = Collection & { readonly removedAt: string | null };

/** The record of a collection; null only for what has no id. */
export function readCollection(raw: unknown): CollectionRecord | null {
  return collectionRecord.safeParse(raw).data ?? null;
}

/** A state by its place and what its record says. */
export function readState(planId: string, key: string, raw: unknown): StoredState {
  const { fileName, asOf, pinned } = stateRecord.catch({ fileName: '', asOf: '', pinned: false }).parse(raw);
  return { planId, key, fileName, asOf, pinned };
}

/** A file apart; one whose record is damaged keeps its name. */
export function readApart(name: string, raw: unknown): FileApart {
  return { name, ...(apartRecord.safeParse(raw).data ?? { scheme: { id: '?', version: 0 } }) };
}

/** The text of a plan file, null for a damaged record. */
export function readText(raw: unknown): string | null {
  return textRecord.safeParse(raw).data?.json ?? null;
}

/** Facts of a state, which are as old as the state; null for damaged ones and those of another version or plan. */
export function readFacts({ planId, asOf }: StoredState, raw: unknown): PlanFacts | null {
  if (!isPlanFacts(raw) || raw.planId !== planId) return null;
  return raw.asOf === asOf ? raw : { ...raw, asOf };
}

/** States with their facts, and for each plan the one that counts. */
export function toHeads(
  states: readonly StoredState[],
  factsOf: (state: StoredState) => PlanFacts | null,
): PlanStateHead[] {
  const byPlan = groupBy(states, ({ planId }) => planId);
  const chosen = new Map([...byPlan].map(([planId, known]) => [planId, chosenKey(known)]));
  return states.map((state) => {
    const { planId, key, fileName, asOf } = state;
    return { planId, key, fileName, asOf, chosen: chosen.get(planId) === key, facts: factsOf(state) };
  });
}

/** Collections as lists show them. */
export function byName(one: Collection, other: Collection): number {
  return compareNeutrally(one.name, other.name) || (one.id < other.id ? -1 : 1);
}
