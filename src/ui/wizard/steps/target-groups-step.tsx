import { useTranslator } from '../../common/translation.tsx';
import { AddItemButton, ItemList, useAddItem } from '../item-list.tsx';
import { ModelAnswer } from '../panel/model-answer.tsx';
import { usePlan } from '../session-context.tsx';
import { PanelButton } from '../side-panel.tsx';
import { StepPage } from '../step-page.tsx';

/** Step 3: the groups, how many people, what they need. */
export function TargetGroupsStep() {
  const { t, number, list } = useTranslator();
  const groups = usePlan((plan) => plan.targetGroups);
  const goals = usePlan((plan) => plan.goals);
  const addItem = useAddItem();
  const items = groups.map((row) => {
    const served = goals.filter((goal) => goal.targetGroupIds.includes(row.id)).length;
    const size =
      row.sizePerYear === null
        ? t('planning.group.noSize')
        : t('planning.group.size', { size: number(row.sizePerYear), count: row.sizePerYear });
    return {
      row,
      facts: list([size, served === 0 ? t('planning.group.noGoal') : t('planning.group.goals', { count: served })]),
    };
  });
  return (
    <StepPage step="target-groups">
      <ItemList
        table="targetGroups"
        level={null}
        items={items}
        label={t('step.target-groups')}
        empty={
          <>
            <p>{t('planning.groups.empty')}</p>
            <ModelAnswer field="targetGroup.needs" />
            <PanelButton />
          </>
        }
      />
      <div>
        <AddItemButton table="targetGroups" onAdd={() => addItem('targetGroups')} />
      </div>
    </StepPage>
  );
}
