import type { Translator } from '#i18n/translator.ts';
import type { StoreError } from '#storage/store-error.ts';
import type { Problem } from '#ui/common/problem.ts';
import { readProblem } from '../problem-text.ts';
import type { AddingFailure } from './add-files.ts';

/** Why a collection cannot be read or changed, and what helps. */
export function collectionProblem(translator: Translator, error: StoreError): Problem {
  const { t } = translator;
  if (error.type === 'not-found') return { message: t('collections.missing') };
  if (error.type === 'full') return { message: t('collections.full') };
  return readProblem(translator, error);
}

/** The same for files that were being added: what was kept before that is said too. */
export function addingProblem(translator: Translator, { error, added }: AddingFailure): Problem {
  const { message, ...rest } = collectionProblem(translator, error);
  return { ...rest, message: translator.t('collections.addingStopped', { reason: message, count: added }) };
}
