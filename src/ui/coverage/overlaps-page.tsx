import { useMemo, useState } from 'react';
import { type Overlap, overlapsOf } from '#core/coverage/overlaps.ts';
import { countryName } from '#i18n/country-name.ts';
import { itemName } from '#i18n/coverage-text.ts';
import { Button, PageLink } from '../common/button.tsx';
import { useTranslator } from '../common/translation.tsx';
import styles from './coverage.module.css';
import { useCoverage } from './coverage-context.tsx';
import { DepthMark } from './depth-mark.tsx';
import { useItemNames } from './filter-bar.tsx';
import { usePlanNames } from './use-plan-names.ts';

const shownAtOnce = 40;

/** Several plans that serve the same in one place: where to talk to each other. */
export function OverlapsPage() {
  const { t } = useTranslator();
  const { table, place } = useCoverage();
  const [isWhole, setWhole] = useState(false);
  const overlaps = useMemo(() => overlapsOf(table, { lens: place.lens, filters: place.filters }), [table, place]);
  const shown = isWhole ? overlaps : overlaps.slice(0, shownAtOnce);
  if (overlaps.length === 0) return <p>{t('coverage.overlaps.none')}</p>;
  return (
    <div className={styles['sections']}>
      <p className={styles['lead']}>{t('coverage.overlaps.lead', { count: overlaps.length })}</p>
      <ul role="list" className={styles['items']}>
        {shown.map((overlap) => (
          <OverlapCard key={`${overlap.item} ${overlap.territory.id}`} overlap={overlap} />
        ))}
      </ul>
      {shown.length < overlaps.length ? (
        <Button onClick={() => setWhole(true)}>{t('coverage.showAll', { count: overlaps.length })}</Button>
      ) : null}
    </div>
  );
}

function OverlapCard({ overlap: { item, territory, plans, sharedGroups } }: { overlap: Overlap }) {
  const translator = useTranslator();
  const { t, list } = translator;
  const { place, words } = useCoverage();
  const itemNames = useItemNames();
  const { nameOf, linkOf } = usePlanNames();
  const where =
    territory.kind === 'country'
      ? countryName(translator, territory.id)
      : itemName(words, 'regions', { id: territory.id, words: territory.words });
  return (
    <li className={styles['item']}>
      <h2 className={styles['overlapTitle']}>
        {t('coverage.overlaps.title', { item: itemNames(place.lens, item), where })}
      </h2>
      <p className={styles['muted']}>
        {sharedGroups.length === 0
          ? t('coverage.overlaps.noGroups')
          : t('coverage.overlaps.groups', { groups: list(sharedGroups.map((key) => itemNames('target-groups', key))) })}
      </p>
      <ul role="list" className={styles['links']}>
        {plans.map(({ planId, depth, leads }) => (
          <li key={planId}>
            <DepthMark depth={depth} /> <PageLink to={linkOf(planId, null)}>{nameOf(planId)}</PageLink>{' '}
            {leads.length === 0 ? null : (
              <span className={styles['muted']}>{t('coverage.overlaps.leads', { leads: list(leads) })}</span>
            )}
          </li>
        ))}
      </ul>
    </li>
  );
}
