import { useState } from 'react';
import { navigate } from 'wouter/use-hash-location';
import { findRow } from '#core/plan/plan-edit.ts';
import type { Activity } from '#core/plan/plan-schema.ts';
import { type PersonalMark, personalMarks } from '#core/validation/personal-marks.ts';
import { Button, PageLink } from '../common/button.tsx';
import { historyState } from '../common/history-state.ts';
import { LevelMark } from '../common/level-mark.tsx';
import { paths } from '../common/routes.ts';
import { useTranslator } from '../common/translation.tsx';
import { ChoiceField } from '../fields/choice-field.tsx';
import { DateField } from '../fields/date-field.tsx';
import fieldStyles from '../fields/field.module.css';
import { ItemForm } from '../fields/item-form.tsx';
import { NumberField } from '../fields/number-field.tsx';
import { LongTextField } from '../fields/text-field.tsx';
import { itemTitle, titleLanguage } from '../wizard/item-names.ts';
import { usePlan, useReadPlan } from '../wizard/session-context.tsx';
import { useStatuses } from '../wizard/steps/use-choices.ts';
import { ActivitiesPage } from './activities-page.tsx';
import { PersonalQuestion } from './entry-problems.tsx';
import styles from './progress.module.css';
import { ProgressFrame } from './progress-frame.tsx';

/** What became of the activities: all of them, or the one that the address names. */
export function ActivityPage({ id }: { id: string | null }) {
  return id === null ? <ActivitiesPage /> : <OneActivity key={id} id={id} />;
}

function OneActivity({ id }: { id: string }) {
  const translator = useTranslator();
  const { t } = translator;
  const planId = usePlan((plan) => plan.id);
  const exists = usePlan((plan) => findRow(plan, 'activities', id) !== undefined);
  const readPlan = useReadPlan();
  const activity = findRow(readPlan(), 'activities', id);
  if (!exists || !activity)
    return (
      <ProgressFrame tab="activity" title={t('record.missing.title')}>
        <p>{t('record.missing.text')}</p>
        <p>
          <PageLink look="primary" to={paths.progress(planId, 'activity')}>
            {t('record.tab.activity')}
          </PageLink>
        </p>
      </ProgressFrame>
    );
  const title = itemTitle(translator, readPlan(), 'activities', activity);
  return (
    <ProgressFrame
      tab="activity"
      title={title}
      lang={titleLanguage(translator, readPlan(), activity)}
      kicker={
        <PageLink to={paths.progress(planId, 'activity')} icon="back">
          {t('record.tab.activity')}
        </PageLink>
      }
      mark={<LevelMark level="activity" size={22} />}
    >
      <Planned activity={activity} />
      <ActualForm id={id} />
    </ProgressFrame>
  );
}

function Planned({ activity }: { activity: Activity }) {
  const { t, date, money, number } = useTranslator();
  const planId = usePlan((plan) => plan.id);
  const currency = usePlan((plan) => plan.profile.currency);
  const facts = [
    activity.start === null || activity.end === null
      ? ''
      : t('record.period', { from: date(activity.start), to: date(activity.end) }),
    activity.budget === null ? '' : t('record.activity.budget', { amount: money(activity.budget, currency) }),
    activity.expectedParticipants === null
      ? ''
      : t('record.activity.expected', { people: number(activity.expectedParticipants) }),
  ].filter((words) => words !== '');
  return (
    <p className={styles['facts']}>
      {t('record.activity.planned', { facts: facts.length === 0 ? t('record.activities.notSaid') : facts.join(' · ') })}{' '}
      <PageLink to={paths.item(planId, 'activities', activity.id)}>{t('record.activity.toPlan')}</PageLink>
    </p>
  );
}

function ActualForm({ id }: { id: string }) {
  const { t } = useTranslator();
  const planId = usePlan((plan) => plan.id);
  const currency = usePlan((plan) => plan.profile.currency);
  const readPlan = useReadPlan();
  const statuses = useStatuses();
  const marksNow = (): readonly PersonalMark[] => {
    const { actual } = findRow(readPlan(), 'activities', id) ?? {};
    return [actual?.obstacle ?? '', actual?.lesson ?? ''].flatMap(personalMarks);
  };
  const [marks, setMarks] = useState(marksNow);
  const leave = () => navigate(historyState().returnTo ?? paths.progress(planId, 'activity'));
  return (
    <ItemForm itemRef={{ table: 'activities', id }} onValid={leave} onLeave={() => setMarks(marksNow())}>
      <div className={styles['fields']}>
        <ChoiceField name="status" options={statuses} required />
        <div className={fieldStyles['pair']}>
          <DateField name="actual.start" />
          <DateField name="actual.end" />
        </div>
        <div className={fieldStyles['pair']}>
          <NumberField name="actual.spending" unit={currency} />
          <NumberField name="actual.participants" />
        </div>
        <LongTextField name="actual.obstacle" />
        <LongTextField name="actual.lesson" />
        <PersonalQuestion marks={marks} />
      </div>
      <div className={styles['actions']} data-screen-only="">
        <Button look="primary" type="submit">
          {t('wizard.done')}
        </Button>
      </div>
    </ItemForm>
  );
}
