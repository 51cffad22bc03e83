import { localDay } from '#i18n/local-day.ts';
import type { Translator } from '#i18n/translator.ts';
import { createBinDays } from '#storage/bin-days.ts';
import { createIdbCollectionStore } from '#storage/collections/idb-collection-store.ts';
import type { CollectionServices } from '#ui/common/collection-services.ts';
import type { PlanDesk } from '../plan-desk.ts';
import { createCollectionServices } from './collection-services.ts';
import { createFileReader } from './file-reader.ts';
import { takeAway } from './take-away.ts';

/** The collections of this device. Loads with the screens that use them, so the first page does not wait for it. */
export function openCollections(desk: PlanDesk, translator: () => Translator): CollectionServices {
  const store = createIdbCollectionStore('integration-programme-planner.collections');
  // A failure here only keeps removed collections longer.
  void store.purge(createBinDays('collection', localDay(new Date().toISOString())));
  return {
    ...createCollectionServices({ store, desk, translator, reader: createFileReader }),
    takeAway: (job, signal) => takeAway(job, { translator: translator(), signal }),
  };
}
