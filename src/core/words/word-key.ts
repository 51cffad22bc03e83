import { perText } from '../memo-texts.ts';

/**
 * What stands for the same sign to a reader, mapped before canonical composition: that would take some of these apart into a space and an accent.
 * Marks that nobody sees go: zero-width signs, direction marks, soft hyphens, variation selectors.
 */
const alike: readonly (readonly [RegExp, string])[] = [
  [/\p{Default_Ignorable_Code_Point}/gu, ''],
  [/[\u0060\u00b4\u02b9\u02bb\u02bc\u02c8\u2018\u2019\u201b\u2032\u2035\ua78c\uff07\uff40]/gu, "'"],
  [/[\u00ab\u00bb\u201c-\u201f\u2033\u2036\uff02]/gu, '"'],
  [/[\u2010-\u2015\u2043\u2212\u2e3a\u2e3b\u30fb\ufe58\ufe63\uff0d]/gu, '-'],
];
const irregularSpaces = /^\s|\s$|\s\s|[^\S ]/u;
/** Printable ASCII without the grave accent, which stands for an apostrophe. */
const plainText = /^[ -_a-~]*$/u;

/**
 * The form in which words are compared: two names, units or headings are the same to a reader exactly when their keys are equal.
 * Not told apart are composed and decomposed letters (Unicode NFC), compatibility forms (NFKC: full width, ligatures), case (also ß and SS,
 * dotted and dotless i), kinds of apostrophes, quotes, hyphens, dashes and spaces; what nobody sees is left out. Accents are told apart.
 * The key is for comparing only: what is shown stays as it was typed.
 */
export function wordKey(words: string): string {
  if (plainText.test(words)) return withSingleSpaces(words).toLowerCase();
  return words.length <= longestName ? keyOfName(words) : keyOfLetters(words);
}

/** Names come again and again, sentences do not. */
const longestName = 120;
const keyOfName = perText(keyOfLetters);

function keyOfLetters(words: string): string {
  // Composition and compatibility forms may make such signs anew: once more after each.
  const composed = withLikeSigns(withoutCase(words.normalize('NFC')));
  const compatible = withLikeSigns(withoutCase(composed.normalize('NFKC')));
  return withSingleSpaces(compatible.normalize('NFKC'));
}

/** Whether two texts are the same words to a reader. */
export function sameWords(one: string, other: string): boolean {
  return one === other || wordKey(one) === wordKey(other);
}

function withLikeSigns(text: string): string {
  return alike.reduce((changed, [signs, one]) => changed.replace(signs, one), text);
}

/** Upper case first: it joins what has several small letters, such as ß and ss, σ and ς. */
function withoutCase(text: string): string {
  return text.toUpperCase().toLowerCase().replaceAll('i\u0307', 'i').replaceAll('ς', 'σ');
}

function withSingleSpaces(text: string): string {
  return irregularSpaces.test(text) ? text.replace(/\s+/gu, ' ').trim() : text;
}
