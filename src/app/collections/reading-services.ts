import type { Plan } from '#core/plan/plan-schema.ts';
import { ok, type Result } from '#core/result.ts';
import type { CollectionContents } from '#storage/collections/collection-store.ts';
import { parseRecord } from '#storage/sound-plan.ts';
import type { StoreError } from '#storage/store-error.ts';
import { type CollectionSummary, ownCollectionId } from '#ui/common/collection-services.ts';
import type { Problem } from '#ui/common/problem.ts';
import { readProblem } from '../problem-text.ts';
import { collectionProblem } from './collection-problem.ts';
import type { CollectionKeeping, Surroundings } from './collection-surroundings.ts';
import { completeFacts, toOpenCollection } from './open-collection.ts';
import { createOwnPlans } from './own-facts.ts';

const noOwnPlans = ok({ facts: [], apart: [] });
const noFiles: CollectionContents = { states: [], apart: [] };

/** What views read of collections. */
export function createReadingServices(around: Surroundings, list: CollectionKeeping['list']) {
  const { store, desk, translator, reader } = around;
  const ownPlans = createOwnPlans(desk, reader);
  /** Collections that were last seen with the own plans in them. */
  const withOwn = new Set<string>([ownCollectionId]);
  const summaryOf = async (id: string): Promise<CollectionSummary | Problem> => {
    const summaries = await list();
    if ('message' in summaries) return summaries;
    return summaries.find((one) => one.id === id) ?? collectionProblem(translator(), { type: 'not-found', id });
  };
  return {
    open: async (id) => {
      const summary = await summaryOf(id);
      if ('message' in summary) return summary;
      withOwn[summary.ownPlans ? 'add' : 'delete'](id);
      const contents = id === ownCollectionId ? ok(noFiles) : await store.contents(id);
      if (!contents.ok) return collectionProblem(translator(), contents.error);
      const own = summary.ownPlans ? await ownPlans(translator()) : noOwnPlans;
      if (!own.ok) return readProblem(translator(), own.error);
      const complete = await completeFacts(id, contents.value, { store, reader });
      return toOpenCollection(summary, complete, { own: own.value, translator: translator() });
    },
    subscribe: (id, listener) => {
      const tellOfOwn = () => withOwn.has(id) && listener();
      const stops = [
        store.changes((changed) => changed === id && listener()),
        desk.store.changes(tellOfOwn),
        desk.held.subscribe(tellOfOwn),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
    readPlan: async (id, planId) => {
      const summary = await summaryOf(id);
      if ('message' in summary) return summary;
      const own = summary.ownPlans ? await desk.open(planId) : null;
      if (own?.ok) return own.value.plan;
      const file = await planOfFile(around, id, planId);
      if (file.ok) return file.value;
      // Why the own plan does not open says more than that there is no file of it.
      return own && file.error.type === 'not-found'
        ? readProblem(translator(), own.error)
        : collectionProblem(translator(), file.error);
    },
    copyToMyPlans: async (id, planId) => {
      const plan = await planOfFile(around, id, planId);
      return plan.ok ? desk.add(plan.value) : collectionProblem(translator(), plan.error);
    },
  } satisfies Partial<CollectionKeeping>;
}

/** The plan of the state that counts, of a plan that came as a file. */
async function planOfFile({ store }: Surroundings, id: string, planId: string): Promise<Result<Plan, StoreError>> {
  const missing = { ok: false, error: { type: 'not-found', id: planId } } as const;
  const contents = id === ownCollectionId ? ok(noFiles) : await store.contents(id);
  if (!contents.ok) return contents;
  const state = contents.value.states.find((one) => one.planId === planId && one.chosen);
  const text = state ? await store.textOf({ id, planId, key: state.key }) : missing;
  if (!text.ok) return text;
  const plan = parseRecord(text.value);
  if (plan.ok) return plan;
  return {
    ok: false,
    error: plan.error === 'newer' ? { type: 'newer' } : { type: 'corrupt', id: planId, text: text.value },
  };
}
