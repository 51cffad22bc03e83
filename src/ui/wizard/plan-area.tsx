import { useEffect } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import { useAppServices } from '../common/app-services.tsx';
import { Boundary } from '../common/boundary.tsx';
import { historyState } from '../common/history-state.ts';
import { loadedPage } from '../common/loaded-page.tsx';
import { pagePath } from '../common/routes.ts';
import { useTranslator } from '../common/translation.tsx';
import { BrokenPage } from './broken-page.tsx';
import { Hub } from './hub.tsx';
import { PanelProvider } from './panel/panel-state.tsx';
import styles from './plan-area.module.css';
import { PlanHeader } from './plan-header.tsx';
import { type PlanPlace, usePlanId, usePlanPlace } from './plan-place.ts';
import { SchemeNotice } from './scheme-notice.tsx';
import { useOpenSession } from './session-context.tsx';
import { SessionNotices } from './session-notices.tsx';
import { SidePanel } from './side-panel.tsx';
import { BottomBar, StepNav } from './step-nav.tsx';
import { StepPages } from './step-pages.tsx';
import { UnknownPage } from './unknown-page.tsx';
import { usePlanKeys } from './use-plan-keys.ts';

const { Page: CheckArea } = loadedPage(async () => (await import('../check/check-area.tsx')).CheckArea, Loading);
const { Page: ProgressArea } = loadedPage(
  async () => (await import('../progress/progress-area.tsx')).ProgressArea,
  Loading,
);
const { Page: MoveArea } = loadedPage(async () => (await import('../scheme-move/move-area.tsx')).MoveArea, Loading);
const { Page: VersionsArea } = loadedPage(
  async () => (await import('../versions/versions-area.tsx')).VersionsArea,
  Loading,
);

/** Everything of one open plan: header, list of steps, the open page, and guidance beside it. */
export function PlanArea() {
  const place = usePlanPlace();
  const { t } = useTranslator();
  usePlanKeys();
  useRememberedPlace(place);
  const isWide = place.step === null || place.step === 'check' || place.step === 'progress';
  return (
    <PanelProvider>
      <div className={styles['area']} data-wide={isWide || undefined}>
        <button type="button" className={styles['skip']} onClick={() => document.getElementById('main')?.focus()}>
          {t('wizard.skip')}
        </button>
        <PlanHeader />
        <nav className={styles['nav']} aria-label={t('wizard.steps')} data-screen-only="">
          <StepNav place={place} />
        </nav>
        <main id="main" className={styles['main']} tabIndex={-1}>
          <SessionNotices />
          {place.isMove ? null : <SchemeNotice />}
          <Boundary instead={brokenPage}>
            <Page place={place} />
          </Boundary>
        </main>
        {isWide ? null : <SidePanel place={place} />}
        <BottomBar place={place} />
      </div>
    </PanelProvider>
  );
}

const brokenPage = (error: unknown) => <BrokenPage error={error} />;

function Loading() {
  const { t } = useTranslator();
  return <p role="status">{t('common.loading')}</p>;
}

function Page({ place }: { place: PlanPlace }) {
  if (!place.known) return <UnknownPage />;
  if (place.versions !== null) return <VersionsArea compared={place.versions.length === 0 ? null : place.versions} />;
  if (place.isMove) return <MoveArea />;
  if (place.step === null) return <Hub />;
  if (place.step === 'check') return <CheckArea view={place.view} />;
  if (place.step === 'progress') return <ProgressArea view={place.progressView} id={place.itemId} />;
  return <StepPages step={place.step} itemId={place.itemId} />;
}

/** Tells the machine and the settings which page is open, so that a return leads there. */
function useRememberedPlace({ step, itemId, known }: PlanPlace): void {
  const { settings } = useAppServices();
  const { actor } = useOpenSession();
  const planId = usePlanId();
  const [location] = useHashLocation();
  // Another filter of the same page is no other place.
  const page = pagePath(location);
  useEffect(() => {
    actor.send({ type: 'position.changed', step: step ?? 'hub', itemId });
    actor.send({ type: 'save.flushed' });
    if (historyState().field === undefined) window.scrollTo({ top: 0 });
    const isStep = step !== 'check' && step !== 'progress';
    if (step !== null && known) settings.setLastPlace({ planId, path: page, step: isStep ? step : null, itemId });
  }, [actor, settings, planId, page, step, itemId, known]);
}
