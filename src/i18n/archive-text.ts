import { openErrorText } from './open-text.ts';
import type { Translator } from './translator.ts';

/** Why an archive or a file in it was not read. Limits count files (`too-many`) or bytes. */
export type ArchiveError =
  | { readonly type: 'damaged' | 'empty' | 'more-than-listed' | 'entry-damaged' | 'entry-encrypted' | 'unknown-method' }
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

const archiveName = /\.(?:zip|7z|rar|tar|tgz|gz|bz2|xz)$/iu;

/** What an archive holds besides plan files, in words: `nested` archives, which may hold plans, and `others`; '' where there is none. Paths in, sentences out. */
export function leftOutTexts(
  { t, list }: Translator,
  leftOut: readonly string[],
): { readonly nested: string; readonly others: string } {
  const say = (id: 'collections.archive.nested' | 'collections.archive.leftOut', paths: readonly string[]) =>
    paths.length === 0 ? '' : t(id, { count: paths.length, names: list(paths.slice(0, shownNames)) });
  return {
    nested: say(
      'collections.archive.nested',
      leftOut.filter((path) => archiveName.test(path)),
    ),
    others: say(
      'collections.archive.leftOut',
      leftOut.filter((path) => !archiveName.test(path)),
    ),
  };
}
