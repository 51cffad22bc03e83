import type { IndicatorProgress } from '#core/progress/indicator-progress.ts';
import { useTranslator } from '../common/translation.tsx';
import styles from './overview.module.css';
import { figureWords } from './working-words.ts';

const size = { width: 160, height: 14 };

/** How much of the way from baseline to target value is gone; a stroke marks what was to be expected. The figure stands beside it. */
export function WayBar({ progress: { achievement, byLine, byMilestones } }: { progress: IndicatorProgress }) {
  const translator = useTranslator();
  const figure = achievement?.figure;
  if (!figure) return null;
  const words = figureWords(translator, figure);
  if (figure.kind === 'none')
    return <p className={styles['muted']}>{translator.t('progress.noBar', { reason: words })}</p>;
  const expectation = byMilestones?.kind === 'expected' ? byMilestones : byLine;
  const expected =
    figure.kind === 'way' && expectation?.kind === 'expected'
      ? (100 * (expectation.value - figure.baseline)) / (figure.target - figure.baseline)
      : null;
  return (
    <p className={styles['way']}>
      <svg viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true" className={styles['bar']}>
        <rect x="0.5" y="3.5" width={size.width - 1} height="7" rx="3.5" className={styles['barRest']} />
        <rect x="0.5" y="3.5" width={lengthOf(figure.percent)} height="7" rx="3.5" className={styles['barGone']} />
        {expected === null ? null : (
          <path d={`M${0.5 + lengthOf(expected)} 0v${size.height}`} className={styles['barExpected']} />
        )}
      </svg>
      <span>{words}</span>
    </p>
  );
}

/** Bars end at their ends; the figure beside them says more. */
function lengthOf(percent: number): number {
  return (Math.min(100, Math.max(0, percent)) / 100) * (size.width - 1);
}
