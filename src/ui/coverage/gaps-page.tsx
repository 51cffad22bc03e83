import { useMemo } from 'react';
import { expectedItems } from '#core/coverage/expected-items.ts';
import { gapsOf } from '#core/coverage/gaps.ts';
import type { LensId } from '#core/coverage/lens.ts';
import { itemName } from '#i18n/coverage-text.ts';
import { PageLink } from '../common/button.tsx';
import { useTranslator } from '../common/translation.tsx';
import styles from './coverage.module.css';
import { useCoverage } from './coverage-context.tsx';
import { addressOfPlace } from './coverage-place.ts';
import { useItemNames } from './filter-bar.tsx';
import { useItemGroups } from './use-item-groups.ts';
import { useScopeText } from './use-scope-text.ts';

/** What the plans leave open: items nobody serves, groups and regions left out, work that cannot be measured. */
export function GapsPage() {
  const { t } = useTranslator();
  const { table, place, expected, coverage } = useCoverage();
  const scope = useScopeText();
  const gaps = useMemo(
    () =>
      gapsOf(table, {
        lens: place.lens,
        filters: place.filters,
        items: expectedItems(place.lens, place.filters, expected),
        groups: expectedItems('target-groups', place.filters, expected),
        policyFields: expectedItems('policy-fields', place.filters, expected),
      }),
    [table, place, expected],
  );
  const unserved = coverage.items.filter(({ id }) => gaps.unserved.includes(id));
  const groups = useItemGroups(unserved);
  return (
    <div className={styles['sections']}>
      <Section
        title={t('coverage.gaps.unserved')}
        count={gaps.unserved.length}
        none={t('coverage.gaps.unserved.none', { scope })}
      >
        {groups.map(({ key, title, items }) => (
          <div key={key}>
            {title === null ? null : <h3>{title}</h3>}
            <ItemLinks lens={place.lens} ids={items.map(({ id }) => id)} />
          </div>
        ))}
      </Section>
      <Section
        title={t('coverage.gaps.onlyNamed')}
        count={gaps.onlyNamed.length}
        none={t('coverage.gaps.onlyNamed.none', { scope })}
      >
        <ItemLinks lens={place.lens} ids={gaps.onlyNamed.map(({ id }) => id)} />
      </Section>
      <Section
        title={t('coverage.gaps.unmeasured')}
        count={gaps.unmeasured.length}
        none={t('coverage.gaps.unmeasured.none', { scope })}
      >
        <ItemLinks
          lens={place.lens}
          ids={gaps.unmeasured.map(({ id }) => id)}
          noteOf={(at) => {
            const { unmeasured = 0, plans = 0 } = gaps.unmeasured[at] ?? {};
            return t('coverage.gaps.unmeasuredIn', { unmeasured, plans });
          }}
        />
      </Section>
      <Section
        title={t('coverage.gaps.groups')}
        count={gaps.groups.length}
        none={t('coverage.gaps.groups.none', { scope })}
      >
        <ItemLinks lens="target-groups" ids={gaps.groups} />
      </Section>
      <Section
        title={t('coverage.gaps.groupsWithoutTarget')}
        count={gaps.groupsWithoutTarget.length}
        none={t('coverage.gaps.groupsWithoutTarget.none', { scope })}
      >
        <ItemLinks lens="target-groups" ids={gaps.groupsWithoutTarget.map(({ id }) => id)} />
      </Section>
      <Section title={t('coverage.gaps.regions')} count={gaps.regions.length} none={t('coverage.gaps.regions.none')}>
        <RegionList regions={gaps.regions} />
      </Section>
    </div>
  );
}

export function Section({
  title,
  count,
  none,
  children,
}: {
  title: string;
  count: number;
  none: string;
  children: React.ReactNode;
}) {
  const { t } = useTranslator();
  const scope = useScopeText();
  return (
    <section className={styles['section']}>
      <h2>
        {scope === '' ? t('coverage.counted', { title, count }) : t('coverage.counted.scoped', { title, count, scope })}
      </h2>
      {count === 0 ? <p className={styles['muted']}>{none}</p> : children}
    </section>
  );
}

type ItemLinksProps = {
  readonly lens: LensId;
  readonly ids: readonly string[];
  readonly noteOf?: (at: number) => string;
};

function ItemLinks({ lens, ids, noteOf }: ItemLinksProps) {
  const { place } = useCoverage();
  const nameOf = useItemNames();
  return (
    <ul className={styles['links']}>
      {ids.map((id, at) => (
        <li key={id}>
          <PageLink to={addressOfPlace({ ...place, lens, view: 'item', id, row: null })}>{nameOf(lens, id)}</PageLink>
          {noteOf ? <span className={styles['muted']}> {noteOf(at)}</span> : null}
        </li>
      ))}
    </ul>
  );
}

function RegionList({ regions }: { regions: ReturnType<typeof gapsOf>['regions'] }) {
  const { t, list } = useTranslator();
  const { place, words } = useCoverage();
  return (
    <ul className={styles['links']}>
      {regions.map((region) => {
        const name = itemName(words, 'regions', { id: region.region, words: region.words });
        const fields = region.policyFields.map((id) => itemName(words, 'policy-fields', { id, words: null }));
        return (
          <li key={region.region}>
            <PageLink
              to={addressOfPlace({
                ...place,
                view: 'overview',
                id: null,
                filters: { ...place.filters, regions: [region.region] },
              })}
            >
              {name}
            </PageLink>{' '}
            <span className={styles['muted']}>
              {t('coverage.gaps.region', { count: region.plans, fields: list(fields) })}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
