import type { GoalTreeLabels } from '#core/chain/goal-tree-parts.ts';
import { useTranslator } from '../common/translation.tsx';
import { useOpenSession } from '../wizard/session-context.tsx';

/** The words of the goal tree in the interface language. */
export function useGoalTreeLabels(): GoalTreeLabels {
  const { t } = useTranslator();
  const { pack } = useOpenSession();
  return {
    levelNames: {
      goal: t('item.goal'),
      target: t('item.target'),
      activity: t('item.activity'),
      indicator: t('item.indicator'),
    },
    untitled: t('check.untitled'),
    continued: t('check.tree.continued'),
    noTarget: t('check.gap.target'),
    noActivity: t('check.gap.activity'),
    noIndicator: t('check.gap.indicator'),
    servesNothing: t('check.matrix.nothing'),
    heading: (id) => pack.text.headings[id]?.title ?? id,
    count: (level, count) => t(`item.${level}.count`, { count }),
  };
}
