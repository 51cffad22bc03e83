import type { Translator } from '#i18n/translator.ts';
import type { CollectionStore } from '#storage/collections/collection-store.ts';
import type { CollectionServices } from '#ui/common/collection-services.ts';
import type { PlanDesk } from '../plan-desk.ts';
import type { FileReader } from './file-reader.ts';

/** What collections need around them. `reader` starts a reader of files, which whoever asked for it ends. */
export type Surroundings = {
  readonly store: CollectionStore;
  readonly desk: PlanDesk;
  readonly translator: () => Translator;
  readonly reader: () => FileReader;
};

/** Collections without what leaves them. */
export type CollectionKeeping = Omit<CollectionServices, 'takeAway'>;
