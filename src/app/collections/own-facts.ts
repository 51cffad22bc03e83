import type { PlanFacts } from '#core/coverage/plan-facts.ts';
import type { PlanDesk } from '../plan-desk.ts';
import { createFileReader } from './file-reader.ts';

/** Gives the facts of all plans of this device; those of a state that was read before are not made again. */
export function createOwnFacts(desk: PlanDesk): () => Promise<readonly PlanFacts[]> {
  const known = new Map<string, { readonly revision: string; readonly facts: PlanFacts }>();
  return async () => {
    const listed = await desk.store.list();
    const plans = [...(listed.ok ? listed.value.plans : []), ...desk.summaries()];
    const reader = createFileReader();
    try {
      for (const { id, revision, savedAt } of plans) {
        if (revision !== '' && known.get(id)?.revision === revision) continue;
        const opened = await desk.open(id);
        if (!opened.ok) continue;
        const facts = await reader.factsOf(opened.value.plan, savedAt);
        if (facts.ok) known.set(id, { revision, facts: facts.value });
      }
    } finally {
      reader.end();
    }
    const ids = new Set(plans.map(({ id }) => id));
    return [...known].flatMap(([id, { facts }]) => (ids.has(id) ? [facts] : []));
  };
}
