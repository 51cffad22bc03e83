import { useFormContext, useWatch } from 'react-hook-form';
import type { Indicator } from '#core/plan/plan-schema.ts';
import { hasTerms } from '#core/progress/measured-sums.ts';
import { decodeNumber } from '#core/validation/decode-number.ts';
import type { FormValues } from '#core/validation/form-values.ts';
import { baseLanguage } from '#i18n/languages.ts';
import { measuredWords } from '#i18n/measured-words.ts';
import { unitName } from '#i18n/quantity.ts';
import { Icon } from '../common/icon.tsx';
import { useTranslator } from '../common/translation.tsx';
import { DateField } from '../fields/date-field.tsx';
import fieldStyles from '../fields/field.module.css';
import { NumberField } from '../fields/number-field.tsx';
import { LongTextField, TextField } from '../fields/text-field.tsx';
import { ValueField } from '../fields/value-field.tsx';
import { useOpenSession } from '../wizard/session-context.tsx';
import styles from './progress.module.css';

/** The value of a measurement: both terms of a percentage with what they give, or a number, a choice, a score with its answers. */
export function ValueInputs({ indicator }: { indicator: Indicator }) {
  const { pack } = useOpenSession();
  const { measure, unit, scale } = indicator;
  const shown = unit === '' || unit === 'count' || unit === '%' ? unit.replace('count', '') : unitName(pack.text, unit);
  const ofUnit = shown === '' ? {} : { unit: shown };
  if (hasTerms(indicator))
    return (
      <div className={fieldStyles['pair']}>
        <NumberField name="numerator" />
        <NumberField name="denominator" />
        <Share indicator={indicator} />
      </div>
    );
  return (
    <div className={fieldStyles['pair']}>
      <ValueField name="value" measure={measure} scale={scale} {...ofUnit} />
      {measure === 'score' ? <NumberField name="count" /> : null}
    </div>
  );
}

/** What the two terms give; a percentage without them can be entered as it is. */
function Share({ indicator }: { indicator: Indicator }) {
  const translator = useTranslator();
  const { getValues } = useFormContext<FormValues>();
  const [above, below, value] = useWatch<FormValues>({ name: ['numerator', 'denominator', 'value'] });
  const language = baseLanguage(translator.language);
  const read = (text: unknown) => {
    const decoded = decodeNumber(typeof text === 'string' ? text : '', language, '');
    return decoded.ok ? decoded.value : null;
  };
  const [numerator, denominator] = [read(above), read(below)];
  if (numerator !== null && denominator !== null && denominator > 0)
    return (
      <p className={styles['share']} role="status">
        {translator.t('record.share', {
          value: measuredWords(translator, indicator, { value: null, numerator, denominator }) ?? '',
        })}
      </p>
    );
  const hasTerms = String(above ?? '') !== '' || String(below ?? '') !== '';
  const needsValue = !hasTerms || String(value ?? getValues('value') ?? '') !== '';
  return needsValue ? (
    <NumberField name="value" unit="%" label={translator.t('record.valueWithoutTerms')} />
  ) : (
    <p className={fieldStyles['help']}>{translator.t('record.termMissing')}</p>
  );
}

/** What to know of a value, where it can be looked up, who entered it. */
export function AboutInputs() {
  return (
    <>
      <LongTextField name="note" />
      <div className={fieldStyles['pair']}>
        <TextField name="evidence" />
        <TextField name="enteredBy" />
      </div>
    </>
  );
}

/** The day of a value that follows an event: no period gives it, so it is asked for first, and missed as soon as there is something to date. */
export function EventDay() {
  const { t } = useTranslator();
  const isMissing = useWatch<FormValues, FormValues, boolean>({ compute: missesDay });
  return (
    <div>
      <DateField name="date" />
      <div role="status">
        {isMissing ? (
          <p className={styles['dayMissing']}>
            <Icon name="warning" size={16} /> <span>{t('record.dayMissing')}</span>
          </p>
        ) : null}
      </div>
    </div>
  );
}

function missesDay(values: FormValues): boolean {
  return !isText(values['date']) && (saysValue(values) || saysReason(values));
}

/** Whether anything is typed as the value. */
export function saysValue({ value, numerator, denominator }: FormValues): boolean {
  return [value, numerator, denominator].some(isText);
}

/** Whether anything is typed as the reason for no value. */
export function saysReason({ unavailable }: FormValues): boolean {
  return isText(unavailable);
}

function isText(typed: unknown): boolean {
  return typeof typed === 'string' && typed.trim() !== '';
}
