import type { NoFigureReason } from '#core/progress/achievement.ts';
import type { NotExpectedReason } from '#core/progress/expected-value.ts';
import type { IndicatorProgress } from '#core/progress/indicator-progress.ts';
import type { MessageId } from '#i18n/messages.ts';
import type { Translator } from '#i18n/translator.ts';

/** How an indicator stands and what decided it, in one phrase: "Behind the milestone of 30 June 2026". `deadline` is that of its target. */
export function standingPhrase(translator: Translator, progress: IndicatorProgress, deadline: string | null): string {
  const { t, date } = translator;
  const { standing, judgedBy, byMilestones, indicator, unavailable } = progress;
  if (standing === 'no-data')
    return unavailable === ''
      ? t('progress.standing.no-data.long')
      : t('progress.standing.no-data.because', { reason: unavailable });
  if (standing === 'not-judged') return t('progress.standing.not-judged.because', { reason: whyNot(t, progress) });
  if (judgedBy === 'target') return t(targetPhrase(progress));
  if (judgedBy === 'target-date')
    return t('progress.standing.behind.target-date', { date: date(indicator.target.date ?? deadline ?? '') });
  if (judgedBy === 'milestones' && byMilestones?.kind === 'expected') {
    const day = date(byMilestones.from.date);
    return standing === 'behind'
      ? t('progress.standing.behind.milestone', { date: day })
      : t('progress.standing.on-track.milestone', { date: day });
  }
  return t(standing === 'behind' ? 'progress.standing.behind.line' : 'progress.standing.on-track.line');
}

function targetPhrase({ standing, indicator }: IndicatorProgress): MessageId {
  if (standing === 'behind') return 'progress.standing.behind.held';
  return indicator.direction === 'maintain' ? 'progress.standing.met.held' : 'progress.standing.met.long';
}

function whyNot(t: Translator['t'], progress: IndicatorProgress): string {
  return gapWords(t, judgementGap(progress));
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
