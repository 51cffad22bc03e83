import type { VocabularyName } from './scheme-schema.ts';
import type { SchemeText } from './scheme-text.ts';

/** The words for a vocabulary id; own words, which no vocabulary has, are their own label. */
export function vocabularyLabel(text: SchemeText, vocabulary: VocabularyName, id: string): string {
  return text.vocabularies[vocabulary]?.[id]?.label ?? id;
}
