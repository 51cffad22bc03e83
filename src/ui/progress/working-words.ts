import type { Indicator, Measurement } from '#core/plan/plan-schema.ts';
import type { Figure } from '#core/progress/achievement.ts';
import { daysBetween } from '#core/progress/day-count.ts';
import type { Expectation } from '#core/progress/expected-value.ts';
import { isShownExactly, shownPair, shownPercent } from '#core/progress/shown-number.ts';
import { indicatorValue } from '#i18n/indicator-value.ts';
import { type Measured, measuredWords, percentWords, plainNumber, shownExpected } from '#i18n/measured-words.ts';
import { formatQuantity } from '#i18n/quantity.ts';
import type { Translator } from '#i18n/translator.ts';
import { lineGap } from './judgement-gaps.ts';
import { gapWords } from './standing-words.ts';

/** How far a value has come, for the text beside a bar; `expected` is told beside it, in per cent of the same way. */
export function figureWords(translator: Translator, figure: Figure, expected: number | null = null): string {
  if (figure.kind === 'none') return translator.t(`progress.noFigure.${figure.reason}`);
  const [shown] = shownPair(figure.percent, expected ?? figure.percent, [100]);
  const percent = formatQuantity(translator, shown, '%');
  if (figure.kind === 'of-target') return translator.t('progress.figure.of-target', { percent });
  return translator.t(figure.percent < 0 ? 'progress.figure.away' : 'progress.figure.way', { percent });
}

/** The working of a figure as a sentence with its formula, or why there is none. */
export function figureWorking(translator: Translator, figure: Figure): string {
  const { t } = translator;
  if (figure.kind === 'none') return t('progress.working.none', { reason: figureWords(translator, figure) });
  const terms = {
    value: plainNumber(translator, figure.value, [figure.target]),
    target: plainNumber(translator, figure.target),
    result: `${sign(shownPercent(figure.percent), figure.percent)} ${percentWords(translator, figure.percent)}`,
  };
  return figure.kind === 'way'
    ? t('progress.working.way', { ...terms, baseline: plainNumber(translator, figure.baseline) })
    : t('progress.working.of-target', terms);
}

/** What the straight line expects on the day of a value, with its working, or why it expects nothing. */
export function lineWorking(
  translator: Translator,
  indicator: Indicator,
  expectation: Expectation | null,
  latest: Measurement,
): string {
  const { t, date, number } = translator;
  const day = latest.date;
  if (expectation === null || day === null || expectation.kind === 'none') {
    const gap = lineGap(indicator, day !== null && expectation?.kind === 'none' ? expectation.reason : 'no-date');
    return t('progress.line.none', { reason: gapWords(t, gap) });
  }
  const { from, to, value } = expectation;
  const expected = shownExpected(indicator, value, latest);
  const words = {
    date: date(day),
    value: measuredWords(translator, indicator, latest, value) ?? '',
    expected: indicatorValue(translator, indicator, expected),
    verdict: t(expectation.reached ? 'progress.verdict.reached' : 'progress.verdict.behind'),
  };
  if (day >= to.date) return t('progress.line.after', { ...words, to: date(to.date) });
  if (day <= from.date) return t('progress.line.before', { ...words, from: date(from.date) });
  const plain = (value: number) => plainNumber(translator, value);
  const formula = t('progress.line.formula', {
    from: plain(from.value),
    to: plain(to.value),
    days: number(daysBetween(from.date, day)),
    length: number(daysBetween(from.date, to.date)),
    result: `${sign(expected, value)} ${number(expected)}`,
  });
  return t('progress.line.within', { ...words, formula });
}

/** What the last milestone that was due by the day of a value asks for, or that none was due. */
export function milestoneWorking(
  translator: Translator,
  measured: Measured,
  expectation: Expectation | null,
  latest: Measurement,
): string {
  const { t, date } = translator;
  if (expectation?.kind !== 'expected') return t('progress.milestones.none');
  return t('progress.milestones.due', {
    date: date(expectation.from.date),
    expected: indicatorValue(translator, measured, expectation.value),
    value: measuredWords(translator, measured, latest) ?? '',
    verdict: t(expectation.reached ? 'progress.verdict.reached' : 'progress.verdict.behind'),
  });
}

/** Tells an exact result from a rounded one. */
function sign(shown: number, value: number): string {
  return isShownExactly(shown, value) ? '=' : '≈';
}
