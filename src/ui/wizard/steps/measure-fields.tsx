import { useRef } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { indicatorMeasures } from '#core/plan/plan-schema.ts';
import { vocabularyLabel } from '#core/scheme/vocabulary-label.ts';
import type { FormValues } from '#core/validation/form-values.ts';
import { ChoiceField } from '../../fields/choice-field.tsx';
import { LongTextField } from '../../fields/text-field.tsx';
import { WordsField } from '../../fields/words-field.tsx';
import { useOpenSession } from '../session-context.tsx';
import wizardStyles from '../wizard.module.css';
import { UnitField } from './unit-field.tsx';
import { useMustShow } from './use-shown-fields.ts';

/** Units of a share and of a change of a share. */
const percentageUnits: readonly string[] = ['%', 'pp'];

/** In what the indicator is measured; a percentage says what is counted above and below the line. Hidden fields keep their values. */
export function MeasureFields() {
  const { pack } = useOpenSession();
  const measure: unknown = useWatch<FormValues>({ name: 'measure' });
  const adaptUnit = useUnitForMeasure();
  const unitIsWrong = useMustShow('unit');
  const scaleMustShow = useMustShow('scale');
  const measures = indicatorMeasures.map((id) => ({ id, label: vocabularyLabel(pack.text, 'measures', id) }));
  const units = percentageUnits.map((id) => ({ id, label: vocabularyLabel(pack.text, 'units', id) }));
  return (
    <>
      <div className={wizardStyles['pair']}>
        <ChoiceField name="measure" options={measures} required onChoose={adaptUnit} />
        {measure === 'percentage' ? <ChoiceField name="unit" options={units} required /> : null}
        {measure === 'number' || measure === 'score' || (unitIsWrong && measure !== 'percentage') ? (
          <UnitField />
        ) : null}
      </div>
      {measure === 'qualitative' || scaleMustShow ? <WordsField name="scale" suggestions={[]} /> : null}
      {measure === 'percentage' ? (
        <>
          <LongTextField name="numerator" />
          <LongTextField name="denominator" />
        </>
      ) : null}
    </>
  );
}

/** A percentage has one of two units. The unit of before comes back with the measure of before. */
function useUnitForMeasure(): (measure: string) => void {
  const { getValues, setValue } = useFormContext<FormValues>();
  const before = useRef('');
  return (measure) => {
    const unit = String(getValues('unit'));
    const fits = percentageUnits.includes(unit) === (measure === 'percentage');
    if (fits) return;
    setValue('unit', measure === 'percentage' ? '%' : before.current, { shouldDirty: true });
    before.current = measure === 'percentage' ? unit : '';
  };
}
