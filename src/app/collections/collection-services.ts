import type { Result } from '#core/result.ts';
import type { Translator } from '#i18n/translator.ts';
import type { ListedCollection } from '#storage/collections/collection-store.ts';
import type { StoreError } from '#storage/store-error.ts';
import { type CollectionSummary, ownCollectionId } from '#ui/common/collection-services.ts';
import type { Problem } from '#ui/common/problem.ts';
import { addFiles } from './add-files.ts';
import { addingProblem, collectionProblem } from './collection-problem.ts';
import type { CollectionKeeping, Surroundings } from './collection-surroundings.ts';
import { createReadingServices } from './reading-services.ts';

/** Collections as screens use them; `takeAway` is put beside these by its own module. */
export function createCollectionServices(around: Surroundings): CollectionKeeping {
  const list = () => listCollections(around);
  return { list, ...keepingServices(around), ...addingServices(around), ...createReadingServices(around, list) };
}

function keepingServices({ store, desk, translator }: Surroundings) {
  const told = async (outcome: Promise<Result<null, StoreError>>): Promise<Problem | null> => {
    const { ok, ...rest } = await outcome;
    return 'error' in rest && !ok ? collectionProblem(translator(), rest.error) : null;
  };
  return {
    create: async (name, ownPlans) => {
      const collection = { id: desk.newId(), name, ownPlans, changedAt: now() };
      const problem = await told(store.create(collection));
      return problem ?? { ...collection, files: 0 };
    },
    rename: (id, name) => told(store.edit({ id, name, changedAt: now() })),
    setOwnPlans: (id, ownPlans) => told(store.edit({ id, ownPlans, changedAt: now() })),
    remove: (id) => told(store.remove(id, now())),
    restore: (id) => told(store.restore(id)),
    chooseState: (id, planId, key) => told(store.choose({ id, planId, key }, now())),
    removePlan: (id, planId) => told(store.removePlan(id, planId, now())),
  } satisfies Partial<CollectionKeeping>;
}

function addingServices({ store, translator, reader: startReader }: Surroundings) {
  return {
    addFiles: async (collection, files, { signal, onProgress }) => {
      const reader = startReader();
      try {
        const around = { collection, store, reader, translator: translator(), now, signal, onProgress };
        const added = await addFiles(files, around);
        return added.ok ? added.value : addingProblem(translator(), added.error);
      } finally {
        reader.end();
      }
    },
  } satisfies Partial<CollectionKeeping>;
}

async function listCollections({ store, translator }: Surroundings): Promise<readonly CollectionSummary[] | Problem> {
  const listed = await store.list();
  if (!listed.ok) return collectionProblem(translator(), listed.error);
  const { t } = translator();
  const own = { id: ownCollectionId, name: t('collections.own'), ownPlans: true, files: 0, changedAt: '' };
  return [own, ...listed.value.map((collection) => toSummary(collection, translator()))];
}

function toSummary({ plans, name, ...collection }: ListedCollection, { t }: Translator): CollectionSummary {
  return { ...collection, name: name || t('collections.unnamed'), files: plans };
}

function now(): string {
  return new Date().toISOString();
}
