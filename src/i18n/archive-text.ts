import { openErrorText } from './open-text.ts';
import type { Translator } from './translator.ts';

/** Why an archive or a file in it was not read. Limits count files (`too-many`) or bytes. */
export type ArchiveError =
  | { readonly type: 'damaged' | 'empty' | 'entry-damaged' | 'entry-encrypted' | 'unknown-method' }
  | { readonly type: 'too-many' | 'too-much' | 'too-large'; readonly limit: number };

/** So many names of files that nobody looked into are enough to know what they are. */
const shownNames = 3;

/** Says why an archive or a file in it was not read, and what helps. */
export function archiveErrorText(translator: Translator, error: ArchiveError): string {
  switch (error.type) {
    case 'too-many':
      return translator.t('collections.archive.too-many', { limit: error.limit });
    case 'too-much':
      return translator.t('collections.archive.too-much', { limit: error.limit / 1024 / 1024 });
    case 'too-large':
      return openErrorText(translator, { type: 'too-large', limit: error.limit });
    default:
      return translator.t(`collections.archive.${error.type}`);
  }
}

/** Says what an archive holds besides plan files, by the paths of those. */
export function leftOutText({ t, list }: Translator, leftOut: readonly string[]): string {
  const count = leftOut.length;
  return t('collections.archive.leftOut', { count, names: list(leftOut.slice(0, shownNames)) });
}
