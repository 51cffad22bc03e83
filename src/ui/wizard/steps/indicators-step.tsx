import type { GoalNode, TargetNode } from '#core/chain/chain-tree.ts';
import type { Indicator } from '#core/plan/plan-schema.ts';
import { paths } from '../../common/routes.ts';
import { useTranslator } from '../../common/translation.tsx';
import { ChainGroup } from '../chain-group.tsx';
import { AddItemButton, ItemList, type ListedItem, useAddItem } from '../item-list.tsx';
import { useTitleLanguage } from '../item-names.ts';
import { useOpenSession, usePlan } from '../session-context.tsx';
import { StepPage } from '../step-page.tsx';
import { Assumptions } from './assumptions.tsx';
import { ChainByTarget, NoTargetYet } from './chain-by-target.tsx';
import { useIndicatorFacts } from './indicator-facts.ts';
import { MonitoringForm } from './monitoring-form.tsx';
import { OfferButton } from './offer-dialog.tsx';
import { Risks } from './risks.tsx';
import { useChainTree } from './use-chain-tree.ts';

/** Step 8: indicators below the targets they measure, monitoring and evaluation, assumptions and risks. */
export function IndicatorsStep() {
  return (
    <StepPage step="indicators">
      <IndicatorGroups />
      <MonitoringForm />
      <Assumptions />
      <Risks />
    </StepPage>
  );
}

function IndicatorGroups() {
  const { t } = useTranslator();
  const tree = useChainTree();
  const listed = useListedIndicators();
  const hasTargets = usePlan((plan) => plan.targets.length > 0);
  return (
    <>
      {hasTargets ? null : <NoTargetYet text={t('delivery.indicators.noTarget')} />}
      <ChainByTarget
        tree={tree}
        gapOfGoal={(node) => (isMeasuredByOutputsOnly(node) ? t('delivery.outputsOnly') : null)}
      >
        {(node, title) => (
          <IndicatorsOfTarget key={node.target.id} node={node} title={title} items={listed(node.indicators)} />
        )}
      </ChainByTarget>
      <OtherIndicators tree={tree} listed={listed} />
    </>
  );
}

/** The same rule as the check of a goal: types that are not chosen yet may still become outcomes. */
function isMeasuredByOutputsOnly({ targets }: GoalNode): boolean {
  const types = targets.flatMap((node) => node.indicators.map(({ type }) => type));
  return types.length > 0 && types.every((type) => type === 'input' || type === 'output');
}

function useListedIndicators(): (rows: readonly Indicator[]) => readonly ListedItem[] {
  const facts = useIndicatorFacts();
  return (rows) => rows.map((row) => ({ row, facts: facts(row) }));
}

type IndicatorsOfTargetProps = {
  readonly node: TargetNode;
  readonly title: string;
  readonly items: readonly ListedItem[];
};

function IndicatorsOfTarget({ node: { target }, title, items }: IndicatorsOfTargetProps) {
  const { t } = useTranslator();
  const planId = usePlan((plan) => plan.id);
  const addItem = useAddItem();
  const languageOf = useTitleLanguage();
  return (
    <ChainGroup
      level="target"
      heading={3}
      title={title}
      lang={languageOf(target)}
      to={paths.item(planId, 'targets', target.id)}
      gap={items.length === 0 ? t('delivery.gap.indicator') : undefined}
      actions={
        <>
          <AddItemButton
            table="indicators"
            parent={title}
            onAdd={() => addItem('indicators', { targetId: target.id })}
          />
          <OfferButton level="indicator" place={{ step: 'indicators', itemId: target.id }} title={title} />
        </>
      }
    >
      <ItemList table="indicators" level="indicator" items={items} label={t('delivery.indicatorsOf', { title })} />
    </ChainGroup>
  );
}

type OtherIndicatorsProps = {
  readonly tree: ReturnType<typeof useChainTree>;
  readonly listed: ReturnType<typeof useListedIndicators>;
};

/** Indicators of the process itself, and those that measure nothing. */
function OtherIndicators({ tree, listed }: OtherIndicatorsProps) {
  const { t } = useTranslator();
  const { pack } = useOpenSession();
  return (
    <>
      {tree.headings
        .filter((node) => node.indicators.length > 0)
        .map(({ heading, indicators }) => {
          const title = t('delivery.headingIndicators', { heading: pack.text.headings[heading]?.title ?? heading });
          return (
            <ChainGroup key={heading} level={null} title={title}>
              <ItemList table="indicators" level="indicator" items={listed(indicators)} label={title} />
            </ChainGroup>
          );
        })}
      {tree.loose.indicators.length > 0 ? (
        <ChainGroup level={null} title={t('delivery.looseIndicators')} gap={t('delivery.looseIndicators.gap')}>
          <ItemList
            table="indicators"
            level="indicator"
            items={listed(tree.loose.indicators)}
            label={t('delivery.looseIndicators')}
          />
        </ChainGroup>
      ) : null}
    </>
  );
}
