import type { ReactNode } from 'react';
import type { PastedMeasurements, PastedRefusal, PastedRemark } from '#core/progress/pasted-measurements.ts';
import type { MessageId } from '#i18n/messages.ts';
import type { Translator } from '#i18n/translator.ts';
import { Button } from '../common/button.tsx';
import { Icon } from '../common/icon.tsx';
import { useTranslator } from '../common/translation.tsx';
import { usePortion } from '../common/use-portion.ts';
import { itemTitle } from '../wizard/item-names.ts';
import { personalText, problemText } from './entry-problems.tsx';
import styles from './progress.module.css';
import { positionsOf } from './row-positions.ts';
import type { PastedReading } from './use-pasted-rows.ts';

/** Rows that are named at once. */
const portion = 100;

/** What cannot be taken over of a pasted range and what should be looked at again, row by row. A year that is wrong comes first: it moves every chart. */
export function PasteOutcome({ reading: { found, plan } }: { reading: PastedReading }) {
  const translator = useTranslator();
  const { t, date } = translator;
  const future = found.remarks.filter(isFuture);
  const remarks = found.remarks.filter((remark) => !isFuture(remark));
  const futureText = (remark: PastedRemark) => {
    const { number, indicator, row } = remark;
    const title = itemTitle(translator, 'indicators', indicator, positionsOf(plan.indicators).get(indicator.id) ?? 0);
    const day = row.date === null ? '' : date(row.date);
    return t('record.paste.future.row', { number, title, date: day, text: remarkText(translator, remark) });
  };
  return (
    <>
      <Unread columns={found.unread} />
      <Lines
        title={t('record.paste.future', { count: future.length })}
        lines={future}
        textOf={futureText}
        mark={<Icon name="warning" size={16} />}
      />
      <Lines
        title={t('record.paste.refused', { count: found.refused.length })}
        lines={found.refused}
        textOf={({ number, refusal }) => t('record.paste.row', { number, text: refusalText(translator, refusal) })}
      />
      <Lines
        title={t('record.paste.remarks', { count: remarks.length })}
        lines={remarks}
        textOf={(remark) => t('record.paste.row', { number: remark.number, text: remarkText(translator, remark) })}
      />
    </>
  );
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

type LinesProps<L> = {
  readonly title: string;
  readonly lines: readonly L[];
  readonly textOf: (line: L) => string;
  /** Stands before every line of a list that must not be missed. */
  readonly mark?: ReactNode;
};

/** A list of rows, a portion at a time. */
function Lines<L extends { readonly number: number }>({ title, lines, textOf, mark }: LinesProps<L>) {
  const { t, number } = useTranslator();
  const { limit, rest, next, more, placeOf } = usePortion(lines.length, portion);
  if (lines.length === 0) return null;
  return (
    <section className={`${styles['lines']} ${mark ? styles['findings'] : ''}`}>
      <h3>{title}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached by the keyboard */}
      <ul role="list" tabIndex={0} aria-label={title}>
        {lines.slice(0, limit).map((line, at) => (
          <li key={line.number} {...placeOf(at)}>
            {mark} <span>{textOf(line)}</span>
          </li>
        ))}
      </ul>
      {rest > 0 ? (
        <div>
          <Button onClick={more}>{t('record.paste.showMore', { count: number(next), left: number(rest) })}</Button>
        </div>
      ) : null}
    </section>
  );
}

function remarkText(translator: Translator, { indicator, problems, marks }: PastedRemark): string {
  const lines = problems.map((problem) => problemText(translator, indicator, problem));
  return [...lines, ...(marks.length > 0 ? [personalText(translator, marks)] : [])].join(' ');
}

function refusalText({ t }: Translator, refusal: PastedRefusal): string {
  const text = 'text' in refusal ? refusal.text : '';
  const column = 'column' in refusal ? t(`field.measurements.${refusal.column}` as MessageId) : ''; // every column is a field or the indicator
  return t(`record.paste.refusal.${refusal.code}`, { text, column });
}
