import { useEffect, useMemo } from 'react';
import { searchCatalogue } from '#core/scheme/catalogue-search.ts';
import type { StepId } from '#core/validation/issue.ts';
import { useTranslator } from '../../common/translation.tsx';
import { useOpenSession } from '../session-context.tsx';
import { CatalogueProvider } from './catalogue-context.tsx';
import { Guidance } from './guidance.tsx';
import { type PanelTab, panelTabs, usePanel } from './panel-state.tsx';
import { Search } from './search.tsx';
import styles from './side-panel.module.css';
import { Suggestions } from './suggestions.tsx';
import { Tabs } from './tabs.tsx';

type PanelContentProps = { readonly step: StepId; readonly itemId: string | null };

/** Steps that the catalogue has nothing for begin with their guidance. */
const stepsWithoutCatalogue: readonly StepId[] = ['profile', 'partners', 'resources'];

/** Suggestions, search and guidance for the open page. */
export function PanelContent({ step, itemId }: PanelContentProps) {
  const { t } = useTranslator();
  const panel = usePanel();
  const place = useMemo(() => ({ step, itemId: itemId ?? undefined }), [step, itemId]);
  useWarmSearch();
  if (!panel) return null;
  const tab: PanelTab = panel.tab ?? (stepsWithoutCatalogue.includes(step) ? 'guidance' : 'suggestions');
  return (
    <CatalogueProvider place={place}>
      <Tabs
        label={t('panel.open')}
        tabs={panelTabs.map((id) => ({ id, label: t(`panel.tab.${id}`) }))}
        chosen={tab}
        onChoose={panel.setTab}
        content={`${tab}/${step}/${itemId}`}
      >
        {tab === 'guidance' ? null : <LanguageNote />}
        {tab === 'suggestions' ? <Suggestions onTab={panel.setTab} /> : null}
        {tab === 'search' ? <Search query={panel.query} onQuery={panel.setQuery} /> : null}
        {tab === 'guidance' ? <Guidance step={step} /> : null}
      </Tabs>
    </CatalogueProvider>
  );
}

/** Entries are in the language of the plan, because their words are copied into it. */
function LanguageNote() {
  const { t } = useTranslator();
  const { pack, planPack } = useOpenSession();
  return pack === planPack ? null : <p className={styles['note']}>{t('panel.otherLanguage')}</p>;
}

/** The first search of a catalogue takes long enough to be felt while typing; it is made when the panel opens. */
function useWarmSearch(): void {
  const { planPack } = useOpenSession();
  useEffect(() => {
    const timer = setTimeout(() =>
      searchCatalogue(planPack, { words: '', policyField: null, targetGroup: null, level: null }),
    );
    return () => clearTimeout(timer);
  }, [planPack]);
}
