import { useMemo, useState } from 'react';
import { createRow } from '#core/plan/create-plan.ts';
import type { Indicator, Measurement } from '#core/plan/plan-schema.ts';
import { latestOf, measurementsOf } from '#core/progress/measured-series.ts';
import { reportedValue } from '#core/progress/reported-value.ts';
import type { Period } from '#core/progress/reporting-periods.ts';
import { useAppServices } from '../common/app-services.tsx';
import { PageLink } from '../common/button.tsx';
import { LevelMark } from '../common/level-mark.tsx';
import { paths } from '../common/routes.ts';
import { useTranslator } from '../common/translation.tsx';
import { DateField } from '../fields/date-field.tsx';
import { ItemForm } from '../fields/item-form.tsx';
import { itemTitle } from '../wizard/item-names.ts';
import { useReadPlan } from '../wizard/session-context.tsx';
import { AboutInputs, BreakdownInputs, ValueInputs } from './entry-fields.tsx';
import { type EntryFindings, EntryProblems, findingsOf } from './entry-problems.tsx';
import styles from './progress.module.css';
import { useMeasuredText } from './use-measured-text.ts';
import { useToday } from './use-today.ts';
import { valueWords } from './value-words.ts';

type EntryRowProps = {
  readonly indicator: Indicator;
  /** Position in the plan, for indicators without a title. */
  readonly position: number;
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
  const { t } = translator;
  const { indicator, position, measurement } = props;
  const readPlan = useReadPlan();
  const [planId] = useState(() => readPlan().id);
  const title = itemTitle(translator, 'indicators', indicator, position);
  const headingId = `entry-${indicator.id}`;
  return (
    <li className={styles['entry']} aria-labelledby={headingId}>
      <h3 id={headingId}>
        <LevelMark level="indicator" size={18} />
        <PageLink to={paths.progress(planId, 'indicator', indicator.id)}>{title}</PageLink>
      </h3>
      <p className={styles['facts']}>
        <Before indicator={indicator} period={props.period} />
      </p>
      {measurement ? (
        <Entered indicator={indicator} measurement={measurement} title={title} planId={planId} />
      ) : (
        <Inputs {...props} label={t('record.entryOf', { title })} />
      )}
    </li>
  );
}

function Before({ indicator, period }: { indicator: Indicator; period: Period | null }) {
  const translator = useTranslator();
  const { t, date } = translator;
  const readPlan = useReadPlan();
  const [latest] = useState(() =>
    latestOf(
      indicator.measure,
      measurementsOf(readPlan(), indicator.id).filter(({ date }) => period === null || (date ?? '') < period.from),
    ),
  );
  const value = latest && reportedValue(indicator.measure, latest);
  const words = (number: number) => valueWords(translator, indicator, number, true);
  const { target } = indicator;
  return [
    value === null || latest?.date == null
      ? t('record.notMeasured')
      : t('record.lastValue', { value: words(value), date: date(latest.date) }),
    ...(target.value === null ? [] : [t('record.targetValue', { value: words(target.value) })]),
  ].join(' · ');
}

function Entered({
  indicator,
  measurement,
  title,
  planId,
}: {
  indicator: Indicator;
  measurement: Measurement;
  title: string;
  planId: string;
}) {
  const { t, language } = useTranslator();
  const text = useMeasuredText();
  const readPlan = useReadPlan();
  const today = useToday();
  const [findings] = useState(() => findingsOf(readPlan(), indicator, measurement, today, language));
  return (
    <>
      <p className={styles['entered']}>
        <span>{text(indicator, measurement)}</span>
        <PageLink
          to={paths.progress(planId, 'measurement', measurement.id)}
          label={t('common.labelled', { label: t('record.correct'), item: title })}
        >
          {t('record.correct')}
        </PageLink>
      </p>
      <EntryProblems findings={findings} indicator={indicator} />
    </>
  );
}

function Inputs({ indicator, period, unfinished, enteredBy, label }: EntryRowProps & { label: string }) {
  const { t, language } = useTranslator();
  const { newId } = useAppServices();
  const readPlan = useReadPlan();
  const today = useToday();
  const [id] = useState(() => unfinished?.id ?? newId());
  const blank = useMemo<Measurement>(
    () => ({
      ...createRow('measurements', id),
      indicatorId: indicator.id,
      from: period?.from ?? null,
      date: period?.to ?? null,
      enteredBy: unfinished?.enteredBy || enteredBy,
    }),
    [id, indicator.id, period, unfinished, enteredBy],
  );
  const [wasOpened, setOpened] = useState(false);
  const [findings, setFindings] = useState<EntryFindings | null>(() =>
    unfinished ? findingsOf(readPlan(), indicator, unfinished, today, language) : null,
  );
  const look = () => {
    const row = readPlan().measurements.find(({ id }) => id === blank.id);
    setFindings(row ? findingsOf(readPlan(), indicator, row, today, language) : null);
  };
  return (
    <fieldset className={styles['inputs']}>
      <legend className="visually-hidden">{label}</legend>
      <ItemForm itemRef={{ table: 'measurements', id: blank.id }} blank={blank} onLeave={look}>
        <ValueInputs indicator={indicator} />
        {period === null ? <DateField name="date" /> : null}
        <details className={styles['more']} onToggle={({ currentTarget }) => currentTarget.open && setOpened(true)}>
          <summary>
            {t('record.more')} <span className="visually-hidden">{label}</span>
          </summary>
          {/* Made when first opened: most values need none of it, and a long page would carry thousands of fields. */}
          {wasOpened ? (
            <>
              <BreakdownInputs indicator={indicator} />
              {period === null ? null : <DateField name="date" />}
              <AboutInputs />
            </>
          ) : null}
        </details>
      </ItemForm>
      {findings ? <EntryProblems findings={findings} indicator={indicator} /> : null}
    </fieldset>
  );
}
