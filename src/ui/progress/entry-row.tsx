import { useMemo, useState } from 'react';
import type { Indicator, Measurement, Plan } from '#core/plan/plan-schema.ts';
import { latestOf, measurementsOf } from '#core/progress/measured-series.ts';
import type { Period } from '#core/progress/reporting-periods.ts';
import { indicatorValue } from '#i18n/indicator-value.ts';
import { measuredWords } from '#i18n/measured-words.ts';
import { useAppServices } from '../common/app-services.tsx';
import { PageLink } from '../common/button.tsx';
import { LevelMark } from '../common/level-mark.tsx';
import { paths } from '../common/routes.ts';
import { useTranslator } from '../common/translation.tsx';
import { itemTitle, titleLanguage } from '../wizard/item-names.ts';
import { EntryInputs } from './entry-inputs.tsx';
import { EntryProblems, findingsOf } from './entry-problems.tsx';
import styles from './progress.module.css';
import { useMeasuredText } from './use-measured-text.ts';
import { usePeriodName } from './use-period-name.ts';
import { useToday } from './use-today.ts';

type EntryRowProps = {
  /** As the rows show it: typing does not change it. */
  readonly plan: Plan;
  readonly indicator: Indicator;
  /** The period of the page. */
  readonly chosen: Period | null;
  /** The period that a value is entered for; null for what follows events. */
  readonly period: Period | null;
  /** What the period has already. */
  readonly measurement: Measurement | null;
  /** What was begun for it and is not a value yet: the inputs go on with it. */
  readonly unfinished: Measurement | null;
  /** Who enters values at the moment. */
  readonly enteredBy: string;
};

/** One indicator of the quick entry: what it was last, and the inputs for the period, or the value that is there. */
export function EntryRow(props: EntryRowProps) {
  const translator = useTranslator();
  const { plan, indicator, period, measurement } = props;
  const ownId = useOwnId(props);
  const title = itemTitle(translator, plan, 'indicators', indicator);
  const headingId = `entry-${indicator.id}`;
  return (
    <li className={styles['entry']} aria-labelledby={headingId}>
      <h3 id={headingId}>
        <LevelMark level="indicator" size={18} />
        <PageLink
          to={paths.progress(plan.id, 'indicator', indicator.id)}
          lang={titleLanguage(translator, plan, indicator)}
        >
          {title}
        </PageLink>
      </h3>
      <OwnPeriod chosen={props.chosen} period={period} />
      <p className={styles['facts']}>
        <Before plan={plan} indicator={indicator} period={period} ownId={ownId} />
      </p>
      {measurement && measurement.id !== ownId ? (
        <Entered plan={plan} indicator={indicator} measurement={measurement} title={title} />
      ) : (
        <EntryInputs
          key={ownId}
          id={ownId}
          plan={plan}
          indicator={indicator}
          period={period}
          enteredBy={props.unfinished?.enteredBy || props.enteredBy}
          title={title}
        />
      )}
    </li>
  );
}

/** The measurement that the inputs of a row are for: what was begun, or one that is not in the plan yet. Once typed in, it stays theirs. */
function useOwnId({ plan, indicator, unfinished }: EntryRowProps): string {
  const { newId } = useAppServices();
  const [own, setOwn] = useState(() => unfinished?.id ?? newId());
  const isThere = measurementsOf(plan, indicator.id).some(({ id }) => id === own);
  if (isThere || !unfinished) return own;
  setOwn(unfinished.id);
  return unfinished.id;
}

/** The period of the indicator where it is another one than that of the page, such as the half-year in the entry of a quarter. */
function OwnPeriod({ chosen, period }: Pick<EntryRowProps, 'chosen' | 'period'>) {
  const { t } = useTranslator();
  const name = usePeriodName();
  if (period === null || chosen === null || (period.from === chosen.from && period.to === chosen.to)) return null;
  return <p className={styles['ownPeriod']}>{t('record.enter.ownPeriod', { period: name(period) })}</p>;
}

function Before({
  plan,
  indicator,
  period,
  ownId,
}: Pick<EntryRowProps, 'plan' | 'indicator' | 'period'> & { ownId: string }) {
  const translator = useTranslator();
  const { t, date } = translator;
  const latest = useMemo(
    () =>
      latestOf(
        indicator.measure,
        measurementsOf(plan, indicator.id).filter(
          ({ id, date: day }) => id !== ownId && (period === null || (day ?? '') < period.from),
        ),
      ),
    [plan, indicator, period, ownId],
  );
  const value = latest && measuredWords(translator, indicator, latest);
  const { target } = indicator;
  return [
    value === null || latest?.date == null
      ? t('record.notMeasured')
      : t('record.lastValue', { value, date: date(latest.date) }),
    ...(target.value === null
      ? []
      : [t('record.targetValue', { value: indicatorValue(translator, indicator, target.value) })]),
  ].join(' · ');
}

type EnteredProps = Pick<EntryRowProps, 'plan' | 'indicator'> & {
  readonly measurement: Measurement;
  readonly title: string;
};

function Entered({ plan, indicator, measurement, title }: EnteredProps) {
  const { t, language } = useTranslator();
  const text = useMeasuredText();
  const today = useToday();
  const findings = useMemo(
    () => findingsOf(plan, indicator, measurement, today, language),
    [plan, indicator, measurement, today, language],
  );
  return (
    <>
      <p className={styles['entered']}>
        <span>{text(indicator, measurement)}</span>
        <PageLink
          to={paths.progress(plan.id, 'measurement', measurement.id)}
          label={t('common.labelled', { label: t('record.correct'), item: title })}
        >
          {t('record.correct')}
        </PageLink>
      </p>
      <EntryProblems findings={findings} indicator={indicator} />
    </>
  );
}
