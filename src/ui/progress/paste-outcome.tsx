import type { Indicator, Plan } from '#core/plan/plan-schema.ts';
import type { PastedChoice } from '#core/progress/pasted-choices.ts';
import type {
  PastedMeasurements,
  PastedRefusal,
  PastedRefused,
  PastedRemark,
  PastedRow,
} from '#core/progress/pasted-measurements.ts';
import { writtenYear } from '#core/validation/decode-date.ts';
import { indicatorValue } from '#i18n/indicator-value.ts';
import { measuredWords } from '#i18n/measured-words.ts';
import type { MessageId } from '#i18n/messages.ts';
import type { Translator } from '#i18n/translator.ts';
import { Icon } from '../common/icon.tsx';
import { useTranslator } from '../common/translation.tsx';
import { itemTitle } from '../wizard/item-names.ts';
import { personalText, problemText } from './entry-problems.tsx';
import { type AskedLine, choiceWords, LineChoices, type OnChoose, SameChoices } from './paste-choices.tsx';
import { PasteLines } from './paste-lines.tsx';
import styles from './progress.module.css';
import type { PastedReading } from './use-pasted-rows.ts';
import { periodWords, termsWords } from './value-words.ts';

/** What cannot be taken over of a pasted range, what should be looked at again and how the rest was read, row by row. A year that is wrong comes first: it moves every chart. */
export function PasteOutcome({ reading: { found, plan }, onChoose }: { reading: PastedReading; onChoose: OnChoose }) {
  const translator = useTranslator();
  const { t } = translator;
  const future = found.remarks.filter(isFuture);
  const remarks = found.remarks.filter((remark) => !isFuture(remark));
  const words = rowWords(translator, plan);
  const actionsOf = (line: AskedLine) => <LineChoices line={line} onChoose={onChoose} />;
  return (
    <>
      <SameChoices lines={[...found.refused, ...found.remarks]} onChoose={onChoose} />
      <Unread columns={found.unread} />
      <PasteLines
        title={t('record.paste.future', { count: future.length })}
        lines={future}
        textOf={words.future}
        actionsOf={actionsOf}
        mark={<Icon name="warning" size={16} />}
      />
      <PasteLines
        title={t('record.paste.refused', { count: found.refused.length })}
        lines={found.refused}
        textOf={words.refused}
        actionsOf={actionsOf}
      />
      <PasteLines
        title={t('record.paste.remarks', { count: remarks.length })}
        lines={remarks}
        textOf={words.remark}
        actionsOf={actionsOf}
      />
      <PasteLines
        title={t('record.paste.understood', { count: found.taken.length })}
        lines={found.taken}
        textOf={words.understood}
      />
    </>
  );
}

/** What is said of a row: with its indicator, since a number leads to no line of a long table. */
function rowWords(translator: Translator, plan: Plan) {
  const { t, date } = translator;
  const titleOf = (indicator: Indicator) => itemTitle(translator, plan, 'indicators', indicator);
  return {
    future: (remark: PastedRemark) => {
      const { number, indicator, row } = remark;
      const day = row.date === null ? '' : date(row.date);
      return t('record.paste.future.row', {
        number,
        title: titleOf(indicator),
        date: day,
        text: remarkText(translator, remark),
      });
    },
    refused: ({ number, indicator, refusal, choices }: PastedRefused) => {
      const text = refusalText(translator, refusal, choices);
      return indicator === null
        ? t('record.paste.row', { number, text })
        : t('record.paste.rowOf', { number, title: titleOf(indicator), text });
    },
    remark: (remark: PastedRemark) => {
      const { number, indicator } = remark;
      return t('record.paste.rowOf', { number, title: titleOf(indicator), text: remarkText(translator, remark) });
    },
    understood: (taken: PastedRow) => {
      const { number, indicator, row } = taken;
      const value = understoodValue(translator, taken);
      const period = periodWords(translator, row) ?? t('record.noDate');
      const text = t('record.paste.understood.row', { value, period });
      return t('record.paste.rowOf', { number, title: titleOf(indicator), text });
    },
  };
}

/** A value as it will be shown, with the two numbers that it comes from, or why there is none. */
function understoodValue(plain: Translator, { indicator, row }: PastedRow): string {
  // What was entered is shown to its last digit, since that is what will be kept; only a share of two terms is computed.
  const translator = { ...plain, number: plain.exact };
  const value =
    row.value === null ? measuredWords(plain, indicator, row) : indicatorValue(translator, indicator, row.value);
  if (value === null && row.unavailable !== '')
    return translator.t('record.paste.unavailable', { reason: row.unavailable });
  const terms = termsWords(translator, row);
  if (value === null || terms === null) return value ?? terms ?? '';
  return translator.t('record.paste.value', { value, terms });
}

function isFuture({ problems }: PastedRemark): boolean {
  return problems.some(({ code }) => code === 'in-future');
}

function Unread({ columns }: { columns: PastedMeasurements['unread'] }) {
  const { t, list } = useTranslator();
  if (columns.length === 0) return null;
  const names = columns.map(({ position, name }) =>
    name === '' ? t('record.paste.column', { position }) : t('record.quoted', { text: name }),
  );
  return (
    <p className={styles['findings']}>
      {t('record.paste.unread', { count: columns.length, columns: list([...new Set(names)]) })}
    </p>
  );
}

function remarkText(translator: Translator, { indicator, row, problems, marks, choices }: PastedRemark): string {
  const lines = problems.map((problem) => problemText(translator, indicator, problem));
  const [first] = choices;
  const asked =
    first && row.value !== null
      ? [
          translator.t('record.paste.share', {
            value: indicatorValue({ ...translator, number: translator.exact }, indicator, row.value),
            other: choiceWords(translator, first),
          }),
        ]
      : [];
  return [...asked, ...lines, ...(marks.length > 0 ? [personalText(translator, marks)] : [])].join(' ');
}

function refusalText(translator: Translator, refusal: PastedRefusal, choices: readonly PastedChoice[]): string {
  const { t } = translator;
  if (refusal.code === 'ambiguous-indicator') {
    const names = choices.map((choice) => t('record.quoted', { text: choiceWords(translator, choice) }));
    return t('record.paste.refusal.ambiguous-indicator', { text: refusal.text, names: translator.list(names) });
  }
  const text = 'text' in refusal ? refusal.text : '';
  const column = 'column' in refusal ? t(`field.measurements.${refusal.column}` as MessageId) : ''; // every column is a field or the indicator
  return t(`record.paste.refusal.${refusal.code}`, { text, column, year: writtenYear(text) });
}
