import type { Figure } from '#core/progress/achievement.ts';
import type { IndicatorProgress } from '#core/progress/indicator-progress.ts';
import { shownPair } from '#core/progress/shown-number.ts';
import { formatQuantity } from '#i18n/quantity.ts';
import { useTranslator } from '../common/translation.tsx';
import styles from './overview.module.css';
import { figureWords } from './working-words.ts';

const size = { width: 160, height: 14 };

/** How much of the way from baseline to target value is gone; a stroke marks what was to be expected. The figure stands beside it. */
export function WayBar({ progress }: { progress: IndicatorProgress }) {
  const translator = useTranslator();
  const figure = progress.achievement?.figure;
  if (!figure) return null;
  const expected = figure.kind === 'way' ? expectedPercent(figure, progress) : null;
  const words = figureWords(translator, figure, expected);
  if (figure.kind === 'none')
    return <p className={styles['muted']}>{translator.t('progress.noBar', { reason: words })}</p>;
  return (
    <p className={styles['way']}>
      <svg viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true" className={styles['bar']}>
        <rect x="0.5" y="3.5" width={size.width - 1} height="7" rx="3.5" className={styles['barRest']} />
        <rect x="0.5" y="3.5" width={lengthOf(figure.percent)} height="7" rx="3.5" className={styles['barGone']} />
        {expected === null ? null : (
          <path d={`M${0.5 + lengthOf(expected)} 0v${size.height}`} className={styles['barExpected']} />
        )}
      </svg>
      <span>
        {expected === null
          ? words
          : translator.t('progress.figure.andExpected', {
              words,
              percent: formatQuantity(translator, shownPair(figure.percent, expected, [100])[1], '%'),
            })}
      </span>
    </p>
  );
}

/** How much of the way was to be gone on the day of the value, by what it is judged by; null when nothing was expected. */
function expectedPercent(
  { baseline, target }: Extract<Figure, { kind: 'way' }>,
  { judgedBy, byLine, byMilestones }: IndicatorProgress,
): number | null {
  const expectation = judgedBy === 'milestones' ? byMilestones : byLine;
  return expectation?.kind === 'expected' ? (100 * (expectation.value - baseline)) / (target - baseline) : null;
}

/** Bars end at their ends; the figure beside them says more. */
function lengthOf(percent: number): number {
  return (Math.min(100, Math.max(0, percent)) / 100) * (size.width - 1);
}
