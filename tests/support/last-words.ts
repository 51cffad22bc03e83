import { createLastWords, type LastWordsBox } from '#storage/last-words.ts';

/** A box in which nothing stays, as in a browser without localStorage. */
export function noLastWords(): LastWordsBox {
  return createLastWords(() => {
    throw new DOMException('blocked', 'SecurityError');
  });
}

/** A localStorage that pages share; reads, writes and deletes like the browser's. */
export function memoryStorage(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    clear: () => kept.clear(),
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => void kept.set(key, text),
    removeItem: (key) => void kept.delete(key),
  };
}
