import type { Indicator } from '../plan/plan-schema.ts';

/** Whether an indicator is measured by a number; the others are answered in words. */
export function hasNumber({ measure }: Pick<Indicator, 'measure'>): boolean {
  return measure !== 'yes-no' && measure !== 'qualitative';
}

/** Whether an indicator says where it starts, or when that will be known. What is not a number may start with a note. */
export function hasStartingPoint(indicator: Pick<Indicator, 'measure' | 'baseline' | 'toBeEstablished'>): boolean {
  const isDescribed = !hasNumber(indicator) && indicator.baseline.note.trim() !== '';
  return indicator.baseline.value !== null || indicator.toBeEstablished !== null || isDescribed;
}
