import { type DimensionValues, type DimensionWithGap, widestGap } from '#core/progress/breakdown-gap.ts';
import { shownBeside } from '#core/progress/shown-number.ts';
import type { SchemeText } from '#core/scheme/scheme-text.ts';
import { vocabularyLabel } from '#core/scheme/vocabulary-label.ts';
import { type Measured, shownCategories } from './measured-words.ts';
import { formatQuantity } from './quantity.ts';
import type { Translator } from './translator.ts';

/** How far the categories of a dimension lie apart, between the figures that are shown: "12 percentage points", "3 days". */
export function gapQuantity(translator: Translator, measured: Measured, { categories, gap }: DimensionWithGap): string {
  const shown = shownCategories(measured, categories);
  const of = (name: string) => shown[categories.findIndex(({ category }) => category === name)] ?? null;
  const [highest, lowest] = [of(gap.highest), of(gap.lowest)];
  const difference = highest === null || lowest === null ? gap.difference : highest - lowest;
  return formatQuantity(
    translator,
    shownBeside(difference, []),
    measured.measure === 'percentage' ? 'pp' : measured.unit,
  );
}

/** What the widest gap of a measurement says: "12 percentage points lower for women than for men"; null where nothing is apart. */
export function gapClause(
  translator: Translator,
  measured: Measured,
  dimensions: readonly DimensionValues[],
): string | null {
  const widest = widestGap(dimensions);
  return widest === null ? null : clauseOf(translator, measured, widest);
}

/** The same as a sentence that says in what the groups differ: "Sex: the last value is 12 percentage points lower for women than for men." */
export function gapSentence(
  translator: Translator,
  { text, measured, dimensions }: { text: SchemeText; measured: Measured; dimensions: readonly DimensionValues[] },
): string | null {
  const widest = widestGap(dimensions);
  if (widest === null) return null;
  return translator.t('progress.gap', {
    dimension: vocabularyLabel(text, 'disaggregations', widest.dimension),
    clause: clauseOf(translator, measured, widest),
  });
}

function clauseOf(translator: Translator, measured: Measured, values: DimensionWithGap): string {
  const { highest, lowest, worse } = values.gap;
  const gap = gapQuantity(translator, measured, values);
  return translator.t('progress.gap.clause', { gap, worse: worse ?? 'neither', highest, lowest });
}
