import { useCallback } from 'react';
import { navigate } from 'wouter/use-hash-location';
import { useAnnounce } from '../common/announcer.tsx';
import { fieldId, paths } from '../common/routes.ts';
import { useTranslator } from '../common/translation.tsx';

/** Goes to where a plan that was begun from another one asks first: its title. `title` is that of the other plan. */
export function useShowStart(): (start: { readonly planId: string; readonly title: string }) => void {
  const { t } = useTranslator();
  const announce = useAnnounce();
  return useCallback(
    ({ planId, title }) => {
      announce({ text: t('home.news.started', { title: title || t('common.untitled') }) });
      navigate(paths.step(planId, 'profile'), { state: { field: fieldId('profile', undefined, 'title') } });
    },
    [announce, t],
  );
}
