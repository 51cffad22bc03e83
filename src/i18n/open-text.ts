import type { ImportRemark } from '#core/migrate/import-remark.ts';
import type { OpenFileError } from '#core/migrate/open-error.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { placeText } from './place-text.ts';
import type { Translator } from './translator.ts';

/** Says in a sentence or two why a file was not opened, and what helps. */
export function openErrorText(translator: Translator, error: OpenFileError): string {
  switch (error.type) {
    case 'too-large':
      return translator.t('open.error.too-large', { limit: error.limit / 1024 / 1024 });
    case 'not-json': {
      const params = { line: error.line, column: error.column, excerpt: error.excerpt };
      return translator.t(error.excerpt === '' ? 'open.error.not-json-end' : 'open.error.not-json', params);
    }
    case 'too-deep':
      return translator.t('open.error.too-deep', { limit: error.limit });
    case 'not-a-plan':
      return translator.t(`open.error.not-a-plan.${error.found}`, { name: error.name });
    case 'newer-format':
      return translator.t('open.error.newer-format', { found: error.found, known: error.known });
    case 'unknown-scheme':
      return translator.t('open.error.unknown-scheme', { id: error.id, version: error.version });
    default:
      return translator.t(`open.error.${error.type}`);
  }
}

/** What opening mended or kept aside: `place` names the item and field in the user's words, `message` says what happened. */
export function remarkText(
  translator: Translator,
  plan: Plan,
  remark: ImportRemark,
): { readonly place: string; readonly message: string } {
  return {
    place: placeText(translator, plan, remark.path),
    message: translator.t(`open.remark.${remark.code}`, remark.params),
  };
}
