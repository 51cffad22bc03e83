import { useFormContext } from 'react-hook-form';
import type { FormValues } from '#core/validation/form-values.ts';
import type { TypedChoice } from '#core/validation/typed-choices.ts';
import { Button } from '../common/button.tsx';
import { useTranslator } from '../common/translation.tsx';
import styles from './field.module.css';
import { useFieldId } from './form-place.tsx';

type ButtonsProps = {
  readonly name: string;
  readonly choices: readonly TypedChoice[];
  readonly wordsOf: (value: TypedChoice['value']) => string;
};

/** What a typed text may mean, each to be pressed: its text takes the place of what was typed. */
export function ChoiceButtons({ name, choices, wordsOf }: ButtonsProps) {
  const { t } = useTranslator();
  const { setValue } = useFormContext<FormValues>();
  const id = useFieldId(name);
  const choose = (text: string) => {
    setValue(name, text, { shouldDirty: true });
    document.getElementById(id)?.focus();
  };
  return (
    <fieldset aria-label={t('wizard.choice.which')} className={styles['meant']}>
      {choices.map(({ value, text }) => (
        <Button key={text} onClick={() => choose(text)}>
          {wordsOf(value)}
        </Button>
      ))}
    </fieldset>
  );
}
