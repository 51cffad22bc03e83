import { wordKey } from '../words/word-key.ts';

/** Key of something that its authors named themselves: equal for the same words (see `wordKey`). '' for no words. */
export function ownKey(words: string): string {
  const key = wordKey(words);
  return key === '' ? '' : `own:${key}`;
}

/** Whether a key stands for own words and not for an id of a vocabulary. */
export function isOwnKey(key: string): boolean {
  return key.startsWith('own:');
}
