import { createCollectionServices } from '#app/collections/collection-services.ts';
import { createFileReader, type FileReader, type ReadingWorker } from '#app/collections/file-reader.ts';
import { createHeldPlans } from '#app/held-plans.ts';
import { createPlanDesk } from '#app/plan-desk.ts';
import { planToJson } from '#core/migrate/plan-to-json.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { loadTranslator } from '#i18n/translator.ts';
import type { CollectionStore } from '#storage/collections/collection-store.ts';
import { createMemoryCollectionStore } from '#storage/collections/memory-collection-store.ts';
import { createLastWords } from '#storage/last-words.ts';
import { createMemoryPlanStore } from '#storage/memory-plan-store.ts';
import { createMemoryPlanVersions } from '#storage/versions/memory-plan-versions.ts';
import type { Problem } from '#ui/common/problem.ts';
import { type CollectionReading, collectionReading } from '#workers/collection-reading.ts';
import { smallPlan } from '../../../support/plans.ts';

const noLastWords = createLastWords(() => {
  throw new Error('these tests have no page that ends');
});

/**
 * The worker's own code on this thread: over a channel Node turns a File into a Blob without a time, which browsers do not.
 * `changes` put other answers in place.
 */
export function startReading(changes: Partial<CollectionReading> = {}): ReadingWorker {
  const reading: unknown = { ...collectionReading, ...changes };
  return { remote: reading as ReadingWorker['remote'], terminate: () => undefined }; // its functions give promises, as a proxy's do
}

function readerOf(): FileReader {
  return createFileReader({ start: () => startReading(), longestReading: 60_000 });
}

const english = await loadTranslator('en');

/** Collections over stores in memory, with one collection `id`. */
export async function openSetting(change: (store: CollectionStore) => CollectionStore = (store) => store) {
  let ids = 0;
  const newId = () => `id-${++ids}`;
  const store = change(createMemoryCollectionStore(crypto.randomUUID()));
  const plans = createMemoryPlanStore(crypto.randomUUID());
  const desk = createPlanDesk({
    store: plans,
    versions: createMemoryPlanVersions(crypto.randomUUID()),
    held: createHeldPlans(),
    lastWords: noLastWords,
    newId,
  });
  const services = createCollectionServices({ store, desk, translator: () => english, reader: readerOf });
  const { id } = gained(await services.create('Region', false));
  const add = async (...files: readonly File[]) =>
    gained(await services.addFiles(id, files, { signal: new AbortController().signal, onProgress: () => undefined }));
  return { store, desk, services, id, add };
}

/** What came back where nothing should fail. */
export function gained<T extends object>(outcome: T | Problem): T {
  if ('message' in outcome && !('outcome' in outcome)) throw new Error(`Unexpected problem: ${outcome.message}`);
  return outcome as T; // only problems have a message and no outcome
}

export function planOf(id: string, title: string): Plan {
  return { ...smallPlan(), id, profile: { ...smallPlan().profile, title } };
}

/** A file that was last changed on this day of March 2026. */
export function fileOf(name: string, content: string | Uint8Array<ArrayBuffer> | Plan, day = 1): File {
  const part = typeof content === 'string' || content instanceof Uint8Array ? content : planToJson(content);
  return new File([part], name, { lastModified: Date.UTC(2026, 2, day) });
}
