import { type RefObject, useEffect, useState } from 'react';

/** Columns and rows that are drawn; `to` is the first one that is not. */
export type Shown = {
  readonly fromColumn: number;
  readonly toColumn: number;
  readonly fromRow: number;
  readonly toRow: number;
};

type Size = { readonly columns: number; readonly rows: number };
type Cell = {
  readonly width: number;
  readonly height: number;
  readonly headWidth: number;
  readonly headHeight: number;
};

/** Drawn beyond what is in view, so that nothing is empty while it comes. */
const margin = 3;

/** What is in view of a scroller, and a few around it. */
export function useShownRange(scroller: RefObject<HTMLElement | null>, size: Size, cell: Cell): Shown {
  const { columns, rows } = size;
  const [shown, setShown] = useState<Shown>({
    fromColumn: 0,
    toColumn: Math.min(columns, 40),
    fromRow: 0,
    toRow: Math.min(rows, 32),
  });
  const { width, height, headWidth, headHeight } = cell;
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = () => {
      const across = span(Math.abs(element.scrollLeft), element.clientWidth - headWidth, {
        size: width,
        count: columns,
      });
      const down = span(element.scrollTop, element.clientHeight - headHeight, { size: height, count: rows });
      const next = { fromColumn: across.from, toColumn: across.to, fromRow: down.from, toRow: down.to };
      setShown((known) => (isSame(known, next) ? known : next));
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [scroller, columns, rows, width, height, headWidth, headHeight]);
  return shown;
}

function span(offset: number, length: number, { size, count }: { size: number; count: number }) {
  const first = Math.floor(offset / size) - margin;
  const last = Math.ceil((offset + Math.max(length, 0)) / size) + margin;
  return { from: Math.max(0, first), to: Math.min(count, last) };
}

function isSame(one: Shown, other: Shown): boolean {
  return (
    one.fromColumn === other.fromColumn &&
    one.toColumn === other.toColumn &&
    one.fromRow === other.fromRow &&
    one.toRow === other.toRow
  );
}
