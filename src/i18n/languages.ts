import { languageOfTag } from '#core/words/field-codes.ts';

/** Languages of the interface and of documents that have complete texts. */
export const interfaceLanguages = ['en', 'fr'] as const;
export type InterfaceLanguage = (typeof interfaceLanguages)[number];

/** Made-up languages for tests: `en-XL` has long words, `en-XR` runs from right to left. */
export const pseudoLanguages = ['en-XL', 'en-XR'] as const;
export type PseudoLanguage = (typeof pseudoLanguages)[number];
export type DisplayLanguage = InterfaceLanguage | PseudoLanguage;

/** The first of `preferred` (BCP 47 tags, best first) that has texts, else English. */
export function chooseLanguage(preferred: readonly string[]): InterfaceLanguage {
  for (const tag of preferred) {
    const found = interfaceLanguages.find((language) => languageOfTag(tag) === language);
    if (found) return found;
  }
  return 'en';
}

/** Whether a tag names a language that can be shown. */
export function isDisplayLanguage(tag: string): tag is DisplayLanguage {
  return [...interfaceLanguages, ...pseudoLanguages].some((language) => language === tag);
}

/** The language whose numbers, dates and catalogue texts a display language uses. */
export function baseLanguage(language: DisplayLanguage): InterfaceLanguage {
  return language === 'fr' ? 'fr' : 'en';
}

/** Reading direction of a display language. */
export function directionOf(language: DisplayLanguage): 'ltr' | 'rtl' {
  return language === 'en-XR' ? 'rtl' : 'ltr';
}
