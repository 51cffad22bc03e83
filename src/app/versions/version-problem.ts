import type { Translator } from '#i18n/translator.ts';
import type { StoreError } from '#storage/store-error.ts';
import type { Problem } from '#ui/common/problem.ts';
import { readProblem } from '../problem-text.ts';

/** Why a version cannot be read or changed, and what helps. */
export function versionProblem(translator: Translator, error: StoreError): Problem {
  const { t } = translator;
  switch (error.type) {
    case 'not-found':
      return { message: t('versions.problem.missing') };
    case 'full':
      return { message: t('versions.problem.full') };
    case 'corrupt':
      return { message: t('versions.problem.damaged'), rawText: error.text };
    default:
      return readProblem(translator, error);
  }
}
