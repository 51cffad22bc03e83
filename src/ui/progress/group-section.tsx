import { useId } from 'react';
import type { Indicator, Measurement, Plan } from '#core/plan/plan-schema.ts';
import { datesOf, type IndicatorProgress } from '#core/progress/indicator-progress.ts';
import type { ProgressGroup } from '#core/progress/progress-of.ts';
import { indicatorValue } from '#i18n/indicator-value.ts';
import { latestValueWords } from '#i18n/measured-words.ts';
import { lastKnownWords } from '#i18n/span-words.ts';
import { PageLink } from '../common/button.tsx';
import { Icon } from '../common/icon.tsx';
import { LevelMark } from '../common/level-mark.tsx';
import { paths } from '../common/routes.ts';
import { useTranslator } from '../common/translation.tsx';
import { itemTitle, titleLanguage } from '../wizard/item-names.ts';
import { useOpenSession } from '../wizard/session-context.tsx';
import { measuredAfter } from './future-values.ts';
import { rowId } from './measurement-row-id.ts';
import styles from './overview.module.css';
import { StandingLabel } from './standing-mark.tsx';
import { standingPhrase } from './standing-words.ts';
import { periodWords } from './value-words.ts';
import { WayBar } from './way-bar.tsx';

/** The indicators of one goal, or of what stands for one. */
export function GroupSection({ plan, group, today }: { plan: Plan; group: ProgressGroup; today: string }) {
  const { t } = useTranslator();
  const id = useId();
  return (
    <section className={styles['group']} aria-labelledby={id}>
      <GroupHeading id={id} plan={plan} group={group} />
      {group.indicators.length === 0 ? (
        <p className={styles['muted']}>{t('progress.group.empty')}</p>
      ) : (
        <ul role="list" className={styles['rows']}>
          {group.indicators.map((progress) => (
            <Row key={progress.indicator.id} plan={plan} progress={progress} today={today} />
          ))}
        </ul>
      )}
    </section>
  );
}

function GroupHeading({ id, plan, group: { goal, heading } }: { id: string; plan: Plan; group: ProgressGroup }) {
  const translator = useTranslator();
  const { pack } = useOpenSession();
  if (goal !== null)
    return (
      <h2 id={id} className={styles['groupTitle']}>
        <LevelMark level="goal" size={16} />
        <span lang={titleLanguage(translator, plan, goal)}>{itemTitle(translator, plan, 'goals', goal)}</span>
      </h2>
    );
  const title = heading === null ? translator.t('progress.group.loose') : pack.text.headings[heading]?.title;
  return (
    <h2 id={id} className={styles['groupTitle']}>
      <span>{title ?? heading}</span>
    </h2>
  );
}

function Row({ plan, progress, today }: { plan: Plan; progress: IndicatorProgress; today: string }) {
  const translator = useTranslator();
  const { indicator } = progress;
  const title = itemTitle(translator, plan, 'indicators', indicator);
  return (
    <li className={styles['row']}>
      <div className={styles['rowMain']}>
        <h3 className={styles['rowTitle']}>
          <LevelMark level="indicator" size={13} />
          <PageLink
            to={paths.progress(plan.id, 'indicator', indicator.id)}
            lang={titleLanguage(translator, plan, indicator)}
          >
            {title}
          </PageLink>
        </h3>
        <StandingLabel standing={progress.standing}>
          {standingPhrase(translator, progress, datesOf(plan, indicator).deadline)}
        </StandingLabel>
      </div>
      <div className={styles['rowLatest']}>
        <Latest planId={plan.id} progress={progress} />
        <Future planId={plan.id} indicator={indicator} measurement={measuredAfter(plan, indicator, today)} />
      </div>
      <div className={styles['rowWay']}>
        <p>
          <Way indicator={indicator} />
        </p>
        <WayBar progress={progress} />
      </div>
    </li>
  );
}

function Latest({ planId, progress }: { planId: string; progress: IndicatorProgress }) {
  const translator = useTranslator();
  const { t } = translator;
  const { indicator, latest } = progress;
  const words = latestValueWords(translator, progress);
  if (latest === null || words === null) return <p className={styles['noValue']}>{t('progress.noValue')}</p>;
  return (
    <p className={styles['latest']}>
      <span className={styles['latestValue']}>
        <PageLink
          to={paths.progress(planId, 'indicator', indicator.id)}
          state={{ field: rowId(latest.id) }}
          label={t('progress.latest.trace', { value: words })}
        >
          {words}
        </PageLink>
      </span>
      <span className={styles['muted']}>
        {periodWords(translator, latest) ?? t('progress.noDate')}
        {lastKnownWords(translator, progress)}
      </span>
    </p>
  );
}

/** A value of a day that has not come: more often a slip of the pen than a measurement. */
function Future({
  planId,
  indicator,
  measurement,
}: {
  planId: string;
  indicator: Indicator;
  measurement: Measurement | null;
}) {
  const { t, date } = useTranslator();
  if (measurement === null) return null;
  return (
    <p className={styles['future']}>
      <Icon name="warning" size={16} />
      <PageLink to={paths.progress(planId, 'indicator', indicator.id)} state={{ field: rowId(measurement.id) }}>
        {t('progress.future', { date: date(measurement.date ?? '') })}
      </PageLink>
    </p>
  );
}

/** From the baseline to the target value. */
function Way({ indicator }: { indicator: Indicator }) {
  const translator = useTranslator();
  const { t } = translator;
  const { baseline, target } = indicator;
  return (
    <>
      <span className="visually-hidden">{t('progress.baseline')} </span>
      {baseline.value === null ? t('progress.baseline.unknown') : indicatorValue(translator, indicator, baseline.value)}
      <span aria-hidden="true"> → </span>
      <span className="visually-hidden">, {t('progress.target')} </span>
      <strong>
        {target.value === null ? t('progress.target.unknown') : indicatorValue(translator, indicator, target.value)}
      </strong>
    </>
  );
}
