/** Widths in em, each at least that of its characters in the regular and the semibold sans of documents. */
const groups: readonly (readonly [number, string])[] = [
  [0.2, '\u00a0\u202f'],
  [0.28, `|',.:;ijl·ìíîï‘’`],
  [0.3, 'IÌÍÎÏ'],
  [0.34, '!f()-[]{}\u00ad'],
  [0.38, '/\\rtªº°•'],
  [0.44, '*s'],
  [0.46, '?zšş'],
  [0.48, 'cçćčż«»–'],
  [0.5, '"J_vxyýÿ“”'],
  [0.52, '#$+0123456789<=>FLY^aegàáâãäåèéêëąęėěğ€−±×÷§Ÿ'],
  [0.56, 'EVZkATSXhnouðñòóôõöøùúûüÈÉÊËÀÁÂÃÄÅŠŞńņňőűůūŽŻŹ'],
  [0.6, 'bCdpqBKPRþđÇĆČ'],
  [0.68, '&DGHNOQUßÐÑÒÓÔÕÖØÙÚÛÜŃŇŐŮŰ'],
  [0.8, 'MwWæ©—'],
  [0.97, '%mŒÆœ@…¼½¾'],
];

const widths: ReadonlyMap<string, number> = new Map(
  groups.flatMap(([width, characters]) => [...characters].map((character) => [character, width] as const)),
);

/** Width of a space in em. */
export const spaceWidth = 0.2;

/** Width of the narrowest character in em. */
export const narrowest = 0.2;

/** Width of the widest character in em, but for what no font has. */
export const widest = 0.97;

/** What no font of a document has is printed as its number, such as [U+1F600]. */
const foreign = 5.4;

/** Width of a character in em; those of rare letters and other alphabets are the usual ones, a little above their mean. */
export function letterWidth(character: string): number {
  const known = widths.get(character);
  if (known !== undefined) return known;
  if (isForeign(character)) return foreign;
  return /\p{Ll}/u.test(character) ? 0.62 : 0.75;
}

/** Whether a character lies outside Latin, Greek, Cyrillic and common signs. */
function isForeign(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x530) return false;
  return code < 0x1e00 || (code > 0x20cf && code < 0x2190) || code > 0x22ff;
}
