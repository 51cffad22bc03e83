import { indicatorDirections } from '#core/plan/plan-schema.ts';
import { vocabularyLabel } from '#core/scheme/vocabulary-label.ts';
import { useTranslator } from '../../common/translation.tsx';
import { ChoiceField } from '../../fields/choice-field.tsx';
import { FlagField, LongTextField, TextField } from '../../fields/text-field.tsx';
import { WordsField } from '../../fields/words-field.tsx';
import { ItemPage } from '../item-page.tsx';
import { ModelAnswer } from '../panel/model-answer.tsx';
import { useOpenSession } from '../session-context.tsx';
import wizardStyles from '../wizard.module.css';
import { BaselineFields } from './baseline-fields.tsx';
import { BenchmarkFields } from './benchmark-fields.tsx';
import { FieldGroup } from './field-group.tsx';
import { IndicatorTargetFields } from './indicator-target-fields.tsx';
import { MeasureFields } from './measure-fields.tsx';
import { MeasuredField } from './measured-field.tsx';
import { useOrganisationNames } from './organisation-names.ts';
import { SeriesQuestion } from './series-question.tsx';
import { useVocabulary } from './use-choices.ts';

/** One indicator: what it measures, how, with which data, from where it starts and where it should arrive. */
export function IndicatorItem({ id }: { id: string }) {
  const { t } = useTranslator();
  const names = useOrganisationNames();
  return (
    <ItemPage table="indicators" id={id} level="indicator" chain={<SeriesQuestion id={id} />}>
      <TextField name="title" />
      <MeasuredField />
      <ChoiceField name="type" options={useVocabulary('indicatorTypes')} />
      <FieldGroup title={t('delivery.group.definition')}>
        <LongTextField name="calculation" />
        <ModelAnswer field="indicator.calculation" />
        <MeasureFields />
        <Direction />
      </FieldGroup>
      <FieldGroup title={t('delivery.group.data')}>
        <WordsField name="sources" suggestions={useVocabulary('dataSources')} />
        <WordsField name="breakdowns" suggestions={useVocabulary('disaggregations')} />
        <div className={wizardStyles['pair']}>
          <ChoiceField name="frequency" options={useVocabulary('frequencies')} />
          <TextField name="owner" suggestions={names} />
        </div>
      </FieldGroup>
      <BaselineFields />
      <IndicatorTargetFields />
      <BenchmarkFields />
    </ItemPage>
  );
}

function Direction() {
  const { pack } = useOpenSession();
  const directions = indicatorDirections.map((id) => ({ id, label: vocabularyLabel(pack.text, 'directions', id) }));
  return (
    <div className={wizardStyles['pair']}>
      <ChoiceField name="direction" options={directions} required />
      <FlagField name="cumulative" />
    </div>
  );
}
