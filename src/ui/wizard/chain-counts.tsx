import type { ChainLevel } from '#core/chain/drawing.ts';
import { LevelMark } from '../common/level-mark.tsx';
import { useTranslator } from '../common/translation.tsx';
import styles from './hub.module.css';
import { usePlan } from './session-context.tsx';

/** How many goals, targets, activities and indicators there are, as one chain. */
export function ChainCounts() {
  const { t } = useTranslator();
  const counts: Readonly<Record<ChainLevel, number>> = {
    goal: usePlan((plan) => plan.goals.length),
    target: usePlan((plan) => plan.targets.length),
    activity: usePlan((plan) => plan.activities.length),
    indicator: usePlan((plan) => plan.indicators.length),
  };
  const levels = Object.keys(counts) as ChainLevel[]; // the keys of the object above
  return (
    <ul role="list" className={styles['chain']}>
      {levels.map((level) => (
        <li key={level}>
          <LevelMark level={level} size={18} hollow={counts[level] === 0} />
          <span>{t(`item.${level}.count`, { count: counts[level] })}</span>
        </li>
      ))}
    </ul>
  );
}
