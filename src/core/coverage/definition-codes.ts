import type { Interner } from './interner.ts';

const hashes = 2 ** 52;
const hashDigits = 13;
const digits = '0123456789ABCDEF';

/**
 * A number for the definition of an indicator, the same for the same definition: nearly every indicator that authors wrote themselves has one
 * of its own, and a number takes a tenth of its text. All other definitions are numbers of `texts`.
 */
export function definitionCode(texts: Interner<string>, definition: string): number {
  const hash = hashIn(definition);
  if (hash < 0) return -1 - texts.numberOf(definition);
  return definition.startsWith('?') ? hashes + hash : hash;
}

/** The number after the mark of a definition that is a hash (see `indicatorDefinition`); -1 for any other. */
function hashIn(definition: string): number {
  if (definition.length !== 1 + hashDigits || !(definition.startsWith('~') || definition.startsWith('?'))) return -1;
  let hash = 0;
  for (let at = 1; at <= hashDigits; at += 1) {
    const digit = digits.indexOf(definition.charAt(at));
    if (digit < 0) return -1;
    hash = 16 * hash + digit;
  }
  return hash;
}

/** The definition that a code was made of. */
export function definitionOf(texts: Pick<Interner<string>, 'values'>, code: number): string {
  if (code < 0) return texts.values[-1 - code] ?? '';
  const hash = code % hashes;
  return `${code < hashes ? '~' : '?'}${hash.toString(16).toUpperCase().padStart(hashDigits, '0')}`;
}

/** The code of the same definition in a table whose numbers of texts are others; `texts` has the new number for each. */
export function movedDefinitionCode(code: number, texts: ArrayLike<number>): number {
  return code < 0 ? -1 - (texts[-1 - code] ?? 0) : code;
}
