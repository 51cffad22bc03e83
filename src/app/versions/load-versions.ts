import type { Translator } from '#i18n/translator.ts';
import type { VersionServices } from '#ui/common/version-services.ts';
import type { PlanDesk } from '../plan-desk.ts';
import { readProblem } from '../problem-text.ts';
import { createChangesTaker } from './take-changes.ts';
import { createVersionServices } from './version-services.ts';

/** The versions of this device. Loads with the screens that use them, so the first page does not wait for it. */
export function openVersions(desk: PlanDesk, translator: () => Translator): VersionServices {
  return {
    ...createVersionServices({ desk, translator }),
    readPlan: async (planId) => {
      const opened = await desk.open(planId);
      return opened.ok ? opened.value.plan : readProblem(translator(), opened.error);
    },
    takeAway: createChangesTaker(translator),
  };
}
