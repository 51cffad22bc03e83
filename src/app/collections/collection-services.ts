import { groupBy } from '#core/chain/group-by.ts';
import type { PlanFacts } from '#core/coverage/plan-facts.ts';
import { openPlanText } from '#core/migrate/open-plan-file.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import type { Result } from '#core/result.ts';
import type { Translator } from '#i18n/translator.ts';
import type { Collection, CollectionStore, PlanStateHead } from '#storage/collections/collection-store.ts';
import type { StoreError } from '#storage/store-error.ts';
import type {
  CollectionMember,
  CollectionServices,
  CollectionSummary,
  OpenCollection,
} from '#ui/common/collection-services.ts';
import type { Problem } from '#ui/common/problem.ts';
import type { PlanDesk } from '../plan-desk.ts';
import { readProblem, saveProblem } from '../problem-text.ts';
import { addFiles } from './add-files.ts';
import { createFileReader } from './file-reader.ts';
import { createOwnFacts } from './own-facts.ts';

/** The collection of this device's own plans exists by itself under this id; it has no name of its own and takes no files. */
export const ownCollectionId = 'own';

type Surroundings = {
  readonly store: CollectionStore;
  readonly desk: PlanDesk;
  readonly translator: () => Translator;
};

/** Collections as screens use them; `takeAway` is put beside these by its own module. */
export function createCollectionServices(around: Surroundings): Omit<CollectionServices, 'takeAway'> {
  return { ...keepingServices(around), ...readingServices(around) };
}

function keepingServices({ store, desk, translator }: Surroundings) {
  const change = async (id: string, edit: (collection: Collection) => Collection): Promise<Problem | null> => {
    const known = await store.list();
    const collection = known.ok ? known.value.find((one) => one.id === id) : undefined;
    if (!known.ok || !collection) return known.ok ? missing(translator()) : readProblem(translator(), known.error);
    return told(translator(), await store.save({ ...edit(collection), changedAt: now() }));
  };
  return {
    create: async (name, ownPlans) => {
      const collection = { id: desk.newId(), name, ownPlans, changedAt: now() };
      const saved = await store.save(collection);
      return saved.ok ? { ...collection, files: 0 } : saveProblem(translator(), saved.error);
    },
    rename: (id, name) => change(id, (collection) => ({ ...collection, name })),
    setOwnPlans: (id, ownPlans) => change(id, (collection) => ({ ...collection, ownPlans })),
    remove: async (id) => told(translator(), await store.remove(id, now())),
    restore: async (id) => told(translator(), await store.restore(id)),
    chooseState: async (id, planId, key) =>
      told(translator(), await store.change(id, { add: [], choose: [{ planId, key }], apart: [] })),
    removePlan: async (id, planId) => told(translator(), await store.removePlan(id, planId)),
    addFiles: async (collection, files, { signal, onProgress }) => {
      const reader = createFileReader();
      try {
        const added = await addFiles(files, {
          collection,
          store,
          reader,
          translator: translator(),
          signal,
          onProgress,
        });
        return added.ok ? added.value : saveProblem(translator(), added.error);
      } finally {
        reader.end();
      }
    },
  } satisfies Partial<CollectionServices>;
}

function readingServices({ store, desk, translator }: Surroundings) {
  const ownFacts = createOwnFacts(desk);
  const readPlan = async (id: string, planId: string): Promise<Plan | Problem> => {
    const file = await fileText(store, id, planId);
    if (file === null) {
      const own = await desk.open(planId);
      return own.ok ? own.value.plan : readProblem(translator(), own.error);
    }
    const opened = file.ok ? openPlanText(file.value, { newId: desk.newId }) : null;
    return opened?.ok ? opened.value.plan : missing(translator());
  };
  return {
    list: () => listCollections(store, translator()),
    open: async (id) => {
      const summaries = await listCollections(store, translator());
      if ('message' in summaries) return summaries;
      const summary = summaries.find((one) => one.id === id);
      if (!summary) return missing(translator());
      const contents = await store.contents(id);
      if (!contents.ok) return readProblem(translator(), contents.error);
      const own = summary.ownPlans ? await ownFacts() : [];
      return toOpenCollection(summary, contents.value, own);
    },
    subscribe: (id, listener) => {
      const stops = [store.changes((changed) => changed === id && listener()), desk.store.changes(() => listener())];
      return () => {
        for (const stop of stops) stop();
      };
    },
    readPlan,
    copyToMyPlans: async (id, planId) => {
      const plan = await readPlan(id, planId);
      return 'message' in plan ? plan : desk.add(plan);
    },
  } satisfies Partial<CollectionServices>;
}

/** The text of the chosen state of a plan that came as a file; null when no file of the collection has it. */
async function fileText(
  store: CollectionStore,
  id: string,
  planId: string,
): Promise<Result<string, StoreError> | null> {
  const contents = await store.contents(id);
  if (!contents.ok) return contents;
  const state = contents.value.states.find((one) => one.planId === planId && one.chosen);
  return state ? store.textOf(id, planId, state.key) : null;
}

async function listCollections(
  store: CollectionStore,
  translator: Translator,
): Promise<readonly CollectionSummary[] | Problem> {
  const listed = await store.list();
  if (!listed.ok) return readProblem(translator, listed.error);
  const own: CollectionSummary = {
    id: ownCollectionId,
    name: translator.t('collections.own'),
    ownPlans: true,
    files: 0,
    changedAt: '',
  };
  const counted = listed.value.map(async (collection) => {
    const contents = await store.contents(collection.id);
    const ids = contents.ok ? contents.value.states.map(({ planId }) => planId) : [];
    return { ...collection, files: new Set(ids).size };
  });
  return [own, ...(await Promise.all(counted))];
}

function toOpenCollection(
  summary: CollectionSummary,
  {
    states,
    apart,
  }: {
    readonly states: readonly PlanStateHead[];
    readonly apart: readonly { name: string; title: string; message: string }[];
  },
  own: readonly PlanFacts[],
): OpenCollection {
  const byPlan = groupBy(states, ({ planId }) => planId);
  const chosen = [...byPlan.values()].flatMap((all) => (all.find((state) => state.chosen) ?? all[0])?.facts ?? []);
  const fromFiles = new Set(chosen.map(({ planId }) => planId));
  // A plan of this device that also came as a file counts once: as it is on this device.
  const ownIds = new Set(own.map(({ planId }) => planId));
  const counting = [...own, ...chosen.filter(({ planId }) => !ownIds.has(planId))];
  const members = counting.map(
    ({ planId, title, organisation }): CollectionMember => ({
      planId,
      title,
      organisation,
      own: ownIds.has(planId),
      states: fromFiles.has(planId)
        ? (byPlan.get(planId) ?? []).map(({ key, fileName, asOf, chosen: isChosen }) => ({
            key,
            fileName,
            asOf,
            chosen: isChosen,
          }))
        : [],
    }),
  );
  const files = apart.map(({ name, title, message }) => ({
    name,
    outcome: 'unknown-scheme' as const,
    title,
    planId: null,
    message,
    remarks: [],
  }));
  return { summary, members, facts: counting, apart: files };
}

function told(translator: Translator, outcome: Result<null, StoreError>): Problem | null {
  return outcome.ok ? null : saveProblem(translator, outcome.error);
}

function missing({ t }: Translator): Problem {
  return { message: t('collections.missing') };
}

function now(): string {
  return new Date().toISOString();
}
