import { useMemo, useState } from 'react';
import { findRow } from '#core/plan/plan-edit.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { type Offer, offersFor } from '#core/scheme/offers.ts';
import { Button } from '../../common/button.tsx';
import { useTranslator } from '../../common/translation.tsx';
import { useOpenSession } from '../session-context.tsx';
import { CatalogueOverride, useCatalogue } from './catalogue-context.tsx';
import { EntryList } from './entry-list.tsx';
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
    () => newFirst(offersFor(planPack, ranking, place).filter((offer) => hasParent(plan, offer))),
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

/** Below each parent, what the plan has already comes last. */
function newFirst(offers: readonly Offer[]): readonly Offer[] {
  const parents = [...new Set(offers.map(({ parentId }) => parentId))];
  const rank = ({ parentId, adopted }: Offer) => parents.indexOf(parentId) * 2 + Number(adopted);
  return offers.toSorted((one, other) => rank(one) - rank(other));
}

function hasParent(plan: Plan, { parentId }: Offer): boolean {
  return (
    parentId === null ||
    findRow(plan, 'goals', parentId) !== undefined ||
    findRow(plan, 'targets', parentId) !== undefined
  );
}

/** Steps 4, 5 and 8 wait for what comes before them; the others are about this programme alone. */
function NoSuggestions({ onTab }: { onTab: (tab: PanelTab) => void }) {
  const { t } = useTranslator();
  const { step } = useCatalogue().place;
  const waits = step === 'targets' || step === 'activities' || step === 'indicators';
  return (
    <>
      <p>{t(waits ? 'panel.suggestions.waiting' : 'panel.suggestions.none')}</p>
      <div>
        <Button onClick={() => onTab(waits ? 'search' : 'guidance')}>
          {t(waits ? 'panel.suggestions.toSearch' : 'panel.suggestions.toGuidance')}
        </Button>
      </div>
    </>
  );
}
