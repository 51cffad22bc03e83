import type { Translator } from '#i18n/translator.ts';
import type { StoreError } from '#storage/store-error.ts';
import type { Problem } from '#ui/common/problem.ts';

/** Why stored plans or one of them cannot be reached, and what helps. */
export function readProblem({ t }: Translator, error: StoreError): Problem {
  return error.type === 'corrupt'
    ? { message: t('storage.read.corrupt'), rawText: error.text }
    : { message: t(`storage.read.${textCode(error)}`, paramsOf(error)) };
}

/** Why something was not written, and how to keep the work. */
export function saveProblem({ t }: Translator, error: StoreError): Problem {
  return { message: t(`storage.save.${textCode(error)}`, paramsOf(error)) };
}

function textCode(error: StoreError) {
  return error.type === 'blocked' ? (`blocked-${error.reason}` as const) : error.type;
}

function paramsOf(error: StoreError): Readonly<Record<string, string>> {
  return error.type === 'unknown' ? { message: error.message } : {};
}
