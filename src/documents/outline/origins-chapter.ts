import type { Block } from '../outline.ts';
import { type ColumnOf, keyValues, paragraphs, table } from './blocks.ts';
import {
  type Adopted,
  adoptedEntries,
  type CatalogueEntry,
  type CitedDocuments,
  citedDocuments,
  documentNumber,
} from './catalogue-entries.ts';
import type { OutlineContext } from './outline-context.ts';

/** Annex for those who keep the catalogue: the entry that each row began as, how sure its origin is, and what it cites. */
export function buildOriginsBlocks(context: OutlineContext): readonly Block[] {
  const { t } = context.translator;
  const { text } = context.pack;
  const adopted = adoptedEntries(context);
  if (adopted.length === 0) return [];
  const statuses = (['found', 'recalled', 'derived'] as const).filter((status) =>
    adopted.some(({ entry }) => entry.status === status),
  );
  return [
    ...paragraphs(t('documents.sources.intro')),
    ...paragraphs(text.basis, 'note'),
    ...paragraphs(text.targetValueNote, 'note'),
    ...keyValues(
      context,
      statuses.map((status) => [t(`documents.origin.${status}`), text.statusMeaning[status]] as const),
    ),
    ...table(context, t('documents.table.entries'), adopted, columns(context, citedDocuments(context, adopted))),
  ];
}

function columns(context: OutlineContext, documents: CitedDocuments): readonly ColumnOf<Adopted>[] {
  const { t } = context.translator;
  return [
    { header: t('documents.column.entry'), weight: 4, cell: (row) => row.name },
    { header: t('documents.column.catalogueId'), weight: 2, cell: ({ entry }) => entry.id },
    { header: t('documents.column.status'), weight: 2, cell: ({ entry }) => t(`documents.origin.${entry.status}`) },
    { header: t('documents.column.sources'), weight: 2.4, cell: ({ entry }) => citations(context, entry, documents) },
  ];
}

function citations(context: OutlineContext, entry: CatalogueEntry, documents: CitedDocuments): string {
  const cited = entry.sources.map(({ sourceId, locator, status }) => {
    const at = documents.findIndex(({ id }) => id === sourceId);
    const title = at < 0 ? sourceId : documentNumber(at);
    const place = locator === '' ? title : context.translator.t('documents.citation', { title, locator });
    return status === 'recalled' ? context.translator.t('documents.toBeChecked', { source: place }) : place;
  });
  return cited.length === 0 ? '–' : cited.join('\n');
}
