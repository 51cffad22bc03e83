import type { PlanDesk } from './plan-desk.ts';

/** Gives the one desk of this page; fetched at once but beside the first page, and tried again after a failure. */
export function createDeskLoader(): () => Promise<PlanDesk> {
  let desk: Promise<PlanDesk> | null = null;
  const load = () => {
    desk ??= import('./plan-desk.ts')
      .then(({ openPlanDesk }) => openPlanDesk())
      .catch((thrown: unknown) => {
        desk = null;
        throw thrown;
      });
    return desk;
  };
  load().catch(() => undefined);
  return load;
}
