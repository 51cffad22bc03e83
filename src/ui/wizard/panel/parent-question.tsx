import { useEffect, useId, useRef, useState } from 'react';
import { findRow } from '#core/plan/plan-edit.ts';
import type { SchemePack } from '#core/scheme/scheme-packs.ts';
import { Button } from '../../common/button.tsx';
import { useTranslator } from '../../common/translation.tsx';
import type { Option } from '../../fields/choice-field.tsx';
import fieldStyles from '../../fields/field.module.css';
import { itemTitle, titleLanguage } from '../item-names.ts';
import { useOpenSession } from '../session-context.tsx';
import type { ParentChoice } from './adopt-entry.ts';
import { useCatalogue } from './catalogue-context.tsx';
import { type EntryKey, entryWords } from './catalogue-entry.ts';
import styles from './entry.module.css';

type ParentQuestionProps = {
  readonly level: EntryKey['level'];
  readonly choices: readonly ParentChoice[];
  readonly onChoose: (parent: ParentChoice) => void;
  readonly onCancel: () => void;
};

/** Asks which goal or target an entry is for, when the plan does not say so itself. */
export function ParentQuestion({ level, choices, onChoose, onCancel }: ParentQuestionProps) {
  const { t } = useTranslator();
  const nameOf = useParentName(level);
  const [chosen, setChosen] = useState(0);
  const select = useRef<HTMLSelectElement>(null);
  const id = useId();
  useEffect(() => select.current?.focus(), []);
  const choice = choices[chosen];
  const confirm = () => {
    if (choice) onChoose(choice);
  };
  return (
    <div className={styles['question']}>
      <label htmlFor={id}>{t(level === 'target' ? 'panel.parent.goal' : 'panel.parent.target')}</label>
      <select
        ref={select}
        id={id}
        className={fieldStyles['input']}
        value={chosen}
        onChange={(event) => setChosen(Number(event.target.value))}
      >
        {choices.map((option, index) => (
          <option key={option.kind === 'row' ? option.id : option.kind} value={index} lang={nameOf(option).lang}>
            {nameOf(option).label}
          </option>
        ))}
      </select>
      {/* The closed select cuts long titles. */}
      <p className={styles['meaning']} lang={choice && nameOf(choice).lang}>
        {choice ? nameOf(choice).label : null}
      </p>
      <div className={styles['buttons']}>
        <Button icon="add" onClick={confirm}>
          {t('panel.add')}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </div>
  );
}

function useParentName(level: EntryKey['level']): (choice: ParentChoice) => Pick<Option, 'label' | 'lang'> {
  const translator = useTranslator();
  const { t } = translator;
  const { plan } = useCatalogue();
  const { planPack } = useOpenSession();
  const table = level === 'target' ? 'goals' : 'targets';
  return (choice) => {
    if (choice.kind === 'none')
      return { label: t(level === 'target' ? 'panel.parent.noGoal' : 'panel.parent.noTarget') };
    if (choice.kind === 'catalogue')
      return { label: t('panel.parent.catalogue', { title: titleOf(planPack, choice.entry) }) };
    const row = findRow(plan, table, choice.id);
    return row
      ? { label: itemTitle(translator, plan, table, row), lang: titleLanguage(translator, plan, row) }
      : { label: '' };
  };
}

function titleOf(pack: SchemePack, entry: EntryKey): string {
  return entryWords(pack, entry)?.title ?? '';
}
