import { type KeyboardEvent, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';

type Cell = { readonly column: number; readonly row: number };
type Size = { readonly columns: number; readonly rows: number; readonly start: number };
type Sizes = {
  readonly width: number;
  readonly height: number;
  readonly headWidth: number;
  readonly headHeight: number;
};

/** The cell that Tab leads to, moved by the keys of a grid (WAI-ARIA Authoring Practices, grid pattern). */
export function useGridFocus(scroller: RefObject<HTMLElement | null>, { columns, rows, start }: Size, sizes: Sizes) {
  const [chosen, setCell] = useState<Cell>({ column: start, row: 0 });
  // A filter may have taken the chosen cell away: the nearest one that is left stands in.
  const cell = useMemo(
    () => ({ column: clamped(chosen.column, columns), row: clamped(chosen.row, rows) }),
    [chosen, columns, rows],
  );
  const wantsFocus = useRef(false);
  useEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    const element = scroller.current;
    if (!element) return;
    bringIntoView(element, cell, sizes);
    // The cell may have to be drawn first, which scrolling asks for.
    const focus = (tries: number) => {
      const found = element.querySelector<HTMLElement>(`[data-cell="${cell.column},${cell.row}"]`);
      if (found) found.focus({ preventScroll: true });
      else if (tries > 0) requestAnimationFrame(() => focus(tries - 1));
    };
    focus(20);
  }, [cell, scroller, sizes]);
  const onKeyDown = useCallback(
    (event: KeyboardEvent, open: (column: number, row: number) => void) => {
      const at = cellOf(event.target) ?? cell;
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        return open(at.column, at.row);
      }
      const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 300) / sizes.height) - 2);
      const next = moved(at, event, { columns, rows, page });
      if (next === null) return;
      event.preventDefault();
      wantsFocus.current = true;
      setCell(next);
    },
    [cell, columns, rows, scroller, sizes],
  );
  return { cell, onKeyDown };
}

function clamped(at: number, count: number): number {
  return Math.min(Math.max(at, 0), Math.max(count - 1, 0));
}

function cellOf(target: EventTarget): Cell | null {
  const [column, row] =
    (target instanceof HTMLElement ? target.dataset['cell'] : undefined)?.split(',').map(Number) ?? [];
  return column === undefined || row === undefined ? null : { column, row };
}

type Limits = { readonly columns: number; readonly rows: number; readonly page: number };

function moved({ column, row }: Cell, event: KeyboardEvent, { columns, rows, page }: Limits): Cell | null {
  const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl';
  const forward = isRtl ? 'ArrowLeft' : 'ArrowRight';
  const back = isRtl ? 'ArrowRight' : 'ArrowLeft';
  const toCell = (nextColumn: number, nextRow: number): Cell => ({
    column: Math.min(Math.max(nextColumn, 0), columns - 1),
    row: Math.min(Math.max(nextRow, 0), rows - 1),
  });
  switch (event.key) {
    case forward:
      return toCell(column + 1, row);
    case back:
      return toCell(column - 1, row);
    case 'ArrowDown':
      return toCell(column, row + 1);
    case 'ArrowUp':
      return toCell(column, row - 1);
    case 'PageDown':
      return toCell(column, row + page);
    case 'PageUp':
      return toCell(column, row - page);
    case 'Home':
      return toCell(0, event.ctrlKey ? 0 : row);
    case 'End':
      return toCell(columns - 1, event.ctrlKey ? rows - 1 : row);
    default:
      return null;
  }
}

/** Scrolls so that a cell lies beside the fixed heads and not under them. */
function bringIntoView(element: HTMLElement, { column, row }: Cell, sizes: Sizes): void {
  const sign = getComputedStyle(element).direction === 'rtl' ? -1 : 1;
  const left = column * sizes.width;
  const top = row * sizes.height;
  const across = Math.abs(element.scrollLeft);
  const width = element.clientWidth - sizes.headWidth;
  const height = element.clientHeight - sizes.headHeight;
  if (left < across) element.scrollLeft = sign * left;
  else if (left + sizes.width > across + width) element.scrollLeft = sign * (left + sizes.width - width);
  if (top < element.scrollTop) element.scrollTop = top;
  else if (top + sizes.height > element.scrollTop + height) element.scrollTop = top + sizes.height - height;
  // Engines tell of a scroll in a later frame; the cell is to be drawn in this one.
  element.dispatchEvent(new Event('scroll'));
}
