import { useState } from 'react';
import { sameWords } from '#core/words/word-key.ts';

/** A list of words with one still being typed at its end. */
export type PendingWord = {
  /** What the input shows. */
  readonly text: string;
  /** The words that are finished. */
  readonly settled: readonly string[];
  readonly type: (text: string) => void;
  /** Adds finished words after those that are there. */
  readonly add: (texts: readonly string[]) => void;
  /** What is typed becomes a finished word. */
  readonly settle: () => void;
};

/** `word` is the entry that the list holds for the typed text; null while it holds none. */
type Pending = { readonly text: string; readonly word: string | null };
const nothing: Pending = { text: '', word: null };

/**
 * Keeps the list up to date with every key, so that a word is safe before it is finished: the typed text is the last entry
 * until it is settled, and further typing replaces it. When the list changes under it (undo), the typed text goes.
 */
export function usePendingWord(
  words: readonly string[],
  onChange: (words: readonly string[]) => void,
  wordOf: (text: string) => string,
): PendingWord {
  const [last, setLast] = useState(nothing);
  const pending = last.word === null || words.at(-1) === last.word ? last : nothing;
  const settled = pending.word === null ? words : words.slice(0, -1);
  const put = (next: readonly string[]) => {
    if (next.length !== words.length || next.some((word, index) => word !== words[index])) onChange(next);
  };
  const withWords = (texts: readonly string[]) => {
    const typed = texts.map((text) => text.trim()).filter((text) => text !== '');
    return distinctWords([...settled, ...typed.map(wordOf)], settled.length);
  };
  return {
    text: pending.text,
    settled,
    type: (text) => {
      const next = withWords([text]);
      setLast({ text, word: next.length > settled.length ? (next.at(-1) ?? null) : null });
      put(next);
    },
    add: (texts) => {
      setLast(nothing);
      put(withWords(texts));
    },
    settle: () => setLast(nothing),
  };
}

/** Each entry once, however it is written; the first `kept` stay as they are. */
function distinctWords(words: readonly string[], kept: number): readonly string[] {
  return words.filter((word, at) => at < kept || !words.slice(0, at).some((other) => sameWords(other, word)));
}
