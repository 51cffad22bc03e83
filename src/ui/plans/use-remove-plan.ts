import { useCallback } from 'react';
import { useAnnounce } from '../common/announcer.tsx';
import { useAppServices } from '../common/app-services.tsx';
import type { Problem } from '../common/problem.ts';
import { useTranslator } from '../common/translation.tsx';

/** Takes a plan off the shelf and offers to bring it back. `onRemove` may move the focus while the card is still there. */
export function useRemovePlan(
  onRemove: (planId: string) => void,
): (planId: string, title: string) => Promise<Problem | null> {
  const { t } = useTranslator();
  const { removePlan, restorePlan } = useAppServices();
  const announce = useAnnounce();
  return useCallback(
    async (planId, title) => {
      onRemove(planId);
      const problem = await removePlan(planId);
      if (problem) return problem;
      const restore = async () => {
        const failure = await restorePlan(planId);
        announce({ text: failure ? failure.message : t('home.news.restored', { title }) });
      };
      announce({
        text: t('home.news.removed', { title }),
        action: { label: t('common.undo'), run: () => void restore() },
      });
      return null;
    },
    [t, removePlan, restorePlan, announce, onRemove],
  );
}
