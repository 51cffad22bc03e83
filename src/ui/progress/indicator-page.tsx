import { useEffect, useMemo } from 'react';
import type { Indicator, Plan } from '#core/plan/plan-schema.ts';
import { dimensionValues } from '#core/progress/breakdown-gap.ts';
import { noneHidden } from '#core/progress/hidden-cells-of.ts';
import { datesOf, type IndicatorProgress, indicatorProgress } from '#core/progress/indicator-progress.ts';
import { gapSentence } from '#i18n/gap-sentence.ts';
import { PageLink } from '../common/button.tsx';
import { historyState } from '../common/history-state.ts';
import { PageHeading } from '../common/page-heading.tsx';
import { paths } from '../common/routes.ts';
import { useTranslator } from '../common/translation.tsx';
import { itemTitle, titleLanguage } from '../wizard/item-names.ts';
import { useOpenSession, usePlan } from '../wizard/session-context.tsx';
import { SeriesQuestion } from '../wizard/steps/series-question.tsx';
import { UnknownPage } from '../wizard/unknown-page.tsx';
import { BreakdownTables } from './breakdown-tables.tsx';
import { chartData, hasDates } from './chart-data.ts';
import styles from './indicator.module.css';
import { IndicatorFacts } from './indicator-facts.tsx';
import { Judgement } from './judgement.tsx';
import { JudgementGapHint } from './judgement-gap.tsx';
import { MeasurementTable } from './measurement-table.tsx';
import { ProgressChart } from './progress-chart.tsx';
import { showRow } from './show-row.ts';
import { StandingLabel } from './standing-mark.tsx';
import { standingPhrase } from './standing-words.ts';
import { useToday } from './use-today.ts';

/** Everything that is known of one indicator over time. */
export function IndicatorPage({ id }: { id: string | null }) {
  const plan = usePlan((present) => present);
  const indicator = plan.indicators.find((row) => row.id === id);
  return indicator ? <Known plan={plan} indicator={indicator} /> : <UnknownPage />;
}

function Known({ plan, indicator }: { plan: Plan; indicator: Indicator }) {
  const translator = useTranslator();
  const { t } = translator;
  const today = useToday();
  const progress = useMemo(() => indicatorProgress(plan, indicator, { today, until: null }), [plan, indicator, today]);
  const data = useMemo(() => chartData(plan, indicator), [plan, indicator]);
  const title = itemTitle(translator, plan, 'indicators', indicator);
  useAskedRow();
  return (
    <div className={styles['frame']}>
      <Head plan={plan} progress={progress} title={title} />
      <IndicatorFacts plan={plan} progress={progress} />
      <SeriesQuestion id={indicator.id} />
      {hasDates(data) ? (
        <ProgressChart indicator={indicator} title={title} data={data} />
      ) : (
        <p className={styles['muted']}>{t('progress.chart.nothing')}</p>
      )}
      <Judgement planId={plan.id} progress={progress} />
      <MeasurementTable plan={plan} indicator={indicator} />
      <BreakdownTables plan={plan} indicator={indicator} />
    </div>
  );
}

function Head({ plan, progress, title }: { plan: Plan; progress: IndicatorProgress; title: string }) {
  const translator = useTranslator();
  const { t } = translator;
  const { indicator } = progress;
  return (
    <header className={styles['head']}>
      <PageLink to={paths.progress(plan.id)} icon="back">
        {t('progress.title')}
      </PageLink>
      <PageHeading
        title={title}
        context={[t('progress.title'), plan.profile.title || t('common.untitled')]}
        lang={titleLanguage(translator, plan, progress.indicator)}
      />
      <StandingLabel standing={progress.standing}>
        {standingPhrase(translator, progress, datesOf(plan, indicator).deadline)}
      </StandingLabel>
      <WidestGap progress={progress} />
      <JudgementGapHint planId={plan.id} progress={progress} />
      <div className={styles['actions']} data-screen-only="">
        <PageLink look="primary" icon="add" to={paths.progress(plan.id, 'enter')}>
          {t('progress.enter')}
        </PageLink>
        <PageLink look="secondary" icon="edit" to={paths.item(plan.id, 'indicators', indicator.id)}>
          {t('progress.toIndicator')}
        </PageLink>
      </div>
    </header>
  );
}

/** Which group fares worst by the last value, before anyone reads the table. */
function WidestGap({ progress: { indicator, latest } }: { progress: IndicatorProgress }) {
  const translator = useTranslator();
  const { pack } = useOpenSession();
  if (latest === null) return null;
  const dimensions = dimensionValues(indicator, latest, noneHidden);
  const sentence = gapSentence(translator, { text: pack.text, measured: indicator, dimensions });
  return sentence === null ? null : <p>{sentence}</p>;
}

/** A figure that was followed here leads to the row that it comes from. */
function useAskedRow(): void {
  useEffect(() => {
    const { field } = historyState();
    if (field !== undefined) showRow(field);
  }, []);
}
