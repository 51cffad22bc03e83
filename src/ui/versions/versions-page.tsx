import { useCallback, useEffect, useRef } from 'react';
import { historyState } from '../common/history-state.ts';
import { PageHeading } from '../common/page-heading.tsx';
import { useTranslator } from '../common/translation.tsx';
import type { VersionList, VersionServices } from '../common/version-services.ts';
import { ProblemBox } from '../plans/problem-box.tsx';
import { usePlan, useReadOnly } from '../wizard/session-context.tsx';
import { DamagedVersion } from './damaged-version.tsx';
import { KeepVersion } from './keep-version.tsx';
import { keptBefore } from './kept-before.ts';
import { OtherPlans } from './other-plans.tsx';
import { useVersions } from './use-versions.ts';
import { VersionCard } from './version-card.tsx';
import styles from './versions.module.css';
import { Waiting } from './waiting.tsx';

const none: VersionList = { versions: [], damaged: [] };

/** All versions of the plan, newest first, and the way to keep another one. */
export function VersionsPage({ services }: { services: VersionServices }) {
  const { t } = useTranslator();
  const planId = usePlan((plan) => plan.id);
  const planTitle = usePlan((plan) => plan.profile.title) || t('common.untitled');
  const readOnly = useReadOnly();
  const read = useVersions(services, planId);
  const problem = read !== null && 'message' in read ? read : null;
  const list = read === null || 'message' in read ? none : read;
  return (
    <div className={styles['page']}>
      <PageHeading title={t('versions.title')} context={[planTitle]} />
      <p className={styles['lead']}>{t('versions.lead')}</p>
      {readOnly ? (
        <p>{t('versions.readOnly')}</p>
      ) : (
        <KeepVersion services={services} names={list.versions.map(({ name }) => name)} isReady={read !== null} />
      )}
      {problem ? <ProblemBox problem={problem} title={t('versions.problem.title')} /> : null}
      <Waiting isWaiting={read === null} text={t('versions.loading')} />
      {read === null || problem ? null : <Versions services={services} list={list} />}
      {read === null ? null : <OtherPlans />}
    </div>
  );
}

function Versions({ services, list }: { services: VersionServices; list: VersionList }) {
  const { t } = useTranslator();
  const { versions, damaged } = list;
  const heading = useRef<HTMLHeadingElement>(null);
  const cards = useRef<HTMLUListElement>(null);
  const focusAfterRemoval = useCallback((id: string) => {
    const all = [...(cards.current?.children ?? [])];
    const at = all.findIndex((card) => card.getAttribute('data-version') === id);
    const next = (all[at + 1] ?? all[at - 1])?.querySelector<HTMLElement>('h3');
    (next ?? heading.current)?.focus();
  }, []);
  useEffect(() => {
    if (historyState().field !== keptBefore) return;
    const kept = cards.current?.querySelector<HTMLElement>(`[data-kind="${keptBefore}"] h3`);
    (kept ?? heading.current)?.focus();
  }, []);
  return (
    <section className={styles['list']} aria-labelledby="versions-list">
      <h2 id="versions-list" ref={heading} tabIndex={-1}>
        {t('versions.list.title')}
      </h2>
      {versions.length + damaged.length === 0 ? <p className={styles['empty']}>{t('versions.empty')}</p> : null}
      <ul role="list" ref={cards} className={styles['cards']}>
        {damaged.map((id) => (
          <DamagedVersion key={id} id={id} services={services} onRemove={focusAfterRemoval} />
        ))}
        {versions.map((version) => (
          <VersionCard
            key={version.id}
            version={version}
            others={versions.filter(({ id }) => id !== version.id)}
            services={services}
            onRemove={focusAfterRemoval}
          />
        ))}
      </ul>
    </section>
  );
}
