import type { HookData, Row } from 'jspdf-autotable';
import { textHeight } from './paper-tokens.ts';
import { LARGEST_TOGETHER } from './table-start.ts';

/** Rows before these stand with the head. */
const ROWS_WITH_HEAD = 1;

/** Keeps the last two rows of a table on one page, and what belongs below it, `after` points high: no page has one row alone. */
export function keepLastRows({ body }: HookData['table'], after: number): void {
  const [lastButOne, last] = body.slice(-2);
  if (lastButOne === undefined || last === undefined || body.length - 2 < ROWS_WITH_HEAD) return;
  const pair = lastButOne.height + last.height + after;
  if (pair <= textHeight * LARGEST_TOGETHER) needRoom(lastButOne, pair);
  else if (last.height + after <= textHeight * LARGEST_TOGETHER) needRoom(last, last.height + after);
}

/** autotable asks each row whether it fits: this one answers for those below it too. */
function needRoom(row: Row, height: number): void {
  row.canEntireRowFit = (room) => height <= room;
}
