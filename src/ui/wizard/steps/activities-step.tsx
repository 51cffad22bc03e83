import type { TargetNode } from '#core/chain/chain-tree.ts';
import type { Activity } from '#core/plan/plan-schema.ts';
import { PageLink } from '../../common/button.tsx';
import { paths } from '../../common/routes.ts';
import { useTranslator } from '../../common/translation.tsx';
import { ChainGroup } from '../chain-group.tsx';
import { AddItemButton, ItemList, type ListedItem, useAddItem } from '../item-list.tsx';
import { useItemTitles, useTitleLanguage } from '../item-names.ts';
import { usePlan } from '../session-context.tsx';
import { StepPage } from '../step-page.tsx';
import { useActivityFacts } from './activity-facts.ts';
import { ChainByTarget, NoTargetYet } from './chain-by-target.tsx';
import { OfferButton } from './offer-dialog.tsx';
import styles from './steps.module.css';
import { useChainTree } from './use-chain-tree.ts';

/** Step 5: activities below the targets they work for; a broken line shows a target that nothing is planned for. */
export function ActivitiesStep() {
  const { t } = useTranslator();
  const tree = useChainTree();
  const listed = useListedActivities();
  const places = placesOf(tree.goals.flatMap((node) => node.targets).concat(restOf(tree)));
  const hasTargets = places.size > 0;
  return (
    <StepPage step="activities">
      {hasTargets ? null : <NoTargetYet text={t('delivery.activities.noTarget')} />}
      <ChainByTarget tree={tree} gapOfGoal={() => null}>
        {(node, title) => (
          <ActivitiesOfTarget
            key={node.target.id}
            node={node}
            title={title}
            items={listed(node.activities.filter((row) => places.get(node.target.id)?.has(row.id)))}
            others={node.activities.filter((row) => !places.get(node.target.id)?.has(row.id))}
          />
        )}
      </ChainByTarget>
      {tree.loose.activities.length > 0 ? (
        <ChainGroup level={null} title={t('delivery.looseActivities')} gap={t('delivery.looseActivities.gap')}>
          <ItemList
            table="activities"
            level="activity"
            items={listed(tree.loose.activities)}
            label={t('delivery.looseActivities')}
          />
        </ChainGroup>
      ) : null}
      {hasTargets ? null : <AddFirst />}
    </StepPage>
  );
}

function restOf({ headings, loose }: ReturnType<typeof useChainTree>): readonly TargetNode[] {
  return [...headings.flatMap((node) => node.targets), ...loose.targets];
}

/** An activity has one card, below the first of its targets; below the others a line leads to it. */
function placesOf(nodes: readonly TargetNode[]): ReadonlyMap<string, ReadonlySet<string>> {
  const seen = new Set<string>();
  return new Map(
    nodes.map(({ target, activities }) => {
      const own = activities.filter((row) => !seen.has(row.id)).map((row) => row.id);
      for (const id of own) seen.add(id);
      return [target.id, new Set(own)];
    }),
  );
}

function useListedActivities(): (rows: readonly Activity[]) => readonly ListedItem[] {
  const facts = useActivityFacts();
  return (rows) => rows.map((row) => ({ row, facts: facts(row) }));
}

type ActivitiesOfTargetProps = {
  readonly node: TargetNode;
  readonly title: string;
  readonly items: readonly ListedItem[];
  readonly others: readonly Activity[];
};

function ActivitiesOfTarget({ node: { target, activities }, title, items, others }: ActivitiesOfTargetProps) {
  const { t } = useTranslator();
  const titleOf = useItemTitles();
  const languageOf = useTitleLanguage();
  const planId = usePlan((plan) => plan.id);
  const addItem = useAddItem();
  return (
    <ChainGroup
      level="target"
      heading={3}
      title={title}
      lang={languageOf(target)}
      to={paths.item(planId, 'targets', target.id)}
      gap={activities.length === 0 ? t('delivery.gap.activity') : undefined}
      actions={
        <>
          <AddItemButton
            table="activities"
            parent={title}
            onAdd={() => addItem('activities', { targetIds: [target.id] })}
          />
          <OfferButton level="activity" place={{ step: 'activities', itemId: target.id }} title={title} />
        </>
      }
    >
      <ItemList table="activities" level="activity" items={items} label={t('delivery.activitiesOf', { title })} />
      {others.length > 0 ? (
        <p className={styles['others']}>
          {t('delivery.alsoServedBy')}{' '}
          {others.map((row) => (
            <PageLink key={row.id} to={paths.item(planId, 'activities', row.id)} lang={languageOf(row)}>
              {titleOf('activities', row)}
            </PageLink>
          ))}
        </p>
      ) : null}
    </ChainGroup>
  );
}

function AddFirst() {
  const addItem = useAddItem();
  return (
    <div>
      <AddItemButton table="activities" onAdd={() => addItem('activities')} />
    </div>
  );
}
