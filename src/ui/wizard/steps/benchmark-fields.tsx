import { useTranslator } from '../../common/translation.tsx';
import { ChoiceField } from '../../fields/choice-field.tsx';
import { NumberField } from '../../fields/number-field.tsx';
import { TextField } from '../../fields/text-field.tsx';
import { ModelAnswer } from '../panel/model-answer.tsx';
import wizardStyles from '../wizard.module.css';
import { FieldGroup } from './field-group.tsx';
import { useIndicatorUnit } from './indicator-unit.ts';
import { useVocabulary } from './use-choices.ts';
import { useMustShow } from './use-shown-fields.ts';

/** A value of others to compare with; it stands apart, because it is never the target. */
export function BenchmarkFields() {
  const { t } = useTranslator();
  const { unit, isCounted } = useIndicatorUnit();
  const mustShow = useMustShow('benchmark');
  return (
    <FieldGroup title={t('field.indicators.benchmark')} hint={t('delivery.benchmark.hint')}>
      <div className={wizardStyles['pair']}>
        <ChoiceField name="benchmark.type" options={useVocabulary('benchmarkTypes')} />
        {isCounted || mustShow ? <NumberField name="benchmark.value" {...unit} /> : null}
      </div>
      <TextField name="benchmark.source" />
      <ModelAnswer field="indicator.benchmark" />
    </FieldGroup>
  );
}
