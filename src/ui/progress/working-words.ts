import type { Indicator } from '#core/plan/plan-schema.ts';
import type { Figure } from '#core/progress/achievement.ts';
import { daysBetween } from '#core/progress/day-count.ts';
import type { DatedValue, Expectation } from '#core/progress/expected-value.ts';
import { type Measured, percentWords, plainNumber, valueWords } from '#i18n/measured-words.ts';
import { toTenth } from '#i18n/quantity.ts';
import type { Translator } from '#i18n/translator.ts';
import { lineGap } from './judgement-gaps.ts';
import { gapWords } from './standing-words.ts';

/** How far a value has come, for the text beside a bar. */
export function figureWords(translator: Translator, figure: Figure): string {
  if (figure.kind === 'none') return translator.t(`progress.noFigure.${figure.reason}`);
  const percent = percentWords(translator, figure.percent);
  if (figure.kind === 'of-target') return translator.t('progress.figure.of-target', { percent });
  return translator.t(figure.percent < 0 ? 'progress.figure.away' : 'progress.figure.way', { percent });
}

/** The working of a figure as a sentence with its formula, or why there is none. */
export function figureWorking(translator: Translator, figure: Figure): string {
  const { t } = translator;
  if (figure.kind === 'none') return t('progress.working.none', { reason: figureWords(translator, figure) });
  const plain = (value: number) => plainNumber(translator, value);
  const terms = {
    value: plain(figure.value),
    target: plain(figure.target),
    result: result(translator, figure.percent),
  };
  return figure.kind === 'way'
    ? t('progress.working.way', { ...terms, baseline: plain(figure.baseline) })
    : t('progress.working.of-target', terms);
}

/** What the straight line expects on the day of a value, with its working, or why it expects nothing. */
export function lineWorking(
  translator: Translator,
  indicator: Indicator,
  expectation: Expectation | null,
  at: DatedValue | null,
): string {
  const { t, date, number } = translator;
  if (expectation === null || at === null || expectation.kind === 'none') {
    const gap = lineGap(indicator, at !== null && expectation?.kind === 'none' ? expectation.reason : 'no-date');
    return t('progress.line.none', { reason: gapWords(t, gap) });
  }
  const { from, to } = expectation;
  const words = {
    date: date(at.date),
    value: valueWords(translator, indicator, at.value),
    expected: valueWords(translator, indicator, expectation.value, true),
    verdict: t(expectation.reached ? 'progress.verdict.reached' : 'progress.verdict.behind'),
  };
  if (at.date >= to.date) return t('progress.line.after', { ...words, to: date(to.date) });
  if (at.date <= from.date) return t('progress.line.before', { ...words, from: date(from.date) });
  const plain = (value: number) => plainNumber(translator, value);
  const formula = t('progress.line.formula', {
    from: plain(from.value),
    to: plain(to.value),
    days: number(daysBetween(from.date, at.date)),
    length: number(daysBetween(from.date, to.date)),
    result: `${sign(expectation.value)} ${number(toTenth(expectation.value))}`,
  });
  return t('progress.line.within', { ...words, formula });
}

/** What the last milestone that was due by the day of a value asks for, or that none was due. */
export function milestoneWorking(
  translator: Translator,
  measured: Measured,
  expectation: Expectation | null,
  at: DatedValue | null,
): string {
  const { t, date } = translator;
  if (expectation?.kind !== 'expected' || at === null) return t('progress.milestones.none');
  return t('progress.milestones.due', {
    date: date(expectation.from.date),
    expected: valueWords(translator, measured, expectation.value),
    value: valueWords(translator, measured, at.value),
    verdict: t(expectation.reached ? 'progress.verdict.reached' : 'progress.verdict.behind'),
  });
}

function result(translator: Translator, percent: number): string {
  return `${sign(percent)} ${percentWords(translator, percent)}`;
}

/** Tells an exact result from a rounded one. */
function sign(value: number): string {
  return Math.abs(toTenth(value) - value) < 1e-9 ? '=' : '≈';
}
