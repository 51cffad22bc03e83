import type { Indicator } from '../plan/plan-schema.ts';

/**
 * The range of an axis for these values, one at least: shares of a whole are always seen from nothing (`fromZero`), all others unless that
 * would flatten all there is to see.
 */
export function valueRange(
  values: readonly number[],
  fromZero: boolean,
): { readonly lowest: number; readonly highest: number } {
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  return { lowest: lowest > 0 && (fromZero || lowest < 0.7 * highest) ? 0 : lowest, highest };
}

/** Whether the axis of an indicator starts at nothing, however close its values lie together. */
export function isSeenFromZero({ measure }: Pick<Indicator, 'measure'>): boolean {
  return measure === 'percentage';
}

/** The values that an axis shows where these are no plain numbers: yes and no, or the levels of a scale; null for numbers. */
export function axisLevels({ measure, scale }: Pick<Indicator, 'measure' | 'scale'>): readonly number[] | null {
  if (measure === 'yes-no') return [0, 1];
  return measure === 'qualitative' && scale.length > 1 ? scale.map((_, index) => index + 1) : null;
}
