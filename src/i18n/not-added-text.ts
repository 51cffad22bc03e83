import type { NotAddedReason } from '#core/coverage/indicator-use.ts';
import { notStated } from '#core/coverage/lens.ts';
import type { Translator } from './translator.ts';

/** Why a value is not in a result of `year`: what was not measured in that year may have been in another; '' for no year at all. */
export function notAddedText({ t }: Translator, reason: NotAddedReason, year: string): string {
  if (reason !== 'not-measured' || year === '') return t(`lens.notAdded.${reason}`);
  return year === notStated ? t('lens.notAdded.allDated') : t('lens.notAdded.notInYear', { year });
}
