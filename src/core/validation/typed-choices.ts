import { dateToInput, dayInThisCentury } from './decode-date.ts';
import { numbersOf, numberToInput } from './decode-number.ts';
import { typedLine } from './typed-line.ts';
import type { TypedKind } from './typed-text.ts';

/** A value that a typed text may mean, and the text that means it and nothing else: a number, or a day as ISO 8601. */
export type TypedChoice = { readonly value: number | string; readonly text: string };

/**
 * What a text may mean where it leaves that open: both readings of `62.000`, this century for `31/12/26`, `45 %` and `0.45 %` for `0.45` in a field
 * of per cent (`unit`). None where it says what it means, or nothing that can be read.
 */
export function typedChoices(kind: TypedKind, text: string, language: string, unit?: string): readonly TypedChoice[] {
  if (kind === 'date') {
    const day = dayInThisCentury(text);
    return day === null ? [] : [{ value: day, text: dateToInput(day, language) }];
  }
  const values = numbersOf(text, language, unit);
  if (values.length > 1) return values.map((value) => ({ value, text: numberToInput(value, language) }));
  return values
    .filter((value) => isUnclearShare(value, text, unit))
    .flatMap((value) =>
      // A hundred times 0.07 is 7.000000000000001 in binary fractions.
      [Number((value * 100).toPrecision(15)), value].map((share) => ({
        value: share,
        text: `${numberToInput(share, language)} %`,
      })),
    );
}

/** Whether a share may be written as a part of one: between 0 and 1, and without a sign or words that say that it is in per cent. */
function isUnclearShare(value: number, text: string, unit: string | undefined): boolean {
  return unit === '%' && value > 0 && value < 1 && /^[^%\p{L}]*$/u.test(typedLine(text) ?? '');
}
