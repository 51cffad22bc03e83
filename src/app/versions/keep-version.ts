import type { Plan } from '#core/plan/plan-schema.ts';
import { ok, type Result } from '#core/result.ts';
import type { StoreError } from '#storage/store-error.ts';
import type { PlanVersion } from '#storage/versions/plan-versions.ts';
import type { PlanDesk } from '../plan-desk.ts';

/** Keeps a state of a plan as a version of this moment; gives its id. */
export async function keepVersion(
  { versions, newId }: Pick<PlanDesk, 'versions' | 'newId'>,
  plan: Plan,
  words: Pick<PlanVersion, 'name' | 'reason' | 'kind'>,
): Promise<Result<{ readonly id: string }, StoreError>> {
  const id = newId();
  const kept = await versions.put({ ...words, id, planId: plan.id, plan, at: new Date().toISOString() });
  return kept.ok ? ok({ id }) : kept;
}
