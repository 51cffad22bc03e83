import { findRow } from '#core/plan/plan-edit.ts';
import { principlesFramework } from '#core/scheme/adopt-catalogue.ts';
import { useTranslator } from '../../common/translation.tsx';
import { ChoiceField } from '../../fields/choice-field.tsx';
import fieldStyles from '../../fields/field.module.css';
import { LongTextField } from '../../fields/text-field.tsx';
import { ChainGroup } from '../chain-group.tsx';
import { AddItemButton, ItemList, useAddItem } from '../item-list.tsx';
import { ItemPage } from '../item-page.tsx';
import { ModelAnswer } from '../panel/model-answer.tsx';
import { useEdit, useOpenSession, usePlan, useReadOnly } from '../session-context.tsx';
import { useTargetFacts } from './target-facts.ts';
import { TargetGroupsField } from './target-groups-field.tsx';
import { usePolicyFields } from './use-choices.ts';

/** One goal: what changes for whom, and which overall goal it serves; below it, its targets. */
export function GoalItem({ id }: { id: string }) {
  return (
    <ItemPage table="goals" id={id} level="goal" below={<TargetsOfGoal goalId={id} />}>
      <LongTextField name="title" />
      <ModelAnswer field="goal.title" />
      <ChoiceField name="policyField" options={usePolicyFields()} />
      <LongTextField name="overallPolicyGoal" />
      <ModelAnswer field="goal.overallPolicyGoal" />
      <Principles goalId={id} />
      <TargetGroupsField />
      <LongTextField name="description" />
    </ItemPage>
  );
}

function Principles({ goalId }: { goalId: string }) {
  const { t } = useTranslator();
  const { pack } = useOpenSession();
  const edit = useEdit();
  const readOnly = useReadOnly();
  const alignments = usePlan((plan) => findRow(plan, 'goals', goalId)?.alignments);
  const isServed = (item: string) =>
    alignments?.some((one) => one.framework === principlesFramework && one.item === item) ?? false;
  return (
    <fieldset className={fieldStyles['field']}>
      <legend className={fieldStyles['label']}>{t('field.goals.alignments')}</legend>
      <details>
        <summary>
          {t('planning.principles.count', { count: pack.scheme.principles.filter(({ id }) => isServed(id)).length })}
        </summary>
        <p className={fieldStyles['help']}>{t('planning.principles.help')}</p>
        {pack.scheme.principles.map(({ id, number }) => (
          <label key={id} className={fieldStyles['option']}>
            <input
              type="checkbox"
              checked={isServed(id)}
              disabled={readOnly}
              onChange={() => edit({ kind: 'alignment.toggled', goalId, framework: principlesFramework, item: id })}
            />
            <span>{`${number}. ${pack.text.principles[id]?.title ?? id}`}</span>
          </label>
        ))}
      </details>
    </fieldset>
  );
}

function TargetsOfGoal({ goalId }: { goalId: string }) {
  const { t } = useTranslator();
  const targets = usePlan((plan) => plan.targets);
  const facts = useTargetFacts();
  const addItem = useAddItem();
  const items = targets.flatMap((row) => (row.goalId === goalId ? [{ row, facts: facts(row) }] : []));
  return (
    <ChainGroup
      level="target"
      title={t('planning.goal.targets')}
      gap={items.length === 0 ? t('planning.gap.goal') : undefined}
      actions={<AddItemButton table="targets" onAdd={() => addItem('targets', { goalId })} />}
    >
      <ItemList table="targets" level="target" items={items} label={t('planning.goal.targets')} />
    </ChainGroup>
  );
}
