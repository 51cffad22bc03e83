import type { PastedChoice } from '#core/progress/pasted-choices.ts';
import type { CellChange } from '#core/progress/pasted-table.ts';
import { formatQuantity } from '#i18n/quantity.ts';
import type { Translator } from '#i18n/translator.ts';
import { Button } from '../common/button.tsx';
import { useTranslator } from '../common/translation.tsx';
import styles from './progress.module.css';

/** A row with what one of its cells may mean. */
export type AskedLine = { readonly number: number; readonly choices: readonly PastedChoice[] };

export type OnChoose = (changes: readonly CellChange[]) => void;

/** What a cell of one row may mean, each to be pressed. */
export function LineChoices({ line, onChoose }: { line: AskedLine; onChoose: OnChoose }) {
  const translator = useTranslator();
  const { t } = translator;
  if (line.choices.length === 0) return null;
  return (
    <fieldset aria-label={t('record.paste.meantIn', { number: line.number })} className={styles['meant']}>
      {line.choices.map((choice) => (
        <Button key={choiceWords(translator, choice)} onClick={() => onChoose([changeOf(translator, line, choice)])}>
          {choiceWords(translator, choice)}
        </Button>
      ))}
    </fieldset>
  );
}

/** The same answer for all rows that leave the same open: a column is usually wrong as a whole. */
export function SameChoices({ lines, onChoose }: { lines: readonly AskedLine[]; onChoose: OnChoose }) {
  const translator = useTranslator();
  const { t } = translator;
  return (['share', 'number', 'date'] as const).map((kind) => {
    const asked = lines.filter(({ choices }) => choices[0]?.kind === kind);
    const [first] = asked;
    if (!first || asked.length < 2) return null;
    return (
      <div key={kind} className={styles['meant']}>
        <span>{t('record.paste.allAlike', { count: asked.length })}</span>
        {first.choices.map((example, at) => (
          <Button
            key={choiceWords(translator, example)}
            onClick={() =>
              onChoose(
                asked.flatMap((line) => (line.choices[at] ? [changeOf(translator, line, line.choices[at])] : [])),
              )
            }
          >
            {t('record.paste.allAs', { example: choiceWords(translator, example) })}
          </Button>
        ))}
      </div>
    );
  });
}

function changeOf(translator: Translator, { number }: AskedLine, choice: PastedChoice): CellChange {
  const words = choice.kind === 'indicator' ? choiceWords(translator, choice) : choice.text;
  return { row: number, cell: choice.cell, words };
}

/** A choice as it will be understood. */
export function choiceWords(translator: Translator, choice: PastedChoice): string {
  const { t, exact, date } = translator;
  if (choice.kind === 'indicator') return t('item.indicator.numbered', { position: choice.number });
  if (choice.kind === 'date') return date(String(choice.value));
  const value = Number(choice.value);
  return choice.kind === 'share' ? formatQuantity({ ...translator, number: exact }, value, '%') : exact(value);
}
