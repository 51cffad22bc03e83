import type { NoFacts } from '#core/coverage/no-facts.ts';
import { archiveErrorText, leftOutTexts } from '#i18n/archive-text.ts';
import { noFactsText } from '#i18n/no-facts-text.ts';
import { openErrorText } from '#i18n/open-text.ts';
import type { Translator } from '#i18n/translator.ts';
import type { FileApart, PlanState, StateOutcome } from '#storage/collections/collection-store.ts';
import type { AddedFile } from '#ui/common/collection-services.ts';
import type { ReadFileError, ReadPlan } from '#workers/collection-file.ts';

/** A line of the report, and what it puts into the collection; a plan's outcome is known once it is written. */
export type FileLine =
  | { readonly report: AddedFile; readonly apart?: FileApart }
  | { readonly report: Omit<AddedFile, 'outcome'>; readonly state: PlanState };

type Refusal = ReadFileError | { readonly type: 'unreadable' | 'too-slow' | 'archive-empty' };

/** The line of a file that holds a plan. */
export function planLine(fileName: string, plan: ReadPlan): FileLine {
  const { planId, key, title, json, facts, remarks } = plan;
  return {
    report: { name: fileName, title, planId, message: null, remarks },
    state: { planId, key, fileName, asOf: facts.asOf, json, facts },
  };
}

/** The line of a file that gave no plan; one of an unknown scheme and a practice stay on the list of the collection. */
export function refusedLine(name: string, translator: Translator, error: Refusal): FileLine {
  if (error.type === 'unknown-scheme') {
    const apart = { name, scheme: { id: error.id, version: error.version } };
    return { report: apartFile(apart, translator), apart };
  }
  if (error.type === 'practice') {
    const apart = { name, whole: error.whole };
    return { report: apartFile(apart, translator), apart };
  }
  return { report: refusedFile(name, refusalText(name, translator, error)) };
}

/** A file that is listed apart, in the words of the moment. */
export function apartFile({ name, ...why }: FileApart, translator: Translator): AddedFile {
  const reason: NoFacts =
    'whole' in why ? { type: 'practice', whole: why.whole } : { type: 'unknown-scheme', ...why.scheme };
  const message = noFactsText(translator, reason);
  return { name, outcome: reason.type, title: null, planId: null, message, remarks: [] };
}

/** A file that is not in the collection, and why. */
export function refusedFile(name: string, message: string): AddedFile {
  return { name, outcome: 'refused', title: null, planId: null, message, remarks: [] };
}

/** What an archive holds besides plan files: a line for archives inside, one for all others, none where there is nothing else. */
export function leftOutLines(name: string, translator: Translator, leftOut: readonly string[]): readonly FileLine[] {
  const { nested, others } = leftOutTexts(translator, leftOut);
  return [nested, others].filter(Boolean).map((message) => ({ report: refusedFile(name, message) }));
}

/** The report of a line whose plan was written. */
export function writtenFile(report: Omit<AddedFile, 'outcome'>, outcome: StateOutcome): AddedFile {
  return { ...report, outcome };
}

function refusalText(
  name: string,
  translator: Translator,
  error: Exclude<Refusal, { type: 'unknown-scheme' | 'practice' }>,
): string {
  switch (error.type) {
    case 'unreadable':
      return translator.t('storage.file.unreadable', { name });
    case 'too-slow':
      return translator.t('app.file.tooSlow', { name });
    case 'archive-empty':
      return archiveErrorText(translator, { type: 'empty' });
    case 'damaged':
    case 'more-than-listed':
    case 'entry-damaged':
    case 'entry-encrypted':
    case 'unknown-method':
    case 'too-many':
    case 'too-much':
      return archiveErrorText(translator, error);
    default:
      return openErrorText(translator, error);
  }
}
