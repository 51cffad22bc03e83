import { perText } from '../memo-texts.ts';

/** Greece and the United Kingdom have one code in ISO 3166-1 and another in the classifications of the European Union. */
const isoOfUnion: Readonly<Record<string, string>> = { EL: 'GR', UK: 'GB' };
const unionOfIso: Readonly<Record<string, string>> = { GR: 'EL', GB: 'UK' };

/** The country of a code in one form, ISO 3166-1 alpha-2, also of the codes EL and UK of the European Union; any other text as it is. */
export function countryCode(code: string): string {
  const plain = code.trim().toUpperCase();
  return isoOfUnion[plain] ?? (/^[A-Z]{2}$/u.test(plain) ? plain : code);
}

/** The code of a region in the one form of NUTS, which begins with EL and UK where ISO has GR and GB; null for what is no such code. */
export function regionCode(region: string): string | null {
  const typed = region.trim();
  const code = typed.toUpperCase();
  // Small letters without a digit are words, such as "bern".
  if (!isNutsCode(typed) && !(isNutsCode(code) && /\d/u.test(code))) return null;
  return `${unionOfIso[code.slice(0, 2)] ?? code.slice(0, 2)}${code.slice(2)}`;
}

function isNutsCode(code: string): boolean {
  return /^[A-Z]{2}[0-9A-Z]{1,3}$/u.test(code);
}

/** A language tag in one form, BCP 47: a code of three letters (ISO 639-2 and 639-3) becomes that of two where there is one. What is no tag stays. */
export const languageCode: (tag: string) => string = perText(canonicalTag);

function canonicalTag(tag: string): string {
  try {
    const [canonical = ''] = Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'));
    return /^[a-z]{2,3}(?:-|$)/u.test(canonical) ? canonical : tag;
  } catch {
    return tag;
  }
}

/** The language alone of a tag, without place and script: `fr` of `fr-CA` and of `fra`. */
export function languageOfTag(tag: string): string {
  return languageCode(tag).split('-')[0] ?? '';
}
