import { useEffect, useState } from 'react';
import { loadSchemePack, type UnknownScheme } from '#core/scheme/scheme-packs.ts';
import type { StoreError } from '#storage/store-error.ts';
import { useAnnounce, useRetract } from '#ui/common/announcer.tsx';
import { type AppContext, useAppContext } from './app-context.ts';
import { setCurrentSession } from './current-session.ts';
import type { PlanAtStart } from './plan-desk.ts';
import { type PlanSession, type Surroundings, startSession } from './plan-session.ts';

/** How far the opening of a plan is; `unreachable` when a part of the product could not be fetched. */
export type Opening =
  | { readonly kind: 'opening' }
  | { readonly kind: 'open'; readonly session: PlanSession }
  | { readonly kind: 'failed'; readonly error: StoreError | { readonly type: 'unreachable' } }
  | { readonly kind: 'unknown-scheme'; readonly error: UnknownScheme; readonly plan: PlanAtStart['plan'] };

const opening: Opening = { kind: 'opening' };

/** Opens a plan for as long as the page stays on it. */
export function useOpenedPlan(planId: string): Opening {
  const context = useAppContext();
  const announce = useAnnounce();
  const retract = useRetract();
  const [state, setState] = useState<Opening>(opening);
  useEffect(() => {
    let isHere = true;
    let session: PlanSession | null = null;
    const onAccessGained = () => announce({ text: context.translator().t('app.access.granted') });
    const onOwnVersionKept: Surroundings['onOwnVersionKept'] = (title, why) =>
      announce({
        text: context.translator().t(why === 'removed' ? 'app.conflict.keptRemoved' : 'app.conflict.kept', { title }),
      });
    void openPlan(planId, context, { onAccessGained, onOwnVersionKept, isWanted: () => isHere }).then((opened) => {
      if (opened.kind === 'open') session = opened.session;
      if (!isHere) return session?.close();
      setCurrentSession(session?.actor ?? null);
      setState(opened);
    });
    return () => {
      isHere = false;
      setCurrentSession(null);
      if (session) retract(session.actor);
      session?.close();
    };
  }, [planId, context, announce, retract]);
  return state;
}

type Wish = Pick<Surroundings, 'onAccessGained' | 'onOwnVersionKept'> & { readonly isWanted: () => boolean };

async function openPlan(planId: string, { desk, translator }: AppContext, wish: Wish): Promise<Opening> {
  try {
    const open = await desk();
    const stored = await open.open(planId);
    if (!stored.ok) return { kind: 'failed', error: stored.error };
    const { plan } = stored.value;
    const pack = await loadSchemePack(plan.scheme, translator().language);
    if (!pack.ok) return { kind: 'unknown-scheme', error: pack.error, plan };
    if (!wish.isWanted()) return opening;
    return {
      kind: 'open',
      session: startSession(stored.value, pack.value.scheme, { desk: open, translator, ...wish }),
    };
  } catch (thrown) {
    reportError(thrown);
    return { kind: 'failed', error: { type: 'unreachable' } };
  }
}
