import { useMemo } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import type { CoverageFilters } from '#core/coverage/coverage.ts';
import { coverageOf } from '#core/coverage/coverage-of.ts';
import { expectedItems } from '#core/coverage/expected-items.ts';
import type { FactsTable } from '#core/coverage/facts-table.ts';
import { withRegionsNow } from '#core/coverage/region-keys.ts';
import { planNames } from '#i18n/plan-names.ts';
import { PageLink } from '../common/button.tsx';
import { NotFoundPage } from '../common/not-found-page.tsx';
import { PageHeading } from '../common/page-heading.tsx';
import type { Problem } from '../common/problem.ts';
import { paths } from '../common/routes.ts';
import { useTranslator } from '../common/translation.tsx';
import { ProblemBox } from '../plans/problem-box.tsx';
import { AddingProvider } from './adding-context.tsx';
import { CollectionsPage } from './collections-page.tsx';
import styles from './coverage.module.css';
import { CoverageScopeProvider } from './coverage-context.tsx';
import { CoveragePages } from './coverage-pages.tsx';
import { type CoverageAddress, type CoveragePlace, placeOfAddress } from './coverage-place.ts';
import { useCoverageWords } from './use-coverage-words.ts';
import { useFactsTable } from './use-facts-table.ts';
import { type CollectionState, useOpenCollection } from './use-open-collection.ts';

/** All pages of coverage: the collections, and the views of one. */
export function CoverageArea() {
  const [address] = useHashLocation();
  const place = useMemo(() => placeOfAddress(address), [address]);
  return (
    <AddingProvider>
      <Page place={place} />
    </AddingProvider>
  );
}

function Page({ place }: { place: CoverageAddress }) {
  if (place === 'unknown') return <NotFoundPage />;
  if (place === 'collections') return <CollectionsPage />;
  return <Collection key={place.collection} place={place} />;
}

function Collection({ place }: { place: CoveragePlace }) {
  const state = useOpenCollection(place.collection);
  if (state.kind === 'problem') return <NoCollection problem={state.problem} />;
  return state.kind === 'open' ? <WithTable state={state} place={place} /> : <Waiting />;
}

/** A collection that is not there, or cannot be read. */
function NoCollection({ problem }: { problem: Problem }) {
  const { t } = useTranslator();
  return (
    <div className={styles['frame']}>
      <div className={styles['head']}>
        <PageLink to={paths.coverage} icon="back">
          {t('coverage.collections')}
        </PageLink>
        <PageHeading title={t('coverage.noCollection')} context={[t('coverage.title')]} />
      </div>
      <ProblemBox problem={problem} />
    </div>
  );
}

type Open = Extract<CollectionState, { kind: 'open' }>;

function WithTable({ state, place }: { state: Open; place: CoveragePlace }) {
  const { language } = useTranslator();
  const table = useFactsTable(state.open.facts, language);
  return table === null ? <Waiting /> : <WithWords state={state} place={place} table={table} />;
}

function WithWords({
  state: { services, open },
  place: asked,
  table,
}: {
  state: Open;
  place: CoveragePlace;
  table: FactsTable;
}) {
  const known = useCoverageWords();
  const { lens } = asked;
  // Addresses that were kept may hold regions as they were before more plans came.
  const filterKey = JSON.stringify(withRegionsNow(table, asked.filters));
  const place = useMemo(() => withFilters(asked, filterKey), [asked, filterKey]);
  const translator = useTranslator();
  const names = useMemo(() => planNames(open.facts, translator), [open.facts, translator]);
  const view = useMemo(() => {
    if (known === null) return null;
    const filters: CoverageFilters = JSON.parse(filterKey);
    const asks = expectedItems(lens, filters, known.expected);
    return { asks, coverage: coverageOf(table, { lens, filters, expected: asks }) };
  }, [table, lens, filterKey, known]);
  if (known === null || view === null) return <Waiting />;
  return (
    <CoverageScopeProvider value={{ services, open, table, place, planNames: names, ...view, ...known }}>
      <CoveragePages />
    </CoverageScopeProvider>
  );
}

function withFilters(place: CoveragePlace, filters: string): CoveragePlace {
  return { ...place, filters: JSON.parse(filters) };
}

function Waiting() {
  const { t } = useTranslator();
  return (
    <p role="status" className={styles['waiting']}>
      {t('coverage.loading')}
    </p>
  );
}
