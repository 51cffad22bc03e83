import type { Indicator } from '#core/plan/plan-schema.ts';
import { type CategoryGap, type DimensionValues, widestGap } from '#core/progress/breakdown-gap.ts';
import { shownBeside } from '#core/progress/shown-number.ts';
import type { SchemeText } from '#core/scheme/scheme-text.ts';
import { vocabularyLabel } from '#core/scheme/vocabulary-label.ts';
import { formatQuantity } from './quantity.ts';
import type { Translator } from './translator.ts';

type Unit = Pick<Indicator, 'measure' | 'unit'>;

/** How far two categories lie apart: "12 percentage points", "3 days". */
export function gapQuantity(translator: Translator, { measure, unit }: Unit, { difference }: CategoryGap): string {
  return formatQuantity(translator, shownBeside(difference, []), measure === 'percentage' ? 'pp' : unit);
}

/** What the widest gap of a measurement says: "12 percentage points lower for women than for men"; null where nothing is apart. */
export function gapClause(translator: Translator, unit: Unit, dimensions: readonly DimensionValues[]): string | null {
  const widest = widestGap(dimensions);
  return widest === null ? null : clauseOf(translator, unit, widest.gap);
}

/** The same as a sentence that says in what the groups differ: "Sex: the last value is 12 percentage points lower for women than for men." */
export function gapSentence(
  translator: Translator,
  { text, unit, dimensions }: { text: SchemeText; unit: Unit; dimensions: readonly DimensionValues[] },
): string | null {
  const widest = widestGap(dimensions);
  if (widest === null) return null;
  return translator.t('progress.gap', {
    dimension: vocabularyLabel(text, 'disaggregations', widest.dimension),
    clause: clauseOf(translator, unit, widest.gap),
  });
}

function clauseOf(translator: Translator, unit: Unit, gap: CategoryGap): string {
  const { highest, lowest, worse } = gap;
  const words = gapQuantity(translator, unit, gap);
  return translator.t('progress.gap.clause', { gap: words, worse: worse ?? 'neither', highest, lowest });
}
