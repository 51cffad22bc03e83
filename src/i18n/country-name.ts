import { countryCode } from '#core/words/field-codes.ts';
import { baseLanguage } from './languages.ts';
import type { Translator } from './translator.ts';

/** The name of a country by its code (see `countryCode`), or the code where the language has no name for it. */
export function countryName(translator: Translator, code: string): string {
  const iso = countryCode(code);
  if (!/^[A-Z]{2}$/u.test(iso)) return code;
  return (
    new Intl.DisplayNames([baseLanguage(translator.language)], { type: 'region', fallback: 'code' }).of(iso) ?? code
  );
}
