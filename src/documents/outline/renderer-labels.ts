import type { Translator } from '#i18n/translator.ts';
import type { Outline } from '../outline.ts';

/** The words that every document needs around its content, in its language. */
export function rendererLabels({
  t,
}: Translator): Pick<
  Outline,
  'contentsTitle' | 'pageLabel' | 'linkLabel' | 'attachmentLabel' | 'continuedLabel' | 'webLabels'
> {
  return {
    contentsTitle: t('documents.contents'),
    // The renderer fills these two in: only it knows its pages.
    pageLabel: t('documents.page', { page: '{page}', pages: '{pages}' }),
    linkLabel: t('documents.link', { words: '{words}', page: '{page}' }),
    attachmentLabel: t('documents.attachment.plan'),
    continuedLabel: t('documents.continued'),
    webLabels: { skip: t('documents.web.skip'), figureText: t('documents.web.figureText') },
  };
}
