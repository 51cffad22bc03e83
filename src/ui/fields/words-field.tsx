import { type ClipboardEvent, type KeyboardEvent, useRef } from 'react';
import { useController } from 'react-hook-form';
import type { FormValues } from '#core/validation/form-values.ts';
import { sameWords } from '#core/words/word-key.ts';
import { Button } from '../common/button.tsx';
import { Icon } from '../common/icon.tsx';
import { useTranslator } from '../common/translation.tsx';
import type { Option } from './choice-field.tsx';
import styles from './field.module.css';
import { FieldShell } from './field-shell.tsx';
import { useAfterPress } from './use-after-press.ts';
import { usePendingWord } from './use-pending-word.ts';

/**
 * A list of words, own or from suggestions. A suggestion is kept as its id, own words as they are. The plan has each key;
 * Enter, leaving the field and pasting several lines finish words.
 */
export function WordsField({ name, suggestions }: { name: string; suggestions: readonly Option[] }) {
  const { field } = useController<FormValues>({ name });
  const { t } = useTranslator();
  const input = useRef<HTMLInputElement>(null);
  const words: readonly string[] = Array.isArray(field.value)
    ? field.value.filter((word) => typeof word === 'string')
    : [];
  const labelOf = (word: string) => suggestions.find((option) => option.id === word)?.label ?? word;
  const idOf = (typed: string) => suggestions.find((option) => sameWords(option.label, typed))?.id ?? typed;
  const afterPress = useAfterPress();
  const { text, settled, type, add, settle } = usePendingWord(words, field.onChange, idOf);
  const remove = (word: string) => {
    field.onChange(words.filter((other) => other !== word));
    input.current?.focus();
  };
  const settleOnEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    settle();
  };
  const addPastedLines = (event: ClipboardEvent<HTMLInputElement>) => {
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    const pasted = event.clipboardData.getData('text/plain').trim();
    if (!pasted.includes('\n')) return;
    event.preventDefault();
    const typed = value.slice(0, selectionStart ?? value.length) + pasted + value.slice(selectionEnd ?? value.length);
    add(typed.split(/\r?\n/));
  };
  return (
    <FieldShell name={name}>
      {({ id, readOnly, describedBy, invalid }) => (
        <>
          {settled.length > 0 ? (
            <Chips words={settled} labelOf={labelOf} readOnly={readOnly} onRemove={remove} />
          ) : null}
          <div className={styles['addRow']}>
            <input
              id={id}
              ref={input}
              className={styles['input']}
              list={`${id}-list`}
              value={text}
              readOnly={readOnly}
              aria-describedby={describedBy}
              aria-invalid={invalid}
              onChange={(event) => type(event.target.value)}
              onKeyDown={settleOnEnter}
              onPaste={readOnly ? undefined : addPastedLines}
              onBlur={() => afterPress(settle)}
            />
            {readOnly ? null : (
              <Button icon="add" onClick={() => input.current?.focus()}>
                {t('wizard.words.add')}
              </Button>
            )}
          </div>
          <datalist id={`${id}-list`}>
            {suggestions
              .filter((option) => !settled.includes(option.id))
              .map((option) => (
                <option key={option.id} value={option.label} />
              ))}
          </datalist>
        </>
      )}
    </FieldShell>
  );
}

type ChipsProps = {
  readonly words: readonly string[];
  readonly labelOf: (word: string) => string;
  readonly readOnly: boolean;
  readonly onRemove: (word: string) => void;
};

function Chips({ words, labelOf, readOnly, onRemove }: ChipsProps) {
  const { t } = useTranslator();
  return (
    <ul role="list" className={styles['chips']}>
      {words.map((word) => (
        <li key={word} className={styles['chip']}>
          <span>{labelOf(word)}</span>
          {readOnly ? null : (
            <button
              type="button"
              aria-label={t('wizard.words.remove', { word: labelOf(word) })}
              onClick={() => onRemove(word)}
            >
              <Icon name="close" size={14} />
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
