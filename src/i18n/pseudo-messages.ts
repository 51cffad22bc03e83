import type { PseudoLanguage } from './languages.ts';

/** A compiled message (see tools/vite-messages.ts) is a list of words and `[name, kind?, choices?]`. */
type Token = string | readonly [name: string, kind?: string, choices?: Readonly<Record<string, unknown>> | string];

const longVowels: Readonly<Record<string, string>> = {
  a: 'àà',
  e: 'éé',
  i: 'îî',
  o: 'öö',
  u: 'üü',
  y: 'ýý',
  A: 'ÀÀ',
  E: 'ÉÉ',
  I: 'ÎÎ',
  O: 'ÖÖ',
  U: 'ÜÜ',
  Y: 'ÝÝ',
};

/** Words as a language with longer words would have them: about 40 % more letters, none of them plain vowels. */
function lengthen(words: string): string {
  return words.replace(/[aeiouy]/gi, (vowel) => longVowels[vowel] ?? vowel);
}

/** Words that run from right to left: U+202E turns them round, U+202C ends that. */
function turnRound(words: string): string {
  return words.trim() === '' ? words : `\u202E${words}\u202C`;
}

function rewrite(message: unknown, change: (words: string) => string): unknown {
  if (typeof message === 'string') return change(message);
  if (!Array.isArray(message)) return message;
  const tokens: readonly Token[] = message;
  return tokens.map((token) => (typeof token === 'string' ? change(token) : rewriteChoices(token, change)));
}

function rewriteChoices(token: Exclude<Token, string>, change: (words: string) => string): Token {
  const [name, kind, choices] = token;
  if (kind === undefined || typeof choices !== 'object') return token;
  return [name, kind, Object.fromEntries(Object.entries(choices).map(([key, words]) => [key, rewrite(words, change)]))];
}

/** The English messages in a made-up language, so that tests see what long words and the other direction do to a page. */
export function pseudoMessages<T extends Readonly<Record<string, unknown>>>(english: T, language: PseudoLanguage): T {
  const change = language === 'en-XL' ? lengthen : turnRound;
  const messages = Object.fromEntries(Object.entries(english).map(([id, message]) => [id, rewrite(message, change)]));
  return messages as T; // rewriting keeps every id and the shape of every message
}
