import { createContext, type ReactNode, useContext, useMemo, useState, useSyncExternalStore } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import type { CatalogueQuery } from '#core/scheme/catalogue-search.ts';
import { useAppServices } from '../../common/app-services.tsx';

export const panelTabs = ['suggestions', 'search', 'guidance'] as const;
export type PanelTab = (typeof panelTabs)[number];

/** Below this width the panel would leave the text less room than a phone: it is a dialog then (same value in side-panel.module.css). */
const narrowWindow = '(width < 70rem)';

type PanelState = {
  /** Beside the work; remembered on this device. */
  readonly open: boolean;
  /** In a window of its own over the page, gone with that page. */
  readonly dialogOpen: boolean;
  readonly narrow: boolean;
  /** Null until the person chooses one: then the step decides. */
  readonly tab: PanelTab | null;
  readonly query: CatalogueQuery;
  readonly setTab: (tab: PanelTab | null) => void;
  readonly setQuery: (query: CatalogueQuery) => void;
  readonly show: () => void;
  readonly hide: () => void;
};

const PanelContext = createContext<PanelState | null>(null);
const noQuery: CatalogueQuery = { words: '', policyField: null, targetGroup: null, level: null };

/** Shares the state of the side panel between the panel and the buttons that open it. */
export function PanelProvider({ children }: { children: ReactNode }) {
  const { settings } = useAppServices();
  const narrow = useNarrowWindow();
  const [location] = useHashLocation();
  const [open, setOpen] = useState(() => settings.panelOpen());
  const [dialogFor, setDialogFor] = useState<string | null>(null);
  const [tab, setTab] = useState<PanelTab | null>(null);
  const [query, setQuery] = useState(noQuery);
  const state = useMemo((): PanelState => {
    const remember = (next: boolean) => {
      settings.setPanelOpen(next);
      setOpen(next);
    };
    return {
      open,
      dialogOpen: narrow && dialogFor === location,
      narrow,
      tab,
      query,
      setTab,
      setQuery,
      show: () => (narrow ? setDialogFor(location) : remember(true)),
      hide: () => (narrow ? setDialogFor(null) : remember(false)),
    };
  }, [settings, narrow, location, open, dialogFor, tab, query]);
  return <PanelContext value={state}>{children}</PanelContext>;
}

/** The state of the side panel; null on a page that has none. */
export function usePanel(): PanelState | null {
  return useContext(PanelContext);
}

function useNarrowWindow(): boolean {
  return useSyncExternalStore(onWidthChange, () => window.matchMedia(narrowWindow).matches);
}

function onWidthChange(listener: () => void): () => void {
  const query = window.matchMedia(narrowWindow);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
