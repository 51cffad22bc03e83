import { useFormContext, useWatch } from 'react-hook-form';
import type { Target } from '#core/plan/plan-schema.ts';
import type { FormValues } from '#core/validation/form-values.ts';
import { encodeTyped } from '#core/validation/typed-text.ts';
import { baseLanguage } from '#i18n/languages.ts';
import { targetResult } from '#i18n/target-sentence.ts';
import { Button } from '../../common/button.tsx';
import { LevelMark } from '../../common/level-mark.tsx';
import { useTranslator } from '../../common/translation.tsx';
import { DateField } from '../../fields/date-field.tsx';
import { useFormPlace } from '../../fields/form-place.tsx';
import { SubRowsField } from '../../fields/sub-rows-field.tsx';
import { useFormMeasure, ValueField } from '../../fields/value-field.tsx';
import { ModelAnswer } from '../panel/model-answer.tsx';
import { useOpenSession, usePlan, useReadPlan } from '../session-context.tsx';
import wizardStyles from '../wizard.module.css';
import { FieldGroup } from './field-group.tsx';
import styles from './indicator-item.module.css';
import { useIndicatorUnit } from './indicator-unit.ts';
import { useMustShow } from './use-shown-fields.ts';

const emptyMilestone = { date: '', value: '' };

/** Where the indicator should arrive, beside what the target itself says, and values on the way. */
export function IndicatorTargetFields() {
  const { t } = useTranslator();
  const { unit, isCounted } = useIndicatorUnit();
  const measured = useFormMeasure();
  const mustShow = useMustShow('target');
  return (
    <FieldGroup title={t('field.indicators.target')}>
      <PlanTarget />
      <div className={wizardStyles['pair']}>
        {isCounted || mustShow ? <ValueField name="target.value" {...measured} {...unit} /> : null}
        <DateField name="target.date" />
      </div>
      <SubRowsField
        name="milestones"
        emptyRow={emptyMilestone}
        addLabel={t('delivery.milestones.add')}
        removeLabel={(position) => t('delivery.milestones.remove', { position })}
      >
        {(prefix) => (
          <div className={wizardStyles['pair']}>
            <DateField name={`${prefix}.date`} />
            <ValueField name={`${prefix}.value`} {...measured} {...unit} />
          </div>
        )}
      </SubRowsField>
      <ModelAnswer field="indicator.milestones" />
    </FieldGroup>
  );
}

/** What the plan's target says, with one way to take it over. */
function PlanTarget() {
  const translator = useTranslator();
  const { t } = translator;
  const { pack } = useOpenSession();
  const readPlan = useReadPlan();
  const targetId: unknown = useWatch<FormValues>({ name: 'targetId' });
  const target = usePlan((plan) => plan.targets.find((row) => row.id === targetId));
  if (!target || (target.value === null && target.deadline === null)) return null;
  return (
    <div className={styles['planTarget']}>
      <LevelMark level="target" />
      <p>{t('delivery.planTarget', { target: targetResult(translator, pack.text, readPlan(), target) })}</p>
      <TakeOver target={target} />
    </div>
  );
}

function TakeOver({ target }: { target: Target }) {
  const { t, language } = useTranslator();
  const { setValue } = useFormContext<FormValues>();
  const { readOnly } = useFormPlace();
  const [value, date, unit] = useWatch<FormValues>({ name: ['target.value', 'target.date', 'unit'] });
  const own = {
    value: encodeTyped(target.value, baseLanguage(language)),
    date: encodeTyped(target.deadline, baseLanguage(language)),
  };
  const isTaken = value === own.value && date === own.date;
  if (readOnly) return null;
  if (isTaken) return <p className={styles['taken']}>{t('delivery.planTarget.taken')}</p>;
  const take = () => {
    if (own.value !== '') setValue('target.value', own.value, { shouldDirty: true });
    if (own.date !== '') setValue('target.date', own.date, { shouldDirty: true });
  };
  const otherUnit = target.unit !== unit;
  return (
    <>
      {otherUnit ? <p className={styles['taken']}>{t('delivery.planTarget.otherUnit')}</p> : null}
      {/* Where the indicator has a unit of its own, the number would be a wrong one. */}
      {otherUnit && unit !== '' ? null : <Button onClick={take}>{t('delivery.planTarget.take')}</Button>}
    </>
  );
}
