import type { Target } from '#core/plan/plan-schema.ts';
import { PageLink } from '../../common/button.tsx';
import { paths } from '../../common/routes.ts';
import { useTranslator } from '../../common/translation.tsx';
import { ChainGroup } from '../chain-group.tsx';
import { AddItemButton, ItemList, type ListedItem, useAddItem } from '../item-list.tsx';
import { useItemTitles, useTitleLanguage } from '../item-names.ts';
import { ModelAnswer } from '../panel/model-answer.tsx';
import { useOpenSession, usePlan } from '../session-context.tsx';
import { StepPage } from '../step-page.tsx';
import styles from './steps.module.css';
import { useTargetFacts } from './target-facts.ts';

/** Step 4: targets below the goals they belong to; a broken line shows a goal without one. */
export function TargetsStep() {
  const { t } = useTranslator();
  const titleOf = useItemTitles();
  const languageOf = useTitleLanguage();
  const goals = usePlan((plan) => plan.goals);
  const targets = usePlan((plan) => plan.targets);
  const planId = usePlan((plan) => plan.id);
  const addItem = useAddItem();
  const listed = useListedTargets(targets);
  return (
    <StepPage step="targets">
      {goals.length === 0 ? <NoGoalYet planId={planId} /> : null}
      {goals.map((goal) => {
        const items = listed((target) => target.goalId === goal.id);
        const title = titleOf('goals', goal);
        return (
          <ChainGroup
            key={goal.id}
            level="goal"
            title={title}
            lang={languageOf(goal)}
            to={paths.item(planId, 'goals', goal.id)}
            gap={items.length === 0 ? t('planning.gap.goal') : undefined}
            actions={<AddItemButton table="targets" onAdd={() => addItem('targets', { goalId: goal.id })} />}
          >
            <ItemList table="targets" level="target" items={items} label={t('planning.targetsOf', { title })} />
          </ChainGroup>
        );
      })}
      <TargetsOfHeadings listed={listed} onAdd={() => addItem('targets', { heading: 'partners' })} />
    </StepPage>
  );
}

function useListedTargets(targets: readonly Target[]): (belongs: (target: Target) => boolean) => readonly ListedItem[] {
  const facts = useTargetFacts();
  return (belongs) => targets.flatMap((row) => (belongs(row) ? [{ row, facts: facts(row) }] : []));
}

type TargetsOfHeadingsProps = { readonly listed: ReturnType<typeof useListedTargets>; readonly onAdd: () => void };

/** Targets about the quality of the process, and those that hang on nothing. */
function TargetsOfHeadings({ listed, onAdd }: TargetsOfHeadingsProps) {
  const { t } = useTranslator();
  const { pack } = useOpenSession();
  const goals = usePlan((plan) => plan.goals);
  const known = new Set(goals.map((goal) => goal.id));
  const loose = listed((target) => target.heading === null && !known.has(target.goalId ?? ''));
  return (
    <>
      {pack.scheme.headings.map(({ id }) => {
        const items = listed((target) => target.goalId === null && target.heading === id);
        const title = t('planning.headingTargets', { heading: pack.text.headings[id]?.title ?? id });
        return items.length === 0 ? null : (
          <ChainGroup key={id} level={null} title={title}>
            <ItemList table="targets" level="target" items={items} label={title} />
          </ChainGroup>
        );
      })}
      {loose.length === 0 ? null : (
        <ChainGroup level={null} title={t('planning.looseTargets')} gap={t('planning.gap.looseTargets')}>
          <ItemList table="targets" level="target" items={loose} label={t('planning.looseTargets')} />
        </ChainGroup>
      )}
      <div>
        <AddItemButton table="targets" label={t('planning.addHeadingTarget')} onAdd={onAdd} />
      </div>
    </>
  );
}

function NoGoalYet({ planId }: { planId: string }) {
  const { t } = useTranslator();
  return (
    <div className={styles['none']}>
      <p>{t('planning.targets.noGoal')}</p>
      <ModelAnswer field="target.title" />
      <PageLink to={paths.step(planId, 'goals')}>{t('step.goals.task')}</PageLink>
    </div>
  );
}
