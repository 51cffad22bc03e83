import { wordKey } from './word-key.ts';

/** The form in which words are searched: as they are compared (see `wordKey`), without accents and with œ and æ as two letters. */
export function searchKey(words: string): string {
  const plain = wordKey(words)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '');
  return wordKey(plain.replaceAll('œ', 'oe').replaceAll('æ', 'ae'));
}

/** Whether a text holds what was typed to find it, wherever it stands; nothing typed is in every text. */
export function holdsWords(text: string, typed: string): boolean {
  return searchKey(text).includes(searchKey(typed));
}
