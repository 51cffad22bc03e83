import { useId, useRef } from 'react';
import { vocabularyLabel } from '#core/scheme/vocabulary-label.ts';
import { Button } from '../../common/button.tsx';
import { useTranslator } from '../../common/translation.tsx';
import fieldStyles from '../../fields/field.module.css';
import { useAfterPress } from '../../fields/use-after-press.ts';
import { useOpenSession } from '../session-context.tsx';
import { useTypedGroup } from './use-typed-group.ts';

/** Names a group that the plan may not have yet, and chooses it. The plan has it after a short pause, under its name so far. */
export function AddGroup({ onTyped }: { onTyped: (id: string | null) => void }) {
  const { t } = useTranslator();
  const { planPack } = useOpenSession();
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const afterPress = useAfterPress();
  const { type, settle } = useTypedGroup(onTyped);
  const finish = () => {
    settle();
    if (input.current) input.current.value = '';
  };
  return (
    <div className={fieldStyles['addRow']}>
      <input
        ref={input}
        className={fieldStyles['input']}
        list={listId}
        aria-label={t('planning.group.add.label')}
        placeholder={t('planning.group.add.label')}
        onChange={(event) => type(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          finish();
        }}
        onBlur={() => afterPress(finish)}
      />
      <datalist id={listId}>
        {planPack.scheme.vocabularies.targetGroups.map((id) => (
          <option key={id} value={vocabularyLabel(planPack.text, 'targetGroups', id)} />
        ))}
      </datalist>
      <Button icon="add" onClick={() => input.current?.focus()}>
        {t('planning.group.add')}
      </Button>
    </div>
  );
}
