import type { ForeignText } from '../outline.ts';
import { isSameLanguage } from './foreign-texts.ts';

/** A part of a text and the language of its words; null for that of the document. */
export type LanguageRun = { readonly text: string; readonly language: string | null };

/** Cuts texts at what is in another language; one run where nothing is. */
export type LanguageFinder = (text: string) => readonly LanguageRun[];

/** Scripts that tell a language; where several share one, the tag says only which script it is. */
const SCRIPTS: readonly { readonly script: string; readonly tag: string; readonly languages: readonly string[] }[] = [
  { script: 'Greek', tag: 'el', languages: ['el'] },
  { script: 'Cyrillic', tag: 'und-Cyrl', languages: ['bg', 'be', 'mk', 'ru', 'sr', 'uk'] },
  { script: 'Armenian', tag: 'hy', languages: ['hy'] },
  { script: 'Hebrew', tag: 'he', languages: ['he', 'yi'] },
  { script: 'Arabic', tag: 'und-Arab', languages: ['ar', 'fa', 'ps', 'ur'] },
  { script: 'Georgian', tag: 'ka', languages: ['ka'] },
];

const OTHER_SCRIPT = /[\u0370-\u10ff\u1c90-\u1cbf\u1f00-\u1fff\ufb1d-\ufefc]/;
const WORD_START = /(?<![\p{L}\p{N}])[\p{L}\p{N}]+/gu;
const ENDS_IN_WORD = /^[\p{L}\p{N}]/u;

/** A finder for a document in this language; `foreign` are texts that are known to be in another. */
export function languageFinder(language: string, foreign: readonly ForeignText[] = []): LanguageFinder {
  const whole = new Map(foreign.map(({ text, language: own }) => [text, own]));
  const byFirstWord = firstWords(foreign);
  const scripts = SCRIPTS.filter(({ languages }) => !languages.some((own) => isSameLanguage(own, language))).map(
    // At least two letters: a single one is a sign, as in formulas.
    ({ script, tag }) => ({
      tag,
      pattern: new RegExp(
        `\\p{Script=${script}}[\\p{Script=${script}}\\p{M}\\p{P}\\p{N}\\s]*\\p{Script=${script}}`,
        'gu',
      ),
    }),
  );
  return (text) => {
    const own = whole.get(text.trim());
    if (own !== undefined) return [{ text, language: own }];
    const known = byFirstWord.size === 0 ? [{ text, language: null }] : runsOfKnown(text, byFirstWord);
    if (!OTHER_SCRIPT.test(text)) return known;
    return known.flatMap((run) => (run.language === null ? runsOfScripts(run.text, scripts) : [run]));
  };
}

type Known = ReadonlyMap<string, readonly ForeignText[]>;

/** Foreign texts by their first word, the longest first. */
function firstWords(foreign: readonly ForeignText[]): Known {
  const known = new Map<string, ForeignText[]>();
  for (const entry of foreign) {
    const first = /^[\p{L}\p{N}]+/u.exec(entry.text)?.[0];
    // A short word alone could be one of the document's language.
    if (first === undefined || (first === entry.text && first.length < 6)) continue;
    const others = known.get(first);
    if (others) others.push(entry);
    else known.set(first, [entry]);
  }
  for (const entries of known.values()) entries.sort((one, other) => other.text.length - one.text.length);
  return known;
}

function runsOfKnown(text: string, known: Known): readonly LanguageRun[] {
  const runs: LanguageRun[] = [];
  let done = 0;
  for (const { 0: word, index } of text.matchAll(WORD_START)) {
    if (index < done) continue;
    const found = known
      .get(word)
      ?.find(
        (entry) => text.startsWith(entry.text, index) && !ENDS_IN_WORD.test(text.slice(index + entry.text.length)),
      );
    if (found === undefined) continue;
    if (index > done) runs.push({ text: text.slice(done, index), language: null });
    done = index + found.text.length;
    runs.push({ text: found.text, language: found.language });
  }
  if (done < text.length || runs.length === 0) runs.push({ text: text.slice(done), language: null });
  return runs;
}

function runsOfScripts(
  text: string,
  scripts: readonly { readonly tag: string; readonly pattern: RegExp }[],
): readonly LanguageRun[] {
  const found = scripts
    .flatMap(({ tag, pattern }) => [...text.matchAll(pattern)].map(({ 0: words, index }) => ({ tag, words, index })))
    .sort((one, other) => one.index - other.index);
  const runs: LanguageRun[] = [];
  let done = 0;
  for (const { tag, words, index } of found) {
    if (index > done) runs.push({ text: text.slice(done, index), language: null });
    runs.push({ text: words, language: tag });
    done = index + words.length;
  }
  if (done < text.length || runs.length === 0) runs.push({ text: text.slice(done), language: null });
  return runs;
}
