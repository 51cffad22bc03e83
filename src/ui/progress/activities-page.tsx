import { useMemo } from 'react';
import type { Activity } from '#core/plan/plan-schema.ts';
import { moneySpent, peopleReached } from '#core/progress/money-spent.ts';
import { percentWords } from '#i18n/measured-words.ts';
import { timePassedWords } from '#i18n/span-words.ts';
import { PageLink } from '../common/button.tsx';
import { LevelMark } from '../common/level-mark.tsx';
import { paths } from '../common/routes.ts';
import { useTranslator } from '../common/translation.tsx';
import { useItemTitles, useTitleLanguage } from '../wizard/item-names.ts';
import { usePlan } from '../wizard/session-context.tsx';
import rowStyles from './activities.module.css';
import styles from './progress.module.css';
import { ProgressFrame } from './progress-frame.tsx';
import { useToday } from './use-today.ts';

/** What became of every activity: planned against actual, with sums of what was said. */
export function ActivitiesPage() {
  const { t } = useTranslator();
  const activities = usePlan((plan) => plan.activities);
  const planId = usePlan((plan) => plan.id);
  if (activities.length === 0)
    return (
      <ProgressFrame tab="activity">
        <p className={styles['lead']}>{t('record.activities.none')}</p>
        <p>
          <PageLink look="primary" to={paths.step(planId, 'activities')}>
            {t('record.activities.toStep')}
          </PageLink>
        </p>
      </ProgressFrame>
    );
  return (
    <ProgressFrame tab="activity">
      <p className={styles['lead']}>{t('record.activities.lead')}</p>
      <Totals activities={activities} />
      <ActivitiesTable activities={activities} />
    </ProgressFrame>
  );
}

/** Sums over the activities that say both; the others are counted, never taken for 0. */
function Totals({ activities }: { activities: readonly Activity[] }) {
  const translator = useTranslator();
  const { t, money, number } = translator;
  const plan = usePlan((present) => present);
  const today = useToday();
  const { currency } = plan.profile;
  const time = timePassedWords(translator, plan.profile, today);
  const spent = useMemo(() => moneySpent(plan).total.compared, [plan]);
  const reached = useMemo(() => peopleReached(activities).compared, [activities]);
  if (spent?.percent == null && reached?.percent == null) return null;
  return (
    <ul role="list" className={styles['totals']}>
      {spent?.percent == null ? null : (
        <li>
          {t('record.activities.spent', {
            actual: money(spent.actual, currency),
            planned: money(spent.planned, currency),
            percent: percentWords(translator, spent.percent),
            without: activities.length - spent.count,
          })}
        </li>
      )}
      {spent?.percent == null || time === null ? null : <li>{time}</li>}
      {reached?.percent == null ? null : (
        <li>
          {t('record.activities.reached', {
            actual: number(reached.actual),
            planned: number(reached.planned),
            percent: percentWords(translator, reached.percent),
            without: activities.length - reached.count,
          })}
        </li>
      )}
    </ul>
  );
}

function ActivitiesTable({ activities }: { activities: readonly Activity[] }) {
  const { t } = useTranslator();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reached by the keyboard
    <section className={styles['scroll']} tabIndex={0} aria-label={t('record.tab.activity')}>
      <table className={`${styles['table']} ${rowStyles['rows']}`}>
        <thead>
          <tr>
            <th scope="col">{t('item.activity')}</th>
            <th scope="col">{t('field.activities.status')}</th>
            <th scope="col">{t('record.activities.period')}</th>
            <th scope="col">{t('field.activities.actual.spending')}</th>
            <th scope="col">{t('field.activities.actual.participants')}</th>
          </tr>
        </thead>
        <tbody>
          {activities.map((activity) => (
            <ActivityRow key={activity.id} activity={activity} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ActivityRow({ activity }: { activity: Activity }) {
  const { t, money, number, date } = useTranslator();
  const title = useItemTitles()('activities', activity);
  const lang = useTitleLanguage()(activity);
  const planId = usePlan((plan) => plan.id);
  const currency = usePlan((plan) => plan.profile.currency);
  const { actual } = activity;
  const period = (from: string | null, to: string | null) => {
    if (from !== null && to !== null) return t('record.period', { from: date(from), to: date(to) });
    if (from !== null) return t('documents.period.from', { from: date(from) });
    return to === null ? null : t('documents.period.until', { to: date(to) });
  };
  const amount = (value: number | null) => (value === null ? null : money(value, currency));
  const count = (value: number | null) => (value === null ? null : number(value));
  return (
    <tr>
      <th scope="row">
        <span className={styles['named']}>
          <LevelMark level="activity" size={16} />
          <PageLink to={paths.progress(planId, 'activity', activity.id)} lang={lang}>
            {title}
          </PageLink>
        </span>
      </th>
      <td>
        <Label>{t('field.activities.status')}</Label>
        <div>{t(`choice.status.${activity.status}`)}</div>
      </td>
      <Pair
        label={t('record.activities.period')}
        actual={period(actual.start, actual.end)}
        planned={period(activity.start, activity.end)}
      />
      <Pair
        label={t('field.activities.actual.spending')}
        actual={amount(actual.spending)}
        planned={amount(activity.budget)}
      />
      <Pair
        label={t('field.activities.actual.participants')}
        actual={count(actual.participants)}
        planned={count(activity.expectedParticipants)}
      />
    </tr>
  );
}

type PairProps = { readonly label: string; readonly actual: string | null; readonly planned: string | null };

function Pair({ label, actual, planned }: PairProps) {
  const { t } = useTranslator();
  return (
    <td>
      <Label>{label}</Label>
      <div>
        {actual ?? <span className={styles['facts']}>{t('record.activities.notSaid')}</span>}
        {planned === null ? null : <p className={styles['facts']}>{t('record.activities.planned', { planned })}</p>}
      </div>
    </td>
  );
}

/** The head of a column beside each value, in the place of the head itself where the screen is too narrow for columns. */
function Label({ children }: { children: string }) {
  return <span className={rowStyles['label']}>{children}</span>;
}
