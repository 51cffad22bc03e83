import { useFormContext, useWatch } from 'react-hook-form';
import { findRow } from '#core/plan/plan-edit.ts';
import type { FormValues } from '#core/validation/form-values.ts';
import { readableSigns } from '#core/words/plain-signs.ts';
import { targetSentenceParts } from '#i18n/target-sentence.ts';
import { useTranslator } from '../../common/translation.tsx';
import { ChoiceField } from '../../fields/choice-field.tsx';
import { DateField } from '../../fields/date-field.tsx';
import { NumberField } from '../../fields/number-field.tsx';
import { LongTextField } from '../../fields/text-field.tsx';
import { useItemOptions } from '../item-names.ts';
import { ItemPage } from '../item-page.tsx';
import { ModelAnswer } from '../panel/model-answer.tsx';
import { useOpenSession, usePlan } from '../session-context.tsx';
import wizardStyles from '../wizard.module.css';
import { ServantsOfTarget } from './servants-of-target.tsx';
import { TargetGroupsField } from './target-groups-field.tsx';
import styles from './target-item.module.css';
import { UnitField } from './unit-field.tsx';
import { useTargetDirections } from './use-choices.ts';

/** One target: group, value, unit, direction and date, and the sentence they make; below it, what serves and measures it. */
export function TargetItem({ id }: { id: string }) {
  const directions = useTargetDirections();
  return (
    <ItemPage
      table="targets"
      id={id}
      level="target"
      chain={<Sentence id={id} />}
      below={<ServantsOfTarget targetId={id} />}
    >
      <LongTextField name="title" />
      <ModelAnswer field="target.title" />
      <TargetGroupsField />
      <div className={wizardStyles['pair']}>
        <ChoiceField name="direction" options={directions} required />
        <NumberField name="value" />
        <UnitField />
        <DateField name="deadline" />
      </div>
      <Parent />
    </ItemPage>
  );
}

/** The target read back while it is written. */
function Sentence({ id }: { id: string }) {
  const translator = useTranslator();
  const { pack } = useOpenSession();
  const plan = usePlan((present) => present);
  const target = findRow(plan, 'targets', id);
  if (!target) return null;
  return (
    <blockquote className={styles['sentence']} aria-label={translator.t('planning.sentence')}>
      {targetSentenceParts(translator, pack.text, plan, target).map(({ text, part }) =>
        part === null ? (
          readableSigns(text)
        ) : (
          <em key={part} data-part={part} lang={part === 'title' ? plan.language : undefined}>
            {readableSigns(text)}
          </em>
        ),
      )}
    </blockquote>
  );
}

/** The goal that the target belongs to, or the heading when it is about the quality of the process. */
function Parent() {
  const { t } = useTranslator();
  const optionsOf = useItemOptions();
  const { pack } = useOpenSession();
  const goals = usePlan((plan) => plan.goals);
  const { setValue } = useFormContext<FormValues>();
  const goalId: unknown = useWatch<FormValues>({ name: 'goalId' });
  const options = optionsOf('goals', goals);
  const headings = pack.scheme.headings.map(({ id }) => ({ id, label: pack.text.headings[id]?.title ?? id }));
  return (
    <>
      <ChoiceField name="goalId" options={options} onChoose={(id) => id !== '' && setValue('heading', '')} />
      {goalId === '' ? <ChoiceField name="heading" options={headings} /> : null}
      <p className={styles['hint']}>{goalId === '' ? t('planning.target.heading') : null}</p>
    </>
  );
}
