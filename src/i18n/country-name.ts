import { baseLanguage } from './languages.ts';
import type { Translator } from './translator.ts';

/** The name of a country by its ISO 3166-1 alpha-2 code, or the code where the language has no name for it. */
export function countryName(translator: Translator, code: string): string {
  if (!/^[A-Z]{2}$/u.test(code)) return code;
  return (
    new Intl.DisplayNames([baseLanguage(translator.language)], { type: 'region', fallback: 'code' }).of(code) ?? code
  );
}
