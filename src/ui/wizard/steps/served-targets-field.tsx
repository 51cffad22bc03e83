import { useController } from 'react-hook-form';
import type { Target } from '#core/plan/plan-schema.ts';
import type { FormValues } from '#core/validation/form-values.ts';
import { LevelMark } from '../../common/level-mark.tsx';
import { useTranslator } from '../../common/translation.tsx';
import fieldStyles from '../../fields/field.module.css';
import { FieldShell } from '../../fields/field-shell.tsx';
import { useItemTitles } from '../item-names.ts';
import { usePlan } from '../session-context.tsx';
import styles from './served-targets-field.module.css';

/** The targets that an activity works for, as boxes below their goals. A target that is gone can only be unticked. */
export function ServedTargetsField() {
  const { t } = useTranslator();
  const titleOf = useItemTitles();
  const { field } = useController<FormValues>({ name: 'targetIds' });
  const goals = usePlan((plan) => plan.goals);
  const targets = usePlan((plan) => plan.targets);
  const chosen = Array.isArray(field.value) ? field.value.filter((id) => typeof id === 'string') : [];
  const toggle = (id: string) =>
    field.onChange(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  const known = new Set(goals.map((goal) => goal.id));
  const titles = new Map(targets.map((row) => [row.id, titleOf('targets', row)]));
  const gone = chosen.filter((id) => !titles.has(id));
  const groups = [
    ...goals.map((goal) => ({
      id: goal.id,
      title: titleOf('goals', goal),
      isGoal: true,
      targets: idsOf(targets.filter((target) => target.goalId === goal.id)),
    })),
    {
      id: 'other',
      title: t('delivery.otherTargets'),
      isGoal: false,
      targets: idsOf(targets.filter((target) => !known.has(target.goalId ?? ''))),
    },
    { id: 'gone', title: t('delivery.goneTargets'), isGoal: false, targets: gone },
  ].filter((group) => group.targets.length > 0);
  return (
    <FieldShell name="targetIds" group>
      {({ id: inputId, readOnly }) => (
        <div className={styles['groups']}>
          {groups.length === 0 ? <p>{t('delivery.activities.noTarget')}</p> : null}
          {groups.map((group) => (
            <fieldset key={group.id} className={styles['group']}>
              <legend>
                {group.isGoal ? <LevelMark level="goal" size={12} /> : null} {group.title}
              </legend>
              {group.targets.map((id) => (
                <label key={id} className={fieldStyles['option']}>
                  <input
                    type="checkbox"
                    name={`${inputId}-option`}
                    checked={chosen.includes(id)}
                    disabled={readOnly}
                    onChange={() => toggle(id)}
                    onBlur={field.onBlur}
                  />
                  <span>{titles.get(id) ?? t('delivery.goneTarget')}</span>
                </label>
              ))}
            </fieldset>
          ))}
        </div>
      )}
    </FieldShell>
  );
}

function idsOf(targets: readonly Target[]): readonly string[] {
  return targets.map((target) => target.id);
}
