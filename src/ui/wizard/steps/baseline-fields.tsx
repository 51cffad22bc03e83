import { useId, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import type { FormValues } from '#core/validation/form-values.ts';
import { useTranslator } from '../../common/translation.tsx';
import { DateField } from '../../fields/date-field.tsx';
import fieldStyles from '../../fields/field.module.css';
import { useFormPlace } from '../../fields/form-place.tsx';
import { TextField } from '../../fields/text-field.tsx';
import { useFormMeasure, ValueField } from '../../fields/value-field.tsx';
import { ModelAnswer } from '../panel/model-answer.tsx';
import wizardStyles from '../wizard.module.css';
import { FieldGroup } from './field-group.tsx';
import { useIndicatorUnit } from './indicator-unit.ts';
import { useMustShow } from './use-shown-fields.ts';

type Way = 'known' | 'later';

/** Where the indicator starts: a known value, or the date by which it will be known. What was typed in the other way is kept. */
export function BaselineFields() {
  const { t } = useTranslator();
  const [way, setWay] = useWay();
  const { unit, isCounted } = useIndicatorUnit();
  const measured = useFormMeasure();
  const knownMustShow = useMustShow('baseline');
  const laterMustShow = useMustShow('toBeEstablished');
  return (
    <FieldGroup title={t('field.indicators.baseline')} hint={t('delivery.baseline.hint')}>
      <WayChoice way={way} onChoose={setWay} />
      {way === 'known' || knownMustShow ? (
        <>
          <div className={wizardStyles['pair']}>
            {isCounted || knownMustShow ? <ValueField name="baseline.value" {...measured} {...unit} /> : null}
            <DateField name="baseline.date" />
          </div>
          <TextField name="baseline.note" />
        </>
      ) : null}
      {way === 'later' || laterMustShow ? <DateField name="toBeEstablished" /> : null}
      <ModelAnswer field="indicator.baseline" />
    </FieldGroup>
  );
}

function useWay() {
  const { getValues } = useFormContext<FormValues>();
  return useState<Way>(() => {
    const isKnown = String(getValues('baseline.value') ?? '') !== '';
    return !isKnown && String(getValues('toBeEstablished') ?? '') !== '' ? 'later' : 'known';
  });
}

const ways: readonly Way[] = ['known', 'later'];

function WayChoice({ way, onChoose }: { way: Way; onChoose: (way: Way) => void }) {
  const { t } = useTranslator();
  const { readOnly } = useFormPlace();
  const name = useId();
  const known: unknown = useWatch<FormValues>({ name: 'baseline.value' });
  const later: unknown = useWatch<FormValues>({ name: 'toBeEstablished' });
  const keptElsewhere = way === 'known' ? later !== '' : known !== '';
  return (
    <fieldset>
      <legend className="visually-hidden">{t('delivery.baseline.way')}</legend>
      {ways.map((option) => (
        <label key={option} className={fieldStyles['option']}>
          <input
            type="radio"
            name={name}
            checked={option === way}
            disabled={readOnly}
            onChange={() => onChoose(option)}
          />
          <span>{t(`delivery.baseline.${option}`)}</span>
        </label>
      ))}
      {keptElsewhere ? <p className={fieldStyles['help']}>{t('delivery.baseline.kept')}</p> : null}
    </fieldset>
  );
}
