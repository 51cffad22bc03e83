import { useCallback } from 'react';
import { useAnnounce } from '../common/announcer.tsx';
import type { Problem } from '../common/problem.ts';
import { useTranslator } from '../common/translation.tsx';
import type { VersionServices } from '../common/version-services.ts';

/** Takes a version out of sight and offers to bring it back. `onRemove` may move the focus while the card is still there. */
export function useRemoveVersion(
  { remove, bringBack }: VersionServices,
  onRemove: (id: string) => void,
): (id: string, name: string) => Promise<Problem | null> {
  const { t } = useTranslator();
  const announce = useAnnounce();
  return useCallback(
    async (id, name) => {
      onRemove(id);
      const problem = await remove(id);
      if (problem) return problem;
      const undo = async () => {
        const failure = await bringBack(id);
        announce({ text: failure ? failure.message : t('versions.news.broughtBack', { name }) });
      };
      announce({
        text: t('versions.news.removed', { name }),
        action: { label: t('common.undo'), run: () => void undo() },
      });
      return null;
    },
    [t, remove, bringBack, announce, onRemove],
  );
}
