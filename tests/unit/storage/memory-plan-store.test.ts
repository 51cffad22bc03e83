import { createMemoryPlanStore } from '#storage/memory-plan-store.ts';
import { describePlanStore } from './plan-store-contract.ts';

let count = 0;

describePlanStore('memory', () => {
  count += 1;
  const channel = `memory-contract-${count}`;
  return { here: createMemoryPlanStore(channel), elsewhere: createMemoryPlanStore(channel) };
});
