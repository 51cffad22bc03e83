import { chooseLanguage, type DisplayLanguage, isDisplayLanguage } from '#i18n/languages.ts';
import { loadPageTranslator, type Translator } from '#i18n/translator.ts';
import type { Settings } from '#storage/settings.ts';

/** The language to begin with: the one in the address, else the chosen one, else the browser's. */
export function languageAtStart(settings: Settings): DisplayLanguage {
  const asked = new URLSearchParams(window.location.search).get('lang') ?? settings.language();
  return asked !== null && isDisplayLanguage(asked) ? asked : chooseLanguage(navigator.languages);
}

/** Loads the words of a language; English where these cannot be fetched. */
export async function loadWords(language: DisplayLanguage): Promise<Translator> {
  try {
    return await loadPageTranslator(language);
  } catch (thrown) {
    if (language === 'en') throw thrown;
    return loadPageTranslator('en');
  }
}

/** Tells browser and assistive technology in which language and direction the page is. */
export function showLanguage({ language, direction }: Translator): void {
  document.documentElement.lang = language;
  document.documentElement.dir = direction;
}
