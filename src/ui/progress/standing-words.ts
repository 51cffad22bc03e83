import type { NoFigureReason } from '#core/progress/achievement.ts';
import type { NotExpectedReason } from '#core/progress/expected-value.ts';
import type { IndicatorProgress } from '#core/progress/indicator-progress.ts';
import { standingSentence } from '#i18n/standing-sentence.ts';
import type { Translator } from '#i18n/translator.ts';

/** How an indicator stands and what decided it, in one phrase: "Behind the milestone of 30 June 2026 by 3 points". `deadline` is that of its target. */
export function standingPhrase(translator: Translator, progress: IndicatorProgress, deadline: string | null): string {
  const whyNot = progress.standing === 'not-judged' ? gapWords(translator.t, judgementGap(progress)) : '';
  return standingSentence(translator, progress, { deadline, whyNot });
}

/** What is missing, as the end of a sentence: "there is no baseline". */
export function gapWords(t: Translator['t'], gap: JudgementGap): string {
  return t(gap.of === 'figure' ? `progress.noFigure.${gap.reason}` : `progress.noLine.${gap.reason}`);
}

/** What keeps an indicator from being judged: there is no figure, or no line to hold its value against. */
export type JudgementGap =
  | { readonly of: 'figure'; readonly reason: NoFigureReason }
  | { readonly of: 'line'; readonly reason: Exclude<NotExpectedReason, 'no-way'> | 'no-date' };

/** The first thing that is missing for a judgement. */
export function judgementGap({ achievement, byLine }: IndicatorProgress): JudgementGap {
  if (achievement?.figure.kind === 'none') return { of: 'figure', reason: achievement.figure.reason };
  if (byLine === null) return { of: 'line', reason: 'no-date' };
  if (byLine.kind === 'none' && byLine.reason !== 'no-way') return { of: 'line', reason: byLine.reason };
  return { of: 'figure', reason: 'no-baseline' };
}
