import { useTranslator } from '../../common/translation.tsx';
import { NumberField } from '../../fields/number-field.tsx';
import { LongTextField, TextField } from '../../fields/text-field.tsx';
import { ItemPage } from '../item-page.tsx';
import { ModelAnswer } from '../panel/model-answer.tsx';

/** One target group. */
export function TargetGroupItem({ id }: { id: string }) {
  const { t } = useTranslator();
  return (
    <ItemPage table="targetGroups" id={id} level={null}>
      <TextField name="name" />
      <NumberField name="sizePerYear" unit={t('planning.group.unit')} />
      <LongTextField name="needs" />
      <ModelAnswer field="targetGroup.needs" />
    </ItemPage>
  );
}
