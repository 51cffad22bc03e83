import type { ReactNode } from 'react';
import { navigate } from 'wouter/use-hash-location';
import { Button, PageLink } from '../common/button.tsx';
import { ownCollectionId } from '../common/collection-services.ts';
import { PageHeading } from '../common/page-heading.tsx';
import { paths } from '../common/routes.ts';
import { useTranslator } from '../common/translation.tsx';
import { ViewNav } from '../common/view-nav.tsx';
import { AddingLine } from './adding-progress.tsx';
import styles from './coverage.module.css';
import { useCoverage } from './coverage-context.tsx';
import { addressOfPlace, coverageViews } from './coverage-place.ts';
import { FilterBar } from './filter-bar.tsx';
import { LensChoice } from './lens-choice.tsx';
import { TotalsBand } from './totals-band.tsx';

/** What all views of a collection have: its name, the ways to look at it, lens, filters and totals. */
export function CoverageFrame({ children }: { children: ReactNode }) {
  const { t } = useTranslator();
  const { open, place, coverage } = useCoverage();
  const name = t(`coverage.view.${place.view}`);
  const isEmpty = open.facts.length === 0;
  return (
    <div className={styles['frame']}>
      <div className={styles['head']}>
        <PageLink to={paths.coverage} icon="back">
          {t('coverage.collections')}
        </PageLink>
        <PageHeading key={place.view} title={open.summary.name} context={[name, t('coverage.title')]} />
      </div>
      <ViewLinks />
      <AddingLine />
      {isEmpty ? <EmptyCollection /> : null}
      {isEmpty ? null : (
        <>
          <div className={styles['tools']} data-screen-only="">
            <LensChoice />
            <FilterBar />
          </div>
          {place.view === 'overview' ? <TotalsBand /> : <FoldedTotals />}
          {coverage.plans.length === 0 ? <NothingLeft /> : children}
        </>
      )}
    </div>
  );
}

/** Beside the overview the sums are one line that opens: what one came for stands below. */
function FoldedTotals() {
  const { t } = useTranslator();
  const { totals } = useCoverage().coverage;
  return (
    <details className={styles['legend']}>
      <summary>
        {t('coverage.totals.line', {
          plans: t('coverage.count.plans', { count: totals.plans }),
          targets: t('item.target.count', { count: totals.targets }),
        })}
      </summary>
      <TotalsBand />
    </details>
  );
}

/** Links to the views of the open collection; lens and filters go along. */
export function ViewLinks() {
  const { t } = useTranslator();
  const { place } = useCoverage();
  const views = coverageViews.map((view) => ({
    to: addressOfPlace({ ...place, view, id: null, row: null }),
    title: t(`coverage.view.${view}`),
    current: place.view === view,
  }));
  return <ViewNav label={t('coverage.views')} views={views} />;
}

function EmptyCollection() {
  const { t } = useTranslator();
  const { place, open } = useCoverage();
  return (
    <div className={styles['empty']}>
      {open.summary.id === ownCollectionId ? (
        <>
          <p>{t('coverage.empty.own')}</p>
          <PageLink look="primary" to={paths.coverage}>
            {t('coverage.collections')}
          </PageLink>
        </>
      ) : (
        <>
          <p>{t('coverage.empty')}</p>
          <PageLink look="primary" to={addressOfPlace({ ...place, view: 'plans', id: null, row: null })}>
            {t('coverage.empty.add')}
          </PageLink>
        </>
      )}
    </div>
  );
}

function NothingLeft() {
  const { t } = useTranslator();
  const { place } = useCoverage();
  return (
    <div className={styles['empty']}>
      <p>{t('coverage.nothingLeft')}</p>
      <Button onClick={() => navigate(addressOfPlace({ ...place, filters: {} }))}>{t('coverage.filters.clear')}</Button>
    </div>
  );
}
