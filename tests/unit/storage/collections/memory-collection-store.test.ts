import { createMemoryCollectionStore } from '#storage/collections/memory-collection-store.ts';
import { describeCollectionStore } from './collection-store-contract.ts';

let count = 0;

describeCollectionStore('memory', () => {
  count += 1;
  const channel = `memory-collections-${count}`;
  return { here: createMemoryCollectionStore(channel), elsewhere: createMemoryCollectionStore(channel) };
});
