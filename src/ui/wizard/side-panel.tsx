import { Button } from '../common/button.tsx';
import { useTranslator } from '../common/translation.tsx';
import { usePanel } from './panel/panel-state.tsx';
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

/** Opens suggestions and guidance for the open page, beside the work or over it; leads into the panel when it is open already. */
export function PanelButton({ quiet = false }: { quiet?: boolean }) {
  const { t } = useTranslator();
  const openPanel = useOpenPanel();
  return usePanel() ? (
    <Button look={quiet ? 'quiet' : 'secondary'} icon="book" data-panel-button="" onClick={openPanel}>
      {t('panel.open')}
    </Button>
  ) : null;
}

/** What helps with the open page. */
export function SidePanel(_: { place: PlanPlace }) {
  return null;
}
