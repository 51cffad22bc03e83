import { act, cleanup, render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, beforeEach } from 'vitest';
import type { PlanEdit } from '#core/plan/plan-edit.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import type { DisplayLanguage } from '#i18n/languages.ts';
import { loadTranslator } from '#i18n/translator.ts';
import type { ExportOutcome, SessionEvent } from '#session/session-types.ts';
import type { PlanStore } from '#storage/plan-store.ts';
import { AnnouncerProvider } from '#ui/common/announcer.tsx';
import { type AppServices, AppServicesProvider } from '#ui/common/app-services.tsx';
import type { ArrivalState } from '#ui/common/routes.ts';
import { TranslationProvider } from '#ui/common/translation.tsx';
import { PlanAnalysisProvider } from '#ui/wizard/plan-analysis.tsx';
import { SessionProvider } from '#ui/wizard/session-context.tsx';
import { annexPack } from '../../unit/core/scheme/annex-pack.ts';
import { fillBrowserGaps } from './browser-gaps.ts';
import { createTestServices } from './test-services.ts';
import { openTestSession } from './test-session.ts';

type ScreenStart = {
  readonly plan: Plan;
  readonly language?: DisplayLanguage;
  /** Address of the page, such as `/plan/p/goals`. */
  readonly path?: string;
  readonly arrival?: ArrivalState;
  /** Parts of the memory store that the test replaces. */
  readonly store?: Partial<PlanStore>;
  /** What every export leads to. */
  readonly exported?: ExportOutcome;
  /** Services that the screen of the test uses beside those of every page of a plan. */
  readonly services?: Partial<AppServices>;
};

export type OpenScreen = Awaited<ReturnType<typeof openScreen>>;

beforeEach(fillBrowserGaps);
afterEach(cleanup);

/** Shows screens of one open plan with the real session machine, scheme, words and a store in memory. */
export async function openScreen(screens: ReactNode, start: ScreenStart) {
  window.history.replaceState(start.arrival ?? null, '', `#${start.path ?? '/'}`);
  const language = start.language ?? 'en';
  const planPack = await annexPack(start.plan.language);
  const session = await openTestSession(start.plan, planPack.scheme, start.store, start.exported);
  const services = { ...createTestServices(), ...start.services };
  const around = async (shown: DisplayLanguage) => {
    const translator = await loadTranslator(shown);
    const pack = await annexPack(shown);
    return (
      <AppServicesProvider value={services}>
        <TranslationProvider value={{ translator, setLanguage: () => undefined }}>
          <AnnouncerProvider>
            <SessionProvider value={{ actor: session.actor, pack, planPack }}>
              <PlanAnalysisProvider>{screens}</PlanAnalysisProvider>
            </SessionProvider>
          </AnnouncerProvider>
        </TranslationProvider>
      </AppServicesProvider>
    );
  };
  const { rerender } = render(await around(language));
  const send = (event: SessionEvent) => act(() => session.actor.send(event));
  return {
    ...session,
    services,
    user: userEvent.setup(),
    /** The words of the screens, so that tests name keys and not sentences. */
    ...(await loadTranslator(language)),
    send,
    edit: (edit: PlanEdit, at = 0) => send({ type: 'plan.edited', edit, at }),
    plan: () => session.actor.getSnapshot().context.history.present,
    edits: () => session.events.flatMap((event) => (event.type === 'plan.edited' ? [event] : [])),
    /** Steps that undo can take back. */
    steps: () => session.actor.getSnapshot().context.history.past.length,
    switchLanguage: async (to: DisplayLanguage) => rerender(await around(to)),
  };
}
