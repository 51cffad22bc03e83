import type { ChangeWords } from '#i18n/diff/change-words.ts';
import type { Translator } from '#i18n/translator.ts';
import { asOneLine } from '../plan-review.ts';

/** Changes as lines for a terminal: what happened to what, then all that stood there before and after. */
export function diffText(
  translator: Translator,
  files: { readonly before: string; readonly after: string },
  changes: readonly ChangeWords[],
): string {
  const { t } = translator;
  const head = t('changes.text.files', { ...files, count: t('changes.summary.count', { count: changes.length }) });
  const lines = changes.flatMap((change) => ['', ...changeLines(translator, change)]);
  return `${[head, ...lines].map(asOneLine).join('\n')}\n`;
}

function changeLines({ t }: Translator, { item, field, before, after, kind }: ChangeWords): readonly string[] {
  const happened = t(`changes.text.${kind}`, { item });
  return [
    field === '' ? happened : t('changes.text.within', { happened, field }),
    ...textLines((text) => t('changes.text.before', { text }), before),
    ...textLines((text) => t('changes.text.after', { text }), after),
  ];
}

/** The first line of a text stands behind its label, the others below it. */
function textLines(label: (text: string) => string, text: string): readonly string[] {
  if (text === '') return [];
  const [first = '', ...others] = text.split(/\r\n|[\n\r\u2028\u2029]/u);
  return [`  ${label(first)}`, ...others.map((line) => `    ${line}`)];
}
