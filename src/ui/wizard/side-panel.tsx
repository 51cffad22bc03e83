import { AnnouncerProvider } from '../common/announcer.tsx';
import { Button, IconButton } from '../common/button.tsx';
import { Dialog } from '../common/dialog.tsx';
import { useTranslator } from '../common/translation.tsx';
import { PanelContent } from './panel/panel-content.tsx';
import { usePanel } from './panel/panel-state.tsx';
import styles from './panel/side-panel.module.css';
import type { PlanPlace } from './plan-place.ts';

const headingId = 'side-panel-title';

/** Opens the side panel at what fits the open page, and moves the focus into it. */
export function useOpenPanel(): () => void {
  const panel = usePanel();
  return () => {
    panel?.setTab(null);
    panel?.show();
    if (panel && !panel.narrow) requestAnimationFrame(() => document.getElementById(headingId)?.focus());
  };
}

/** Opens suggestions and guidance for the open page, beside the work or over it. The quiet one stands at the head of a page only while they are closed. */
export function PanelButton({ quiet = false }: { quiet?: boolean }) {
  const { t } = useTranslator();
  const openPanel = useOpenPanel();
  const panel = usePanel();
  const isBeside = panel?.open === true && !panel.narrow;
  return panel && !(quiet && isBeside) ? (
    <span className={quiet ? styles['quietButton'] : undefined} data-screen-only="">
      <Button look={quiet ? 'quiet' : 'secondary'} icon="book" data-panel-button="" onClick={openPanel}>
        {t('panel.open')}
      </Button>
    </span>
  ) : null;
}

/** What helps with the open page: beside it, or in a dialog where the window is too narrow for both. */
export function SidePanel({ place }: { place: PlanPlace }) {
  const { t } = useTranslator();
  const panel = usePanel();
  const { step, itemId } = place;
  if (!panel || step === null || step === 'check' || step === 'progress') return null;
  if (panel.narrow)
    return panel.dialogOpen ? (
      <Dialog title={t('panel.open')} onClose={panel.hide}>
        {/* The page's own live region is out of reach while a dialog is open. */}
        <AnnouncerProvider>
          <PanelContent step={step} itemId={itemId} />
        </AnnouncerProvider>
      </Dialog>
    ) : null;
  if (!panel.open) return null;
  const close = () => {
    panel.hide();
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-panel-button]')?.focus());
  };
  return (
    <aside className={styles['panel']} aria-labelledby={headingId} data-screen-only="">
      <div className={styles['head']}>
        <h2 id={headingId} tabIndex={-1}>
          {t('panel.open')}
        </h2>
        <IconButton icon="close" label={t('panel.hide')} onClick={close} />
      </div>
      <PanelContent step={step} itemId={itemId} />
    </aside>
  );
}
