import type { NoFacts } from '#core/coverage/no-facts.ts';
import { openErrorText } from './open-text.ts';
import { originText } from './origin-text.ts';
import type { Translator } from './translator.ts';

/** Says why a file is not counted, and what helps where something does. */
export function noFactsText(translator: Translator, reason: NoFacts): string {
  return reason.type === 'practice'
    ? translator.t('collections.practice', { origin: originText(translator, reason.whole) })
    : openErrorText(translator, reason);
}
