import { maximumTextLength } from '../plan/plan-schema.ts';
import { isSurelyPrintable } from '../words/unprintable-signs.ts';
import { perObject } from './memo.ts';

/**
 * What an item may have anywhere in it, as bits: nearly every item has none of these, so that no check needs to ask for its fields
 * one by one.
 */
export const contents = {
  /** A text longer than a plan keeps. */
  longText: 1,
  /** A text with characters that documents may not have. */
  unusualSigns: 2,
  /** A number that is not whole. */
  fraction: 4,
} as const;

type Content = (typeof contents)[keyof typeof contents];

const contentsOf = perObject((item: object) => lookThrough(item));

/** Whether an item holds something; it is looked through once for as long as it lives. */
export function holds(content: Content, item: object): boolean {
  return (contentsOf(item) & content) !== 0;
}

/** The rows of a table that hold something; a table that did not change is not gone through again. */
export function rowsThatHold<Row extends object>(content: Content): (rows: readonly Row[]) => readonly Row[] {
  return perObject((rows: readonly Row[]) => rows.filter((row) => holds(content, row)));
}

function lookThrough(value: unknown): number {
  if (typeof value === 'string')
    return (
      (value.length > maximumTextLength ? contents.longText : 0) |
      (isSurelyPrintable(value) ? 0 : contents.unusualSigns)
    );
  if (typeof value === 'number') return Number.isInteger(value) ? 0 : contents.fraction;
  if (typeof value !== 'object' || value === null) return 0;
  let found = 0;
  if (Array.isArray(value)) for (const part of value) found |= lookThrough(part);
  else {
    const item = value as Readonly<Record<string, unknown>>; // an object that is no list
    // Not Object.values: ten thousand lists take longer than the looking.
    for (const name in item) found |= lookThrough(item[name]);
  }
  return found;
}
