import '#core/zod-setup.ts';
import { z } from 'zod';
import { isPlanFacts } from '#core/coverage/is-plan-facts.ts';
import type { Collection, FileApart, PlanStateHead } from './collection-store.ts';

const collectionRecord = z.object({
  id: z.string().min(1),
  name: z.string(),
  ownPlans: z.boolean(),
  changedAt: z.string(),
  removedAt: z.string().nullable(),
});
const stateRecord = z.object({
  planId: z.string().min(1),
  key: z.string(),
  fileName: z.string(),
  asOf: z.string(),
  chosen: z.boolean(),
  facts: z.unknown(),
});
const apartRecord = z.object({ name: z.string(), title: z.string(), message: z.string() });
const textRecord = z.object({ json: z.string() });

/** A collection as it is stored; `removedAt` is an ISO 8601 time while it can be brought back. */
export type CollectionRecord = Collection & { readonly removedAt: string | null };

/** The record, null for a damaged one. */
export function readCollection(raw: unknown): CollectionRecord | null {
  return collectionRecord.safeParse(raw).data ?? null;
}

/** The head of a state, null for a damaged one; facts of another version are null. */
export function readState(raw: unknown): PlanStateHead | null {
  const record = stateRecord.safeParse(raw).data;
  if (!record) return null;
  const { planId, key, fileName, asOf, chosen, facts } = record;
  return { planId, key, fileName, asOf, chosen, facts: isPlanFacts(facts) ? facts : null };
}

/** The file apart, null for a damaged record. */
export function readApart(raw: unknown): FileApart | null {
  return apartRecord.safeParse(raw).data ?? null;
}

/** The text of a plan file, null for a damaged record. */
export function readText(raw: unknown): string | null {
  return textRecord.safeParse(raw).data?.json ?? null;
}
