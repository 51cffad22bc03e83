import type { AnswerWords } from '#core/progress/pasted-answer.ts';
import { interfaceLanguages } from './languages.ts';
import { loadPageTranslator, type Translator } from './translator.ts';

/** Yes and no as the screens of one language say them, and as its spreadsheets write them. */
export function answerWords({ t }: Translator): AnswerWords {
  return { yes: [t('common.yes'), t('record.paste.true')], no: [t('common.no'), t('record.paste.false')] };
}

/** Yes and no in every language of the interface; a language that cannot be loaded is left out. */
export async function loadAnswerWords(): Promise<AnswerWords> {
  const loaded = await Promise.allSettled(interfaceLanguages.map((language) => loadPageTranslator(language)));
  const words = loaded.flatMap((result) => (result.status === 'fulfilled' ? [answerWords(result.value)] : []));
  return { yes: words.flatMap(({ yes }) => yes), no: words.flatMap(({ no }) => no) };
}
