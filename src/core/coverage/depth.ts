/**
 * How deeply a plan serves something: 0 absent · 1 named · 2 target set (value and date) · 3 activity planned ·
 * 4 indicator with baseline and target value · 5 progress reported · 6 target met. Each step needs all before it.
 */
export type Depth = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** All depths, in order. */
export const depths: readonly Depth[] = [0, 1, 2, 3, 4, 5, 6];
