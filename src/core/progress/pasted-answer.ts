import type { Indicator } from '../plan/plan-schema.ts';
import { wordKey } from '../words/word-key.ts';

/** Words that say yes and no, in every language that a spreadsheet may be in. */
export type AnswerWords = { readonly yes: readonly string[]; readonly no: readonly string[] };

/**
 * The number that an answer in words stands for: 1 for yes, 0 for no, the position of a level of the scale, from 1. A level may be written as
 * screens show it, "2 – Good". Null when the text is no answer in words, `several` when it fits several levels.
 */
export function answerInWords(
  text: string,
  { measure, scale }: Pick<Indicator, 'measure' | 'scale'>,
  words: AnswerWords,
): number | 'several' | null {
  const name = wordKey(text);
  if (measure === 'yes-no') {
    const says = (list: readonly string[]) => list.some((word) => wordKey(word) === name);
    return says(words.yes) ? 1 : says(words.no) ? 0 : null;
  }
  if (measure !== 'qualitative' || name === '') return null;
  const [, position = '', level = ''] = /^(\d{1,3})\s*[–—-]\s*(.+)$/u.exec(name) ?? [];
  if (level !== '' && wordKey(scale[Number(position) - 1] ?? '') === level) return Number(position);
  const positions = scale.flatMap((one, at) => (wordKey(one) === name ? [at + 1] : []));
  // The name of a level can be the number of another one.
  const asNumber = /^\d{1,3}$/u.test(name) && Number(name) >= 1 && Number(name) <= scale.length ? [Number(name)] : [];
  const fitting = new Set([...positions, ...asNumber]);
  return fitting.size > 1 ? 'several' : ([...fitting][0] ?? null);
}
