// The first import, before any schema is made: see core/zod-setup.ts.
import '#core/zod-setup.ts';
import { useSelector } from '@xstate/react';
import { useEffect, useMemo } from 'react';
import { navigate } from 'wouter/use-hash-location';
import type { SchemePack } from '#core/scheme/scheme-packs.ts';
import { baseLanguage } from '#i18n/languages.ts';
import { selectAccess } from '#session/selectors.ts';
import { paths } from '#ui/common/routes.ts';
import { useTranslator } from '#ui/common/translation.tsx';
import { PlanAnalysisProvider } from '#ui/wizard/plan-analysis.tsx';
import { PlanArea } from '#ui/wizard/plan-area.tsx';
import { type SessionActor, SessionProvider } from '#ui/wizard/session-context.tsx';
import { LoadingPage } from './loading-page.tsx';
import { NoPlanPage } from './no-plan-page.tsx';
import { useOpenedPlan } from './use-opened-plan.ts';
import { useSchemePack } from './use-scheme-pack.ts';

/** One plan with all its pages. */
export function PlanRoute({ planId }: { planId: string }) {
  const opening = useOpenedPlan(planId);
  if (opening.kind === 'opening') return <LoadingPage />;
  if (opening.kind === 'open') return <OpenPlan planId={planId} actor={opening.session.actor} />;
  return <NoPlanPage opening={opening} />;
}

function OpenPlan({ planId, actor }: { planId: string; actor: SessionActor }) {
  const { language } = useTranslator();
  const scheme = useSelector(actor, ({ context }) => context.history.present.scheme);
  const planLanguage = useSelector(actor, ({ context }) => context.history.present.language);
  const pack = useSchemePack(scheme, baseLanguage(language));
  const planPack = useSchemePack(scheme, planLanguage);
  // Whether another tab edits is known in a moment; pages without their buttons would move when these come.
  const isAccessKnown = useSelector(actor, (snapshot) => selectAccess(snapshot) !== 'pending');
  useFollowedId(actor, planId);
  useFollowedScheme(actor, pack);
  const session = useMemo(() => (pack && planPack ? { actor, pack, planPack } : null), [actor, pack, planPack]);
  if (!session || !isAccessKnown) return <LoadingPage />;
  return (
    <SessionProvider value={session}>
      <PlanAnalysisProvider>
        <PlanArea />
      </PlanAnalysisProvider>
    </SessionProvider>
  );
}

/** A plan can move to another version of its scheme: the machine judges it by the one it follows. */
function useFollowedScheme(actor: SessionActor, pack: SchemePack | null): void {
  useEffect(() => {
    if (pack) actor.send({ type: 'scheme.loaded', scheme: pack.scheme });
  }, [actor, pack]);
}

/** A conflict can end with a copy under another id: its address is another one too. */
function useFollowedId(actor: SessionActor, planId: string): void {
  const presentId = useSelector(actor, ({ context }) => context.history.present.id);
  useEffect(() => {
    if (presentId !== planId) navigate(paths.hub(presentId), { replace: true });
  }, [presentId, planId]);
}
