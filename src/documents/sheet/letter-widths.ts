import { regularWidths, semiboldWidths } from './font-widths.ts';

/** The two faces that texts of a sheet are set in. */
export type Weight = 'regular' | 'semibold';

const widths: Readonly<Record<Weight, ReadonlyMap<string, number>>> = {
  regular: widthsOf(regularWidths),
  semibold: widthsOf(semiboldWidths),
};

/** Width of a space in em. */
export const spaceWidth = 0.2;

/** Width of the narrowest character in em. */
export const narrowest = 0.2;

/** Width of the widest usual character in em. */
export const widest = 0.97;

/** What no font of a document has is printed as its number, such as [U+1F600]. */
const foreign = 5.4;

/** Width of a character in em; those of rare letters and other alphabets are the usual ones, a little above their mean. */
export function letterWidth(character: string, weight: Weight): number {
  const known = widths[weight].get(character);
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

function widthsOf(runs: string): ReadonlyMap<string, number> {
  return new Map(
    runs
      .trim()
      .split('\n')
      .flatMap((run) => {
        const [from = '', list = ''] = run.split(': ');
        const first = Number.parseInt(from, 16);
        return list
          .split(' ')
          .map((width, at) => [String.fromCharCode(first + at), Number(width) / 1000] as const)
          .filter(([, width]) => width > 0);
      }),
  );
}
