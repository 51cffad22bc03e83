import { useMemo, useState } from 'react';
import type { Plan } from '#core/plan/plan-schema.ts';
import { Button } from '../../common/button.tsx';
import { useTranslator } from '../../common/translation.tsx';
import { useOpenSession } from '../session-context.tsx';
import { CatalogueOverride, useCatalogue } from './catalogue-context.tsx';
import { EntryList } from './entry-list.tsx';
import { hasParent, offersHere } from './offers-here.ts';
import type { PanelTab } from './panel-state.tsx';
import styles from './side-panel.module.css';

/** What the catalogue suggests for exactly what is open. Once something was added, the order stays until another page is opened. */
export function Suggestions({ onTab }: { onTab: (tab: PanelTab) => void }) {
  const { t } = useTranslator();
  const { planPack } = useOpenSession();
  const catalogue = useCatalogue();
  const { plan, place } = catalogue;
  const [rankedBy, setRankedBy] = useState<Plan | null>(null);
  const ranking = rankedBy ?? plan;
  const offers = useMemo(
    () => offersHere(planPack, ranking, place).filter((offer) => hasParent(plan, offer)),
    [planPack, ranking, place, plan],
  );
  const beforeAdoption = () => setRankedBy((known) => known ?? plan);
  if (offers.length === 0) return <NoSuggestions onTab={onTab} />;
  return (
    <CatalogueOverride value={{ ...catalogue, beforeAdoption }}>
      <p className={styles['note']}>{t('panel.suggestions.note')}</p>
      <EntryList entries={offers} />
    </CatalogueOverride>
  );
}

/** Steps 4, 5 and 8 wait for what comes before them; the others are about this programme alone. */
function NoSuggestions({ onTab }: { onTab: (tab: PanelTab) => void }) {
  const { t } = useTranslator();
  const { step } = useCatalogue().place;
  const leadTo = (tab: PanelTab) => {
    onTab(tab);
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus());
  };
  const waits = step === 'targets' || step === 'activities' || step === 'indicators';
  return (
    <>
      <p>{t(waits ? 'panel.suggestions.waiting' : 'panel.suggestions.none')}</p>
      <div>
        <Button onClick={() => leadTo(waits ? 'search' : 'guidance')}>
          {t(waits ? 'panel.suggestions.toSearch' : 'panel.suggestions.toGuidance')}
        </Button>
      </div>
    </>
  );
}
