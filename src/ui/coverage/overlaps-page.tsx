import { useMemo, useState } from 'react';
import { navigate } from 'wouter/use-hash-location';
import { type Overlap, overlapsOf, type UnclearOverlap } from '#core/coverage/overlaps.ts';
import { territoryName } from '#i18n/coverage-text.ts';
import { Button, PageLink } from '../common/button.tsx';
import { useTranslator } from '../common/translation.tsx';
import styles from './coverage.module.css';
import { useCoverage } from './coverage-context.tsx';
import { addressOfPlace } from './coverage-place.ts';
import { DepthMark } from './depth-mark.tsx';
import { useItemNames } from './filter-bar.tsx';
import { RenewalList } from './renewal-list.tsx';
import { usePlanNames } from './use-plan-names.ts';

const shownAtOnce = 40;

/** Several organisations that serve the same in one place at the same time: where to talk to each other. What an organisation renews is apart. */
export function OverlapsPage() {
  const { t } = useTranslator();
  const { table, place } = useCoverage();
  const { lens, filters, withinOne } = place;
  const { overlaps, unclear } = useMemo(
    () => overlapsOf(table, { lens, filters, withinOne }),
    [table, lens, filters, withinOne],
  );
  return (
    <div className={styles['sections']}>
      <label className={styles['key']} data-screen-only="">
        <input
          type="checkbox"
          checked={withinOne}
          onChange={() => navigate(addressOfPlace({ ...place, withinOne: !withinOne }), { replace: true })}
        />
        <span>{t('coverage.overlaps.withinOne')}</span>
      </label>
      <OverlapList overlaps={overlaps} />
      {unclear.length === 0 ? null : <Unclear unclear={unclear} />}
      <RenewalList />
    </div>
  );
}

function OverlapList({ overlaps }: { overlaps: readonly Overlap[] }) {
  const { t } = useTranslator();
  const { place } = useCoverage();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? overlaps : overlaps.slice(0, shownAtOnce);
  const messages = place.withinOne ? ('coverage.overlaps.withinOne' as const) : ('coverage.overlaps' as const);
  if (overlaps.length === 0) return <p>{t(`${messages}.none`)}</p>;
  return (
    <>
      <p className={styles['lead']}>{t(`${messages}.lead`, { count: overlaps.length })}</p>
      <ul role="list" className={styles['items']}>
        {shown.map((overlap) => (
          <OverlapCard key={`${overlap.item} ${overlap.territory.id} ${overlap.from}`} overlap={overlap} />
        ))}
      </ul>
      {shown.length < overlaps.length ? (
        <Button onClick={() => setWhole(true)}>{t('coverage.showAll', { count: overlaps.length })}</Button>
      ) : null}
    </>
  );
}

function OverlapCard({ overlap: { item, territory, from, to, plans, sharedGroups } }: { overlap: Overlap }) {
  const { t, list, date } = useTranslator();
  const { place, words } = useCoverage();
  const itemNames = useItemNames();
  const { nameOf, linkOf } = usePlanNames();
  const where = territoryName(words, territory);
  return (
    <li className={styles['item']}>
      <h2 className={styles['overlapTitle']}>
        {t('coverage.overlaps.title', { item: itemNames(place.lens, item), where })}
      </h2>
      <p className={styles['muted']}>
        {t('coverage.overlaps.days', { from: date(from), to: date(to) })}
        {' · '}
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

function Unclear({ unclear }: { unclear: readonly UnclearOverlap[] }) {
  const { t } = useTranslator();
  const { nameOf, linkOf } = usePlanNames();
  return (
    <details className={styles['leftOut']}>
      <summary>{t('coverage.overlaps.unclear', { count: unclear.length })}</summary>
      <ul>
        {unclear.slice(0, shownAtOnce).map(({ planId, missing }) => (
          <li key={planId}>
            <PageLink to={linkOf(planId, null)}>{nameOf(planId)}</PageLink>{' '}
            <span className={styles['muted']}>{t(`coverage.overlaps.unclear.${missing}`)}</span>
          </li>
        ))}
      </ul>
      {unclear.length > shownAtOnce ? (
        <p>{t('coverage.report.moreRemarks', { count: unclear.length - shownAtOnce })}</p>
      ) : null}
    </details>
  );
}
