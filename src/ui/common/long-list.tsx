import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { useTranslator } from './translation.tsx';
import { usePortion } from './use-portion.ts';

type LongListProps<Row> = {
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** How many are shown before somebody asks for more, and how many are added then. */
  readonly portion: number;
  readonly className?: string | undefined;
  readonly children: (row: Row, index: number) => ReactNode;
};

/** A list that never makes more of itself than was asked for: what grows with the plan would block the page. */
export function LongList<Row>({ rows, keyOf, portion, className, children }: LongListProps<Row>) {
  const { t } = useTranslator();
  const { limit, rest, next, more, placeOf } = usePortion(rows.length, portion);
  return (
    <>
      <ul role="list" className={className}>
        {rows.slice(0, limit).map((row, index) => (
          <li key={keyOf(row)} {...placeOf(index)}>
            {children(row, index)}
          </li>
        ))}
      </ul>
      {rest > 0 ? (
        <p data-screen-only="">
          <Button onClick={more}>{t('wizard.list.more', { count: next, total: rows.length })}</Button>
        </p>
      ) : null}
    </>
  );
}
