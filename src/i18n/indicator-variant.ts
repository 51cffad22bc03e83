import { isCatalogueDefinition } from '#core/coverage/indicator-definition.ts';
import type { IndicatorFamily, VariantAspect } from '#core/coverage/indicator-families.ts';
import { indicatorFamilies, saysWhatIsCounted } from '#core/coverage/indicator-families.ts';
import type { IndicatorUse } from '#core/coverage/indicator-use.ts';
import { ownEntry } from '#core/coverage/own-entry.ts';
import type { IndicatorWording } from '#core/coverage/plan-facts.ts';
import { vocabularyLabel } from '#core/scheme/vocabulary-label.ts';
import type { CoverageWords } from './coverage-text.ts';
import { unitName } from './quantity.ts';

/** What an indicator of many plans is called on page and paper: the scheme's words where it means what the catalogue's entry means, else as first written. */
export function indicatorName(
  { scheme, translator }: CoverageWords,
  { catalogueId, title, definition }: Pick<IndicatorUse, 'catalogueId' | 'title' | 'definition'>,
): string {
  const entry = isCatalogueDefinition(definition, catalogueId)
    ? ownEntry(scheme.indicators, catalogueId ?? '')
    : undefined;
  return entry?.title ?? (title.trim() || translator.t('documents.untitled'));
}

/** Indicators of many plans, those that look like one together. */
export function familiesOf(words: CoverageWords, uses: readonly IndicatorUse[]): readonly IndicatorFamily[] {
  return indicatorFamilies(uses, (use) => wordingOf(words, use));
}

/** In what an indicator differs from those that look like it: "Unit: weeks; calculation: …"; '' for one alone. */
export function variantText(words: CoverageWords, { uses, differs }: IndicatorFamily, use: IndicatorUse): string {
  if (uses.length === 1) return '';
  const { t } = words.translator;
  // Of an indicator whose terms say what is counted, the calculation is no part of what it means.
  const told = differs.filter((aspect) => aspect !== 'calculation' || !saysWhatIsCounted(wordingOf(words, use)));
  const parts = told.map((aspect) =>
    t(`lens.variant.${aspect}`, { words: aspectWords(words, use, aspect).trim() || t('lens.item.notStated') }),
  );
  return parts.join(t('lens.variant.between'));
}

function aspectWords(words: CoverageWords, use: IndicatorUse, aspect: VariantAspect): string {
  if (aspect === 'unit') return use.unit === '' ? '' : unitName(words.scheme, use.unit);
  if (aspect === 'measure') return vocabularyLabel(words.scheme, 'measures', use.measure);
  return wordingOf(words, use)[aspect];
}

function wordingOf({ scheme }: CoverageWords, { wording, catalogueId }: IndicatorUse): IndicatorWording {
  if (wording !== null) return wording;
  const entry = catalogueId === null ? undefined : ownEntry(scheme.indicators, catalogueId);
  return {
    numerator: entry?.numerator ?? '',
    denominator: entry?.denominator ?? '',
    calculation: entry?.calculation ?? '',
  };
}
