import type { ReactNode } from 'react';
import type { ChainTree, GoalNode, TargetNode } from '#core/chain/chain-tree.ts';
import { PageLink } from '../../common/button.tsx';
import { paths } from '../../common/routes.ts';
import { useTranslator } from '../../common/translation.tsx';
import { ChainGroup } from '../chain-group.tsx';
import { useItemTitles, useTitleLanguage } from '../item-names.ts';
import { useOpenSession, usePlan } from '../session-context.tsx';

type ChainByTargetProps = {
  readonly tree: ChainTree;
  /** The group of one target. */
  readonly children: (node: TargetNode, title: string) => ReactNode;
  /** What is wrong with the goal as a whole, in words; null when nothing is. */
  readonly gapOfGoal: (node: GoalNode) => string | null;
};

/** Goals with their targets on the spine, then targets of headings and those without a goal. */
export function ChainByTarget({ tree, children, gapOfGoal }: ChainByTargetProps) {
  const { t } = useTranslator();
  const { pack } = useOpenSession();
  const planId = usePlan((plan) => plan.id);
  const titleOf = useItemTitles();
  const languageOf = useTitleLanguage();
  const render = (nodes: readonly TargetNode[]) => nodes.map((node) => children(node, titleOf('targets', node.target)));
  const headings = tree.headings.filter((node) => node.targets.length > 0);
  return (
    <>
      {tree.goals.map((node) => {
        const noTarget = node.targets.length === 0;
        return (
          <ChainGroup
            key={node.goal.id}
            level="goal"
            title={titleOf('goals', node.goal)}
            lang={languageOf(node.goal)}
            to={paths.item(planId, 'goals', node.goal.id)}
            gap={noTarget ? t('delivery.gap.target') : (gapOfGoal(node) ?? undefined)}
            actions={
              noTarget ? <PageLink to={paths.step(planId, 'targets')}>{t('step.targets.task')}</PageLink> : undefined
            }
          >
            {render(node.targets)}
          </ChainGroup>
        );
      })}
      {headings.map(({ heading, targets }) => (
        <ChainGroup
          key={heading}
          level={null}
          title={t('delivery.heading', { heading: pack.text.headings[heading]?.title ?? heading })}
        >
          {render(targets)}
        </ChainGroup>
      ))}
      {tree.loose.targets.length > 0 ? (
        <ChainGroup level={null} title={t('delivery.looseTargets')} gap={t('delivery.looseTargets.gap')}>
          {render(tree.loose.targets)}
        </ChainGroup>
      ) : null}
    </>
  );
}

/** Instead of an empty page: without targets there is nothing to plan or to measure for. */
export function NoTargetYet({ text }: { text: string }) {
  const { t } = useTranslator();
  const planId = usePlan((plan) => plan.id);
  return (
    <div>
      <p>{text}</p>
      <PageLink to={paths.step(planId, 'targets')}>{t('step.targets.task')}</PageLink>
    </div>
  );
}
