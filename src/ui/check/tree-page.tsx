import { useState } from 'react';
import { chainTree } from '#core/chain/chain-tree.ts';
import { goalTreeDrawings } from '#core/chain/goal-tree-drawing.ts';
import type { GoalTreeDetail } from '#core/chain/goal-tree-parts.ts';
import { withTargetHeadings } from '#i18n/target-sentence.ts';
import { Button } from '../common/button.tsx';
import { DrawingView } from '../common/drawing-view.tsx';
import { useTranslator } from '../common/translation.tsx';
import { usePlan } from '../wizard/session-context.tsx';
import styles from './check.module.css';
import { useGoalTreeLabels } from './goal-tree-labels.ts';
import { NoChain } from './no-chain.tsx';
import { TreeText } from './tree-text.tsx';

/** Above this many items the picture starts with goals and targets only. */
const largePlan = 120;

/** The chain of the plan as a picture, and as nested lists for those who read it. */
export function TreePage() {
  const translator = useTranslator();
  const { t } = translator;
  const plan = usePlan((present) => present);
  const tree = chainTree(withTargetHeadings(translator, plan));
  const size = plan.targets.length + plan.activities.length + plan.indicators.length;
  const [detail, setDetail] = useState<GoalTreeDetail>(size > largePlan ? 'goals-and-targets' : 'full');
  const labels = useGoalTreeLabels();
  const drawings = goalTreeDrawings(tree, labels, drawingSize(), detail);
  if (drawings.length === 0) return <NoChain />;
  return (
    <>
      <div className={styles['treeTools']} data-screen-only="">
        <Button aria-pressed={detail === 'full'} onClick={() => setDetail('full')}>
          {t('check.tree.full')}
        </Button>
        <Button aria-pressed={detail === 'goals-and-targets'} onClick={() => setDetail('goals-and-targets')}>
          {t('check.tree.short')}
        </Button>
      </div>
      {drawings.map((drawing, index) => (
        <DrawingView
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one picture have no other identity
          key={index}
          drawing={drawing}
          title={t('check.tree.part', { part: index + 1, parts: drawings.length })}
          description={t('check.tree.description')}
        />
      ))}
      <details>
        <summary>{t('check.tree.asText')}</summary>
        <TreeText tree={tree} labels={labels} />
      </details>
    </>
  );
}

/** Narrow windows get a narrower picture, so that its text stays readable without much scrolling. */
function drawingSize() {
  return window.innerWidth < 700
    ? { width: 620, height: 2000, textSize: 13 }
    : { width: 1000, height: 2000, textSize: 14 };
}
