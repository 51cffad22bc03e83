import type { Interner } from './interner.ts';

/** What a definition that is a hash looks like; see `indicatorDefinition`. */
const hashed = /^[~?][0-9A-F]{13}$/u;
const hashes = 2 ** 52;

/**
 * A number for the definition of an indicator, the same for the same definition: nearly every indicator that authors wrote themselves has one
 * of its own, and a number takes a tenth of its text. All other definitions are numbers of `texts`.
 */
export function definitionCode(texts: Interner<string>, definition: string): number {
  if (!hashed.test(definition)) return -1 - texts.numberOf(definition);
  const hash = Number.parseInt(definition.slice(1), 16);
  return definition.startsWith('?') ? hashes + hash : hash;
}

/** The definition that a code was made of. */
export function definitionOf(texts: Pick<Interner<string>, 'values'>, code: number): string {
  if (code < 0) return texts.values[-1 - code] ?? '';
  const hash = code % hashes;
  return `${code < hashes ? '~' : '?'}${hash.toString(16).toUpperCase().padStart(13, '0')}`;
}

/** The code of the same definition in a table whose numbers of texts are others; `texts` has the new number for each. */
export function movedDefinitionCode(code: number, texts: ArrayLike<number>): number {
  return code < 0 ? -1 - (texts[-1 - code] ?? 0) : code;
}
