import type { Plan } from '#core/plan/plan-schema.ts';
import type { Outline } from '../outline.ts';

/** Names that every catalogue leaves in English. */
const englishNames = [
  'Handbook on Integration for policy-makers and practitioners',
  'Handbook on Integration',
  'Integration Programme Planner',
];

/** Texts of one author: whatever strings are in `value`, at any depth. */
type Writing = { readonly language: string; readonly value: unknown };

/** What a document in this language has in another one: texts that people typed, and names that are not translated. */
export function foreignTexts(language: string, writings: readonly Writing[]): Pick<Partial<Outline>, 'foreign'> {
  const all = [{ language: 'en', value: englishNames }, ...writings];
  const foreign = all
    .filter((writing) => !isSameLanguage(writing.language, language))
    .flatMap(({ language: own, value }) => textsIn(value).map((text) => ({ text, language: own })));
  return foreign.length === 0 ? {} : { foreign };
}

/** A plan as its authors wrote it, without what could not be read. */
export function writingOf({ unparsed: _, notCarried: __, notes: ___, ...value }: Plan): Writing {
  return { language: value.language, value };
}

/** Whether two tags name one language, whatever their regions. */
export function isSameLanguage(one: string, other: string): boolean {
  return one.toLowerCase().split('-')[0] === other.toLowerCase().split('-')[0];
}

/** Line by line. Ids, dates and choices are no texts: they have neither a space nor a capital. */
function textsIn(writing: unknown): readonly string[] {
  const texts = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value === 'string') {
      for (const line of value.split(/[\n\r\u2028\u2029]/u))
        if (/^\s*\p{Lu}|\p{L}\s/u.test(line)) texts.add(line.trim());
    } else if (value !== null && typeof value === 'object') for (const child of Object.values(value)) visit(child);
  };
  visit(writing);
  return [...texts];
}
