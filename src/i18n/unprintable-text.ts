import { namedSigns, unprintableSigns } from '#core/words/unprintable-signs.ts';
import type { Translator } from './translator.ts';

/** More than these are counted. */
const mostNamed = 10;
const mostWords = 60;

/** Which of some texts a PDF cannot show whole, a sentence for each, at most ten and how many more; none where it shows all. */
export function unprintableSentences({ t, number }: Translator, texts: Iterable<string>): readonly string[] {
  const found = [...new Set(texts)].flatMap((text) => {
    const signs = unprintableSigns(text);
    if (signs.length === 0) return [];
    return [t('common.unprintable', { text: shortened(text), signs: namedSigns(signs) })];
  });
  const more = found.length - mostNamed;
  if (more <= 0) return found;
  return [...found.slice(0, mostNamed), t('common.unprintable.more', { count: more, number: number(more) })];
}

function shortened(text: string): string {
  const words = [...text.trim().replaceAll(/\s+/gu, ' ')];
  return words.length <= mostWords ? words.join('') : `${words.slice(0, mostWords - 1).join('')}…`;
}
