import type { Expectation } from '#core/progress/expected-value.ts';
import type { IndicatorProgress } from '#core/progress/indicator-progress.ts';
import { shownBeside } from '#core/progress/shown-number.ts';
import { shownExpected, shownLatest } from './measured-words.ts';
import { formatQuantity } from './quantity.ts';
import { spanWords } from './span-words.ts';
import type { Translator } from './translator.ts';

/**
 * How an indicator stands and by how much, as a colleague would say it: "Missed by 2.8 points: the target date was 31 December 2025". `deadline` is
 * that of its target, `whyNot` says why it cannot be judged.
 */
export function standingSentence(
  translator: Translator,
  progress: IndicatorProgress,
  { deadline, whyNot }: { readonly deadline: string | null; readonly whyNot: string },
): string {
  const { t, date } = translator;
  const { standing, judgedBy, byMilestones, indicator, late, unavailable } = progress;
  if (standing === 'no-data')
    return unavailable === ''
      ? t('progress.standing.no-data.long')
      : t('progress.standing.no-data.because', { reason: unavailable });
  if (standing === 'not-judged') return t('progress.standing.not-judged.because', { reason: whyNot });
  if (standing === 'met')
    return t(indicator.direction === 'maintain' ? 'progress.standing.met.held' : 'progress.standing.met.long');
  if (late !== null)
    return t('progress.standing.met-late.long', {
      span: spanWords(translator, late.due, late.reached),
      date: date(late.reached),
    });
  const by = shortfall(translator, progress) ?? 'none';
  if (standing === 'missed') {
    const due = indicator.target.date ?? deadline ?? '';
    const isMeasured = (progress.latest?.date ?? '') >= due;
    return t(isMeasured ? 'progress.standing.missed.long' : 'progress.standing.missed.unmeasured', {
      by,
      date: date(due),
    });
  }
  const isBehind = standing === 'behind';
  if (judgedBy === 'target') return t('progress.standing.behind.held', { by });
  if (judgedBy === 'milestones' && byMilestones?.kind === 'expected') {
    const day = date(byMilestones.from.date);
    return isBehind
      ? t('progress.standing.behind.milestone', { by, date: day })
      : t('progress.standing.on-track.milestone', { date: day });
  }
  return isBehind ? t('progress.standing.behind.line', { by }) : t('progress.standing.on-track.line');
}

/** How far the latest value is from what it is judged by, between the figures that are shown; null where values have no distance. */
function shortfall(translator: Translator, progress: IndicatorProgress): string | null {
  const { indicator, latest, judgedBy, byLine, byMilestones } = progress;
  const { measure, unit, target } = indicator;
  const value = shownLatest(progress);
  if (latest === null || value === null || measure === 'yes-no' || measure === 'qualitative') return null;
  const isByLine = judgedBy === 'line' && byLine?.kind === 'expected';
  const wanted = isByLine
    ? shownExpected(indicator, byLine.value, latest)
    : judgedBy === 'milestones'
      ? expectedValue(byMilestones)
      : target.value;
  if (wanted === null) return null;
  return formatQuantity(translator, shownBeside(Math.abs(value - wanted), []), measure === 'percentage' ? 'pp' : unit);
}

function expectedValue(expectation: Expectation | null): number | null {
  return expectation?.kind === 'expected' ? expectation.value : null;
}
