import { isTimeWord, withoutTimeWords } from '../words/time-words.ts';
import { wordKey } from '../words/word-key.ts';
import type { IndicatorUse } from './indicator-use.ts';
import type { IndicatorWording } from './plan-facts.ts';

/** In what indicators can differ that look like one. */
export const variantAspects = ['measure', 'unit', 'numerator', 'denominator', 'calculation'] as const;
export type VariantAspect = (typeof variantAspects)[number];

/** Indicators that look like one, most plans first, and in what they differ; nothing is added across them. One alone differs in nothing. */
export type IndicatorFamily = {
  readonly uses: readonly IndicatorUse[];
  readonly differs: readonly VariantAspect[];
};

/**
 * Puts indicators together that have the same title or the same entry of the catalogue, also where titles differ in the length of time
 * that is their unit; in the order of `uses`. `wordingOf` gives the words of an indicator, those of the catalogue where it has no others.
 */
export function indicatorFamilies(
  uses: readonly IndicatorUse[],
  wordingOf: (use: IndicatorUse) => IndicatorWording,
): readonly IndicatorFamily[] {
  const byKey = new Map<string, { members: Set<IndicatorUse> }>();
  const families = new Set<{ members: Set<IndicatorUse> }>();
  for (const use of uses) {
    const keys = keysOf(use);
    const known = [...new Set(keys.flatMap((key) => byKey.get(key) ?? []))];
    const [family = { members: new Set<IndicatorUse>() }, ...others] = known;
    families.add(family);
    for (const other of others) {
      families.delete(other);
      for (const member of other.members) family.members.add(member);
    }
    family.members.add(use);
    for (const member of family.members) for (const key of keysOf(member)) byKey.set(key, family);
  }
  const places = new Map(uses.map((use, at) => [use, at]));
  const placeOf = (use: IndicatorUse | undefined) => (use === undefined ? -1 : (places.get(use) ?? -1));
  return [...families]
    .map(({ members }) => [...members].sort((one, other) => placeOf(one) - placeOf(other)))
    .sort(([one], [other]) => placeOf(one) - placeOf(other))
    .map((members) => ({
      uses: members,
      differs: variantAspects.filter((aspect) => isVaried(members, aspect, wordingOf)),
    }));
}

function keysOf({ catalogueId, title, unit }: IndicatorUse): readonly string[] {
  const name = isTimeWord(unit) ? withoutTimeWords(title) : wordKey(title);
  return [...(catalogueId === null ? [] : [`entry ${catalogueId}`]), ...(name === '' ? [] : [`title ${name}`])];
}

function isVaried(
  uses: readonly IndicatorUse[],
  aspect: VariantAspect,
  wordingOf: (use: IndicatorUse) => IndicatorWording,
): boolean {
  const wordsOf = (use: IndicatorUse) => {
    if (aspect === 'measure' || aspect === 'unit') return use[aspect];
    const wording = wordingOf(use);
    return aspect === 'calculation' && saysWhatIsCounted(wording) ? '' : wording[aspect];
  };
  return new Set(uses.map((use) => wordKey(wordsOf(use)))).size > 1;
}

/** Whether terms say what is counted, so that the calculation adds nothing to the meaning. */
export function saysWhatIsCounted({ numerator, denominator }: Omit<IndicatorWording, 'calculation'>): boolean {
  return numerator.trim() !== '' || denominator.trim() !== '';
}
