import { useWatch } from 'react-hook-form';
import type { Indicator } from '#core/plan/plan-schema.ts';
import type { FormValues } from '#core/validation/form-values.ts';
import { useTranslator } from '../common/translation.tsx';
import { ChoiceField } from './choice-field.tsx';
import { NumberField } from './number-field.tsx';

type ValueFieldProps = {
  readonly name: string;
  readonly measure: Indicator['measure'];
  readonly scale: readonly string[];
  readonly unit?: string;
  readonly label?: string;
};

/** A value of an indicator: a number, yes or no, or a level of its scale. Both choices are kept as the numbers that stand for them. */
export function ValueField({ name, measure, scale, unit, label }: ValueFieldProps) {
  const { t } = useTranslator();
  const own = label === undefined ? {} : { label };
  if (measure === 'yes-no')
    return (
      <ChoiceField
        name={name}
        {...own}
        options={[
          { id: '1', label: t('common.yes') },
          { id: '0', label: t('common.no') },
        ]}
      />
    );
  if (measure === 'qualitative' && scale.length > 0)
    return (
      <ChoiceField
        name={name}
        {...own}
        options={scale.map((level, index) => ({
          id: String(index + 1),
          label: t('choice.level', { position: index + 1, level }),
        }))}
      />
    );
  return <NumberField name={name} {...own} {...(unit === undefined ? {} : { unit })} />;
}

/** The measure and the scale of the indicator that the open form is about. */
export function useFormMeasure(): { readonly measure: Indicator['measure']; readonly scale: readonly string[] } {
  const [measure, scale] = useWatch<FormValues>({ name: ['measure', 'scale'] });
  const words = Array.isArray(scale) ? scale.filter((word) => typeof word === 'string') : [];
  return { measure: typeof measure === 'string' ? (measure as Indicator['measure']) : 'number', scale: words };
}
