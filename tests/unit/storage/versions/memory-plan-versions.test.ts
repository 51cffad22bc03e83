import { createMemoryPlanVersions } from '#storage/versions/memory-plan-versions.ts';
import { describePlanVersions } from './plan-versions-contract.ts';

let count = 0;

describePlanVersions('memory', () => {
  count += 1;
  const channel = `memory-versions-${count}`;
  return { here: createMemoryPlanVersions(channel), elsewhere: createMemoryPlanVersions(channel) };
});
