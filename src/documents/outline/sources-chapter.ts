import type { Block } from '../outline.ts';
import { table } from './blocks.ts';
import { adoptedEntries, citedDocuments, documentNumber } from './catalogue-entries.ts';
import { keptBlocks } from './kept-parts.ts';
import type { OutlineContext } from './outline-context.ts';

/** Annex: the documents behind adopted entries, and what of a foreign file was kept aside. Nothing when there is neither. */
export function buildSourcesBlocks(context: OutlineContext): readonly Block[] {
  const { t } = context.translator;
  const documents = citedDocuments(context, adoptedEntries(context));
  return [
    ...table(context, t('documents.table.documents'), documents, [
      { header: t('documents.column.document'), weight: 4.5, cell: (row, at) => `${documentNumber(at)} ${row.title}` },
      {
        header: t('documents.column.publisher'),
        weight: 3,
        cell: (row) => [row.publisher, row.year].filter((part) => part !== null && part !== '').join(', ') || '–',
      },
      { header: t('documents.column.link'), weight: 4, cell: (row) => row.url ?? '–' },
    ]),
    ...keptBlocks(context),
  ];
}
