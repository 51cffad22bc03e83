import { useId, useState } from 'react';
import { useController } from 'react-hook-form';
import type { FormValues } from '#core/validation/form-values.ts';
import { sameWords } from '#core/words/word-key.ts';
import { useTranslator } from '../../common/translation.tsx';
import styles from '../../fields/field.module.css';
import { FieldShell } from '../../fields/field-shell.tsx';
import { useVocabulary } from './use-choices.ts';

/** A unit of the vocabulary, kept as its id, or own words. Shown and typed as words; what is being typed stays as it is until the field is left. */
export function UnitField({ name = 'unit' }: { name?: string }) {
  const { field } = useController<FormValues>({ name });
  const { t } = useTranslator();
  const units = useVocabulary('units');
  const listId = useId();
  const words = (id: unknown) => units.find((unit) => unit.id === id)?.label ?? (typeof id === 'string' ? id : '');
  const idOf = (typed: string) => units.find((unit) => sameWords(unit.label, typed))?.id ?? typed;
  const [typed, setTyped] = useState<string | null>(null);
  const isBeingTyped = typed !== null && idOf(typed) === field.value;
  const type = (text: string) => {
    setTyped(text);
    field.onChange(idOf(text));
  };
  const leave = () => {
    setTyped(null);
    field.onBlur();
  };
  return (
    <FieldShell name={name}>
      {({ id, readOnly, describedBy, invalid }) => (
        <>
          <input
            id={id}
            ref={field.ref}
            className={styles['input']}
            list={listId}
            value={isBeingTyped ? typed : words(field.value)}
            placeholder={t('planning.unit.placeholder')}
            readOnly={readOnly}
            aria-describedby={describedBy}
            aria-invalid={invalid}
            onChange={(event) => type(event.target.value)}
            onBlur={leave}
          />
          <datalist id={listId}>
            {units.map((unit) => (
              <option key={unit.id} value={unit.label} />
            ))}
          </datalist>
        </>
      )}
    </FieldShell>
  );
}
