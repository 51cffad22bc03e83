import { useController } from 'react-hook-form';
import type { Target } from '#core/plan/plan-schema.ts';
import type { FormValues } from '#core/validation/form-values.ts';
import { LevelMark } from '../../common/level-mark.tsx';
import { useTranslator } from '../../common/translation.tsx';
import fieldStyles from '../../fields/field.module.css';
import { FieldShell } from '../../fields/field-shell.tsx';
import { useItemOptions, useItemTitles, useTitleLanguage } from '../item-names.ts';
import { usePlan } from '../session-context.tsx';
import styles from './served-targets-field.module.css';

/** The targets that an activity works for, as boxes below their goals. A target that is gone can only be unticked. */
export function ServedTargetsField() {
  const { t } = useTranslator();
  const titleOf = useItemTitles();
  const languageOf = useTitleLanguage();
  const optionsOf = useItemOptions();
  const { field } = useController<FormValues>({ name: 'targetIds' });
  const goals = usePlan((plan) => plan.goals);
  const targets = usePlan((plan) => plan.targets);
  const chosen = Array.isArray(field.value) ? field.value.filter((id) => typeof id === 'string') : [];
  const toggle = (id: string) =>
    field.onChange(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  const known = new Set(goals.map((goal) => goal.id));
  const options = new Map(optionsOf('targets', targets).map((option) => [option.id, option]));
  const gone = chosen.filter((id) => !options.has(id));
  const groups = [
    ...goals.map((goal) => ({
      id: goal.id,
      title: titleOf('goals', goal),
      lang: languageOf(goal),
      isGoal: true,
      targets: idsOf(targets.filter((target) => target.goalId === goal.id)),
    })),
    {
      id: 'other',
      title: t('delivery.otherTargets'),
      lang: undefined,
      isGoal: false,
      targets: idsOf(targets.filter((target) => !known.has(target.goalId ?? ''))),
    },
    { id: 'gone', title: t('delivery.goneTargets'), lang: undefined, isGoal: false, targets: gone },
  ].filter((group) => group.targets.length > 0);
  return (
    <FieldShell name="targetIds" group>
      {({ id: inputId, readOnly }) => (
        <div className={styles['groups']}>
          {groups.length === 0 ? <p>{t('delivery.activities.noTarget')}</p> : null}
          {groups.map((group) => (
            <fieldset key={group.id} className={styles['group']}>
              <legend>
                {group.isGoal ? <LevelMark level="goal" size={12} /> : null}{' '}
                <span lang={group.lang}>{group.title}</span>
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
                  <span lang={options.get(id)?.lang}>{options.get(id)?.label ?? t('delivery.goneTarget')}</span>
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
