import type { IndicatorProgress } from '#core/progress/indicator-progress.ts';
import { useTranslator } from '../common/translation.tsx';
import styles from './indicator.module.css';
import { GapLink } from './judgement-gap.tsx';
import { fieldOfGap, lineGap } from './judgement-gaps.ts';
import { figureWorking, lineWorking, milestoneWorking } from './working-words.ts';

/** The working of the figure, both expectations by name, and which of them decides. */
export function Judgement({ planId, progress }: { planId: string; progress: IndicatorProgress }) {
  const translator = useTranslator();
  const { t } = translator;
  const { indicator, latest, achievement, byLine, byMilestones, judgedBy } = progress;
  if (latest === null || achievement === null) return null;
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
          <dd>
            {lineWorking(translator, indicator, byLine, latest)}
            <LineGapLink planId={planId} progress={progress} />
          </dd>
        </div>
        <div data-decides={judgedBy === 'milestones' || undefined}>
          <dt>{t('progress.judgement.milestones')}</dt>
          <dd>{milestoneWorking(translator, indicator, byMilestones, latest)}</dd>
        </div>
        <div>
          <dt>{t('progress.judgement.decides')}</dt>
          <dd>{t(`progress.decides.${decisionOf(progress)}`)}</dd>
        </div>
      </dl>
    </section>
  );
}

/** The way to what the straight line wants for; what an indicator cannot have is not asked for, nor twice what is asked for beside the standing. */
function LineGapLink({ planId, progress }: { planId: string; progress: IndicatorProgress }) {
  const { byLine, indicator, standing } = progress;
  if (byLine?.kind !== 'none' || standing === 'not-judged') return null;
  const gap = fieldOfGap(lineGap(indicator, byLine.reason));
  if (gap === 'milestones') return null;
  return (
    <>
      {' '}
      <GapLink planId={planId} progress={progress} gap={gap} />
    </>
  );
}

/** What decides: of the target value, whether it is reached, held, or to be held and is not. */
function decisionOf({ judgedBy, standing, indicator }: IndicatorProgress) {
  if (judgedBy !== 'target') return judgedBy ?? 'nothing';
  if (standing === 'behind') return 'target.not-held';
  return indicator.direction === 'maintain' ? 'target.held' : 'target.reached';
}
