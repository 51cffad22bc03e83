import type { IndicatorProgress } from '#core/progress/indicator-progress.ts';
import { reportedValue } from '#core/progress/reported-value.ts';
import { useTranslator } from '../common/translation.tsx';
import styles from './indicator.module.css';
import { figureWorking, lineWorking, milestoneWorking } from './working-words.ts';

/** The working of the figure, both expectations by name, and which of them decides. */
export function Judgement({ progress }: { progress: IndicatorProgress }) {
  const translator = useTranslator();
  const { t } = translator;
  const { indicator, latest, achievement, byLine, byMilestones, judgedBy } = progress;
  if (latest === null || achievement === null) return null;
  const value = reportedValue(indicator.measure, latest);
  const at = latest.date === null || value === null ? null : { date: latest.date, value };
  return (
    <section className={styles['section']} aria-labelledby="progress-judgement">
      <h2 id="progress-judgement">{t('progress.judgement')}</h2>
      <dl className={styles['judgement']}>
        <div>
          <dt>{t('progress.judgement.figure')}</dt>
          <dd>{figureWorking(translator, achievement.figure)}</dd>
        </div>
        <div data-decides={judgedBy === 'line' || undefined}>
          <dt>{t('progress.judgement.line')}</dt>
          <dd>{lineWorking(translator, indicator, byLine, at)}</dd>
        </div>
        <div data-decides={judgedBy === 'milestones' || undefined}>
          <dt>{t('progress.judgement.milestones')}</dt>
          <dd>{milestoneWorking(translator, indicator, byMilestones, at)}</dd>
        </div>
        <div>
          <dt>{t('progress.judgement.decides')}</dt>
          <dd>{t(`progress.decides.${judgedBy ?? 'nothing'}`)}</dd>
        </div>
      </dl>
    </section>
  );
}
