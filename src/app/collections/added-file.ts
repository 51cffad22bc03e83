import type { OpenFileError } from '#core/migrate/open-error.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { openErrorText, remarkText } from '#i18n/open-text.ts';
import type { Translator } from '#i18n/translator.ts';
import type { FileApart, PlanState } from '#storage/collections/collection-store.ts';
import type { AddedFile } from '#ui/common/collection-services.ts';
import type { ReadFile } from '#workers/collection-file.ts';

/** A line of the report, and what it puts into the collection. */
export type FileLine = {
  readonly report: AddedFile;
  readonly state?: PlanState;
  readonly choose?: { readonly planId: string; readonly key: string };
  readonly apart?: FileApart;
};

type Refusal = OpenFileError | { readonly type: 'unreadable' | 'too-slow' | 'archive' | 'archive-empty' };

/** The line of a file that gave no plan; one of an unknown scheme stays on the list of the collection. */
export function refusedLine(name: string, translator: Translator, error: Refusal): FileLine {
  const message = refusalText(name, translator, error);
  const isApart = error.type === 'unknown-scheme';
  const outcome = isApart ? 'unknown-scheme' : 'refused';
  const report = { name, outcome, title: null, planId: null, message, remarks: [] } as const;
  return isApart ? { report, apart: { name, title: '', message } } : { report };
}

function refusalText(name: string, translator: Translator, error: Refusal): string {
  switch (error.type) {
    case 'unreadable':
      return translator.t('storage.file.unreadable', { name });
    case 'too-slow':
      return translator.t('app.file.tooSlow', { name });
    case 'archive':
      return translator.t('collections.archive.damaged');
    case 'archive-empty':
      return translator.t('collections.archive.empty');
    default:
      return openErrorText(translator, error);
  }
}

/** What had to be mended to read a file, in words. */
export function remarkWords(translator: Translator, { json, remarks }: ReadFile): readonly string[] {
  if (remarks.length === 0) return [];
  // The text was written by plan-to-json.ts a moment ago.
  const plan = JSON.parse(json) as Plan;
  return remarks.map((remark) => {
    const { place, message } = remarkText(translator, plan, remark);
    return place === '' ? message : translator.t('app.remark', { place, message });
  });
}
