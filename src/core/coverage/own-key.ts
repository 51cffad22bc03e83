/** Key of something that its authors named themselves: the same for the same words, whatever their case and spaces. '' for no words. */
export function ownKey(words: string): string {
  const key = words.trim().toLowerCase().replace(/\s+/gu, ' ');
  return key === '' ? '' : `own:${key}`;
}

/** Whether a key stands for own words and not for an id of a vocabulary. */
export function isOwnKey(key: string): boolean {
  return key.startsWith('own:');
}
