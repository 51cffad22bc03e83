import { wordKey } from '../words/word-key.ts';

/** No number that JavaScript holds and no date is longer, the words of a unit included, in UTF-16 units. Nothing longer reaches a pattern. */
const longestLine = 400;

/**
 * What was typed as a number, a date or a unit, in the form that they are read in: as `wordKey` has it, without what nobody sees.
 * Raised and enclosed digits and fractions are signs that no number has: `12²` is not 122. Null for text that is too long to be either.
 */
export function typedLine(text: string): string | null {
  const line = text.trim();
  return line.length > longestLine ? null : wordKey(line.replace(/\p{No}/gu, '°'));
}
