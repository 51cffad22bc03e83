import { useMemo, useState } from 'react';
import { type Renewal, type RenewedGoal, renewalsOf } from '#core/coverage/renewals.ts';
import { readableSigns } from '#core/words/plain-signs.ts';
import { goalName, territoryName } from '#i18n/coverage-text.ts';
import { Button, PageLink } from '../common/button.tsx';
import { useTranslator } from '../common/translation.tsx';
import styles from './coverage.module.css';
import { useCoverage } from './coverage-context.tsx';
import { usePlanNames } from './use-plan-names.ts';

const shownAtOnce = 40;

/** Next plans of an organisation for the same place, each with the plan before and what became of its goals; nothing where there are none. */
export function RenewalList() {
  const { t } = useTranslator();
  const { table, place } = useCoverage();
  const [isWhole, setWhole] = useState(false);
  const renewals = useMemo(() => renewalsOf(table, place.filters), [table, place.filters]);
  if (renewals.length === 0) return null;
  const shown = isWhole ? renewals : renewals.slice(0, shownAtOnce);
  return (
    <section className={styles['section']}>
      <h2>{t('coverage.counted', { title: t('coverage.renewals'), count: renewals.length })}</h2>
      <p className={styles['muted']}>{t('coverage.renewals.lead')}</p>
      <ul role="list" className={styles['items']}>
        {shown.map((renewal) => (
          <RenewalCard key={renewal.planId} renewal={renewal} />
        ))}
      </ul>
      {shown.length < renewals.length ? (
        <Button onClick={() => setWhole(true)}>{t('coverage.showAll', { count: renewals.length })}</Button>
      ) : null}
    </section>
  );
}

function RenewalCard({ renewal }: { renewal: Renewal }) {
  const { t, list } = useTranslator();
  const { words } = useCoverage();
  const { nameOf, linkOf } = usePlanNames();
  const names = (goals: readonly RenewedGoal[]) => list(goals.map((goal) => goalName(words, goal)));
  return (
    <li className={styles['item']}>
      <div>
        <PageLink to={linkOf(renewal.planId, null)}>{nameOf(renewal.planId)}</PageLink>{' '}
        <span className={styles['muted']}>{t('coverage.renewals.after', { plan: nameOf(renewal.beforeId) })}</span>
        <p className={styles['muted']}>
          {readableSigns(renewal.organisation)}
          {' · '}
          {territoryName(words, renewal.territory)}
        </p>
      </div>
      <ul className={styles['links']}>
        {(['kept', 'dropped', 'added'] as const).map((part) =>
          renewal[part].length === 0 ? null : (
            <li key={part}>{t(`coverage.renewals.${part}`, { goals: names(renewal[part]) })}</li>
          ),
        )}
      </ul>
    </li>
  );
}
