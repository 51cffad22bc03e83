import type { IndicatorProgress, Standing } from '#core/progress/indicator-progress.ts';

/** Worst first. */
export const standingOrder: readonly Standing[] = [
  'missed',
  'behind',
  'no-data',
  'not-judged',
  'on-track',
  'met-late',
  'met',
];

/** Indicators with the worst standing first, of one standing the one that has come the least far; those without a figure last. */
export function furthestBehindFirst(rows: readonly IndicatorProgress[]): readonly IndicatorProgress[] {
  const place = ({ standing }: IndicatorProgress) => standingOrder.indexOf(standing);
  return [...rows].sort((one, other) => place(one) - place(other) || smallerFirst(percentOf(one), percentOf(other)));
}

/** How far an indicator has come, in per cent; infinite where there is no figure. */
export function percentOf({ achievement }: IndicatorProgress): number {
  const figure = achievement?.figure;
  return figure === undefined || figure.kind === 'none' ? Number.POSITIVE_INFINITY : figure.percent;
}

/** Order of numbers; infinities have no difference. */
export function smallerFirst(one: number, other: number): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
