import { useMemo, useState } from 'react';
import { Button, PageLink } from '../common/button.tsx';
import { type CollectionMember, ownCollectionId } from '../common/collection-services.ts';
import { PageHeading } from '../common/page-heading.tsx';
import { paths } from '../common/routes.ts';
import { useTranslator } from '../common/translation.tsx';
import { AddFiles } from './add-files.tsx';
import styles from './coverage.module.css';
import { useCoverage } from './coverage-context.tsx';
import { ViewLinks } from './coverage-frame.tsx';
import { FilterBar } from './filter-bar.tsx';
import { usePlanNames } from './use-plan-names.ts';

const shownAtOnce = 100;

/** The plans of a collection: where they come from, which state counts, and the way to more. */
export function PlansPage() {
  const { t } = useTranslator();
  const { open, services, place, coverage } = useCoverage();
  const [limit, setLimit] = useState(shownAtOnce);
  const { summary, apart } = open;
  const isFiltered = Object.keys(place.filters).length > 0;
  const left = useMemo(() => new Set(coverage.plans.map(({ planId }) => planId)), [coverage]);
  const members = isFiltered ? open.members.filter(({ planId }) => left.has(planId)) : open.members;
  const isOwn = summary.id === ownCollectionId;
  return (
    <div className={styles['frame']}>
      <div className={styles['head']}>
        <PageLink to={paths.coverage} icon="back">
          {t('coverage.collections')}
        </PageLink>
        <PageHeading title={summary.name} context={[t('coverage.view.plans'), t('coverage.title')]} />
      </div>
      <ViewLinks />
      {isOwn ? (
        <p className={styles['lead']}>{t('coverage.plans.own')}</p>
      ) : (
        <>
          <AddFiles key={place.collection} />
          <label className={styles['key']}>
            <input
              type="checkbox"
              checked={summary.ownPlans}
              onChange={({ target }) => void services.setOwnPlans(summary.id, target.checked)}
            />
            <span>{t('coverage.plans.withOwn')}</span>
          </label>
        </>
      )}
      <section className={styles['section']}>
        <h2>{t('coverage.counted', { title: t('coverage.view.plans'), count: members.length })}</h2>
        {isFiltered ? (
          <>
            <p className={styles['muted']}>{t('coverage.plans.filtered')}</p>
            <FilterBar />
          </>
        ) : null}
        {members.length === 0 ? <p className={styles['muted']}>{t('coverage.plans.none')}</p> : null}
        <ul role="list" className={styles['members']}>
          {members.slice(0, limit).map((member) => (
            <Member key={member.planId} member={member} />
          ))}
        </ul>
        {members.length > limit ? (
          <Button onClick={() => setLimit(limit + 10 * shownAtOnce)}>
            {t('coverage.showMore', { count: members.length - limit })}
          </Button>
        ) : null}
      </section>
      {apart.length === 0 ? null : (
        <section className={styles['section']}>
          <h2>{t('coverage.counted', { title: t('coverage.plans.apart'), count: apart.length })}</h2>
          <ul>
            {apart.map(({ name, message }) => (
              <li key={name}>
                <strong>{name}</strong> {message}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Member({ member: { planId, organisation, own, states } }: { member: CollectionMember }) {
  const { t, dateTime } = useTranslator();
  const { open, services } = useCoverage();
  const { linkOf, nameOf } = usePlanNames();
  const named = nameOf(planId);
  const collection = open.summary.id;
  return (
    <li className={styles['member']}>
      <div>
        <PageLink to={own ? paths.hub(planId) : linkOf(planId, null)}>{named}</PageLink>
        <p className={styles['muted']}>
          {[organisation, own ? t('coverage.plans.onDevice') : (states.find(({ chosen }) => chosen)?.fileName ?? '')]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      {states.length > 1 && !own ? (
        <label className={styles['states']}>
          <span className={styles['muted']}>{t('coverage.plans.state')}</span>
          <select
            value={states.find(({ chosen }) => chosen)?.key}
            onChange={({ target }) => void services.chooseState(collection, planId, target.value)}
          >
            {states.map(({ key, fileName, asOf }) => (
              <option key={key} value={key}>
                {t('coverage.plans.stateOf', {
                  file: fileName,
                  when: asOf === '' ? t('lens.item.notStated') : dateTime(asOf),
                })}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      {own ? null : (
        <Button
          look="quiet"
          icon="remove"
          label={t('coverage.plans.remove.label', { title: named })}
          onClick={() => void services.removePlan(collection, planId)}
        >
          {t('coverage.plans.remove')}
        </Button>
      )}
    </li>
  );
}
