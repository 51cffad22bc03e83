import { useState } from 'react';
import { nextVersion } from '#core/scheme/scheme-packs.ts';
import { useAnnounce } from '../common/announcer.tsx';
import { useAppServices } from '../common/app-services.tsx';
import { useTranslator } from '../common/translation.tsx';
import { useOpenSession, usePlan } from './session-context.tsx';

/** The version of its scheme that the open plan follows, the next one that is out, and whether it is still to be offered. */
type NewerScheme = {
  readonly from: number;
  readonly to: number;
  readonly isOffered: boolean;
  /** Stays with the present version: the next one is not offered again for this plan on this device. */
  readonly stay: () => void;
};

/** Null for a plan of the newest version. Loads nothing. */
export function useNewerScheme(): NewerScheme | null {
  const { t } = useTranslator();
  const { settings } = useAppServices();
  const { actor } = useOpenSession();
  const announce = useAnnounce();
  const planId = usePlan((plan) => plan.id);
  const scheme = usePlan((plan) => plan.scheme);
  const [, setAnswers] = useState(0);
  const to = nextVersion(scheme)?.version;
  if (to === undefined) return null;
  const stay = () => {
    settings.setDeclinedVersion(planId, to);
    setAnswers((count) => count + 1);
    announce({ text: t('move.news.stays', { from: scheme.version }), scope: actor });
  };
  return { from: scheme.version, to, isOffered: settings.declinedVersion(planId) !== to, stay };
}
