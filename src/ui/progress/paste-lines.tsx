import type { ReactNode } from 'react';
import { Button } from '../common/button.tsx';
import { useTranslator } from '../common/translation.tsx';
import { usePortion } from '../common/use-portion.ts';
import styles from './progress.module.css';

/** Rows that are named at once. */
const portion = 100;

type LinesProps<L> = {
  readonly title: string;
  readonly lines: readonly L[];
  readonly textOf: (line: L) => string;
  /** What can be pressed in a line. */
  readonly actionsOf?: (line: L) => ReactNode;
  /** Stands before every line of a list that must not be missed. */
  readonly mark?: ReactNode;
};

/** A list of rows, a portion at a time. */
export function PasteLines<L extends { readonly number: number }>({
  title,
  lines,
  textOf,
  actionsOf,
  mark,
}: LinesProps<L>) {
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
            {mark} <span>{textOf(line)}</span> {actionsOf?.(line)}
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
