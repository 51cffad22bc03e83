import type { Goal } from '#core/plan/plan-schema.ts';
import { useTranslator } from '../../common/translation.tsx';
import { ChainGroup } from '../chain-group.tsx';
import { AddItemButton, ItemList, type ListedItem, useAddItem } from '../item-list.tsx';
import { ModelAnswer } from '../panel/model-answer.tsx';
import { usePlan } from '../session-context.tsx';
import { PanelButton } from '../side-panel.tsx';
import { StepPage } from '../step-page.tsx';
import { usePolicyFields } from './use-choices.ts';

/** Step 2: the goals, by policy field. */
export function GoalsStep() {
  const { t } = useTranslator();
  const goals = usePlan((plan) => plan.goals);
  const fields = usePolicyFields();
  const addItem = useAddItem();
  const groups = [...fields.map(({ id, label }) => ({ id, label })), { id: null, label: t('planning.goals.noField') }];
  return (
    <StepPage step="goals">
      {goals.length === 0 ? <NoGoals /> : null}
      {groups.map(({ id, label }) => (
        <GoalGroup key={id ?? ''} label={label} goals={goals} field={id} known={fields.map((field) => field.id)} />
      ))}
      <div>
        <AddItemButton table="goals" onAdd={() => addItem('goals')} />
      </div>
    </StepPage>
  );
}

function NoGoals() {
  const { t } = useTranslator();
  return (
    <ItemList
      table="goals"
      level="goal"
      items={[]}
      label={t('planning.goals.list')}
      empty={
        <>
          <p>{t('planning.goals.empty')}</p>
          <ModelAnswer field="goal.title" />
          <PanelButton />
        </>
      }
    />
  );
}

type GoalGroupProps = {
  readonly label: string;
  readonly goals: readonly Goal[];
  readonly field: string | null;
  readonly known: readonly string[];
};

function GoalGroup({ label, goals, field, known }: GoalGroupProps) {
  const { t } = useTranslator();
  const targets = usePlan((plan) => plan.targets);
  const belongs = (goal: Goal) =>
    field === null ? !known.includes(goal.policyField ?? '') : goal.policyField === field;
  const items: ListedItem[] = goals.flatMap((row) => {
    if (!belongs(row)) return [];
    const count = targets.filter((target) => target.goalId === row.id).length;
    return [{ row, facts: t('item.target.count', { count }) }];
  });
  if (items.length === 0) return null;
  return (
    <ChainGroup level={null} title={label}>
      <ItemList table="goals" level="goal" items={items} label={label} />
    </ChainGroup>
  );
}
