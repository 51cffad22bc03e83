import { useId, useRef } from 'react';
import { useFormContext } from 'react-hook-form';
import { createRow } from '#core/plan/create-plan.ts';
import { adoptTargetGroup } from '#core/scheme/adopt-catalogue.ts';
import { vocabularyLabel } from '#core/scheme/vocabulary-label.ts';
import { useAppServices } from '../../common/app-services.tsx';
import { Button } from '../../common/button.tsx';
import { useTranslator } from '../../common/translation.tsx';
import { ChoicesField } from '../../fields/choice-field.tsx';
import fieldStyles from '../../fields/field.module.css';
import { useEdit, useOpenSession, usePlan, useReadOnly, useReadPlan } from '../session-context.tsx';

/** The groups that a goal or target is for: those of the plan as boxes, and a way to add one without leaving the form. */
export function TargetGroupsField() {
  const { t } = useTranslator();
  const groups = usePlan((plan) => plan.targetGroups);
  const readOnly = useReadOnly();
  const options = groups.map(({ id, name }, index) => ({
    id,
    label: name || t('item.targetGroup.numbered', { position: index + 1 }),
  }));
  return (
    <ChoicesField name="targetGroupIds" options={options}>
      {readOnly ? null : <AddGroup />}
    </ChoicesField>
  );
}

function AddGroup() {
  const { t } = useTranslator();
  const { planPack } = useOpenSession();
  const readPlan = useReadPlan();
  const edit = useEdit();
  const { newId } = useAppServices();
  const { getValues, setValue } = useFormContext<{ targetGroupIds: string[] }>();
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const vocabulary = planPack.scheme.vocabularies.targetGroups.map((id) => ({
    id,
    label: vocabularyLabel(planPack.text, 'targetGroups', id),
  }));
  const add = () => {
    const name = input.current?.value.trim() ?? '';
    if (!name || !input.current) return;
    input.current.value = '';
    const plan = readPlan();
    const same = (words: string) => words.toLocaleLowerCase() === name.toLocaleLowerCase();
    const own = plan.targetGroups.find((group) => same(group.name));
    const term = vocabulary.find(({ label }) => same(label));
    const adoption = term ? adoptTargetGroup(planPack, plan, term.id, newId) : null;
    const id = own?.id ?? adoption?.id ?? newId();
    if (adoption) edit(adoption.edit);
    else if (!own)
      edit({ kind: 'rows.added', rows: [{ table: 'targetGroups', row: { ...createRow('targetGroups', id), name } }] });
    const chosen = getValues('targetGroupIds') ?? [];
    if (!chosen.includes(id)) setValue('targetGroupIds', [...chosen, id], { shouldDirty: true });
    input.current.focus();
  };
  return (
    <div className={fieldStyles['addRow']}>
      <input
        ref={input}
        className={fieldStyles['input']}
        list={listId}
        aria-label={t('planning.group.add.label')}
        placeholder={t('planning.group.add.label')}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          add();
        }}
      />
      <datalist id={listId}>
        {vocabulary.map(({ id, label }) => (
          <option key={id} value={label} />
        ))}
      </datalist>
      <Button icon="add" onClick={add}>
        {t('planning.group.add')}
      </Button>
    </div>
  );
}
