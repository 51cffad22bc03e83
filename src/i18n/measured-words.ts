import type { Indicator, Measurement } from '#core/plan/plan-schema.ts';
import type { DatedValue } from '#core/progress/expected-value.ts';
import type { IndicatorProgress } from '#core/progress/indicator-progress.ts';
import { shareOf } from '#core/progress/reported-value.ts';
import { shownBeside, shownPair, shownPercent, shownTogether } from '#core/progress/shown-number.ts';
import { indicatorValue } from './indicator-value.ts';
import { formatQuantity } from './quantity.ts';
import type { Translator } from './translator.ts';

/** What gives a number its words, and what it is read against; an earlier series of an indicator has these fields too. */
export type Measured = Pick<Indicator, 'measure' | 'unit' | 'scale'> &
  Partial<Pick<Indicator, 'baseline' | 'target' | 'milestones' | 'benchmark'>>;

type PointValue = Pick<DatedValue, 'value'> & { readonly measurement?: Reported };
type Reported = Pick<Measurement, 'value' | 'numerator' | 'denominator'>;

/** A share of a whole in words; it never looks like nothing or like all when it is not. */
export function percentWords(translator: Translator, percent: number): string {
  return formatQuantity(translator, shownPercent(percent), '%');
}

/** The value of a measurement in words, as entered, or as its terms give it, beside what was `expected` where that is told, too; null when it has none. */
export function measuredWords(
  translator: Translator,
  measured: Measured,
  measurement: Reported,
  expected: number | null = null,
): string | null {
  const shown = shownValue(measured, measurement, expected);
  return shown === null ? null : indicatorValue(translator, measured, shown);
}

/** The latest value of an indicator in words, the same wherever it is shown; null when nothing was measured. */
export function latestValueWords(
  translator: Translator,
  progress: Pick<IndicatorProgress, 'indicator' | 'latest' | 'byLine'>,
): string | null {
  const shown = shownLatest(progress);
  return shown === null ? null : indicatorValue(translator, progress.indicator, shown);
}

/** The number that `latestValueWords` says. */
export function shownLatest({
  indicator,
  latest,
  byLine,
}: Pick<IndicatorProgress, 'indicator' | 'latest' | 'byLine'>): number | null {
  return latest && shownValue(indicator, latest, byLine?.kind === 'expected' ? byLine.value : null);
}

/** What was to be expected on the day of a measurement, as it is shown: it stands to the value as it does in truth. */
export function shownExpected(measured: Measured, expected: number, measurement: Reported): number {
  const share = shareOf(measured.measure, measurement);
  if (share !== null) return shownPair(share, expected, aimsOf(measured))[1];
  return shownBeside(expected, [...aimsOf(measured), ...known(measurement.value)]);
}

/** `shownExpected` in words. */
export function expectedWords(
  translator: Translator,
  measured: Measured,
  expected: number,
  measurement: Reported,
): string {
  return indicatorValue(translator, measured, shownExpected(measured, expected, measurement));
}

/** The number that `measuredWords` says, for what is read against it. */
function shownValue(measured: Measured, measurement: Reported, expected: number | null = null): number | null {
  const share = shareOf(measured.measure, measurement);
  return share === null ? measurement.value : shownPair(share, expected ?? share, aimsOf(measured))[0];
}

/** The values of the categories of a dimension in words, so that none looks like another one that it is not; null where there is none. */
export function categoryWords(
  translator: Translator,
  measured: Measured,
  categories: readonly Reported[],
): readonly (string | null)[] {
  return shownCategories(measured, categories).map((said) =>
    said === null ? null : indicatorValue(translator, measured, said),
  );
}

/** The numbers that `categoryWords` says. */
export function shownCategories(measured: Measured, categories: readonly Reported[]): readonly (number | null)[] {
  const shares = categories.map((cell) => shareOf(measured.measure, cell));
  const entered = categories.flatMap(({ value }, at) => (shares[at] === null ? known(value) : []));
  const shown = shownTogether(shares.flatMap(known), [...aimsOf(measured), ...entered]);
  return categories.map(({ value }, at) => shown.get(shares[at] ?? Number.NaN) ?? value);
}

/** The value of a point in words: of its measurement where it has one. */
export function pointWords(translator: Translator, measured: Measured, point: PointValue): string {
  return indicatorValue(translator, measured, shownPoint(measured, point));
}

/** The number that `pointWords` says. */
export function shownPoint(measured: Measured, { value, measurement }: PointValue): number {
  return (measurement && shownValue(measured, measurement)) ?? value;
}

/** A value as it stands in a formula: without unit, in brackets below nothing, and with as many digits as its result needs. */
export function plainNumber({ number }: Translator, value: number, beside: readonly number[] = []): string {
  const words = number(shownBeside(value, beside, formulaDecimals));
  return value < 0 ? `(${words})` : words;
}

/** Readers who compute a formula again come to the tenth beside it. */
const formulaDecimals = 4;

function aimsOf({ baseline, target, milestones = [], benchmark }: Measured): readonly number[] {
  const values = [baseline?.value, target?.value, benchmark?.value, ...milestones.map(({ value }) => value)];
  return values.flatMap(known);
}

function known(value: number | null | undefined): readonly number[] {
  return value === null || value === undefined ? [] : [value];
}
