import type { IndicatorProgress } from '#core/progress/indicator-progress.ts';
import { gapClause, gapSentence } from '#i18n/gap-sentence.ts';
import type { ActivityReportContext } from './activity-report-context.ts';
import { safeDimensions } from './breakdown-table.ts';

type Latest = Pick<IndicatorProgress, 'indicator' | 'latest'>;

/** How far groups of people lie apart in the latest value: "12 percentage points lower for women than for men"; null where nothing says so. */
export function latestGap(context: ActivityReportContext, { indicator, latest }: Latest): string | null {
  return latest && gapClause(context.translator, indicator, safeDimensions(context, indicator, latest));
}

/** The same as a sentence of its own; none where nothing says so. */
export function gapSentences(context: ActivityReportContext, { indicator, latest }: Latest): readonly string[] {
  if (latest === null) return [];
  const dimensions = safeDimensions(context, indicator, latest);
  const sentence = gapSentence(context.translator, { text: context.pack.text, measured: indicator, dimensions });
  return sentence === null ? [] : [sentence];
}
