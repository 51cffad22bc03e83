import type { Scheme } from '#core/scheme/scheme-schema.ts';
import type { Block } from '../outline.ts';
import { type ColumnOf, heading, keyValues, paragraphs, table } from './blocks.ts';
import { activityName, goalName, indicatorName, targetName } from './item-names.ts';
import { keptBlocks } from './kept-parts.ts';
import type { OutlineContext } from './outline-context.ts';

type CatalogueEntry = Scheme['goals' | 'targets' | 'activities' | 'indicators'][number];
/** Documents that adopted entries cite, in the order in which they are numbered. */
type Documents = Scheme['sources'];
type Adopted = { readonly name: string; readonly entry: CatalogueEntry };

/** Annex: where adopted entries come from, how sure that is, and what of a foreign file was kept aside. */
export function buildSourcesBlocks(context: OutlineContext): readonly Block[] {
  const { t } = context.translator;
  const { text } = context.pack;
  const adopted = adoptedRows(context);
  const used = new Set(adopted.flatMap(({ entry }) => entry.sources.map(({ sourceId }) => sourceId)));
  const documents = context.pack.scheme.sources.filter(({ id }) => used.has(id));
  return [
    ...paragraphs(text.basis, 'note'),
    ...(adopted.length === 0 ? paragraphs(t('documents.sources.none')) : adoptedBlocks(context, adopted, documents)),
    ...sourceBlocks(context, documents),
    ...keptBlocks(context),
  ];
}

function adoptedRows(context: OutlineContext): readonly Adopted[] {
  const { plan } = context;
  const { goals, targets, activities, indicators } = context.pack.scheme;
  return [
    ...adoptedOf(plan.goals, goals, (row) => goalName(context, row)),
    ...adoptedOf(plan.targets, targets, (row) => targetName(context, row)),
    ...adoptedOf(plan.activities, activities, (row) => activityName(context, row)),
    ...adoptedOf(plan.indicators, indicators, (row) => indicatorName(context, row)),
  ];
}

function adoptedOf<T extends { readonly catalogueId: string | null }>(
  rows: readonly T[],
  entries: readonly CatalogueEntry[],
  nameOf: (row: T) => string,
): readonly Adopted[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return rows.flatMap((row) => {
    const entry = row.catalogueId === null ? undefined : byId.get(row.catalogueId);
    return entry ? [{ name: nameOf(row), entry }] : [];
  });
}

function adoptedBlocks(context: OutlineContext, adopted: readonly Adopted[], documents: Documents): readonly Block[] {
  const { t } = context.translator;
  const { text } = context.pack;
  const statuses = (['found', 'recalled', 'derived'] as const).filter((status) =>
    adopted.some(({ entry }) => entry.status === status),
  );
  const columns: readonly ColumnOf<Adopted>[] = [
    { header: t('documents.column.entry'), weight: 4, cell: (row) => row.name },
    { header: t('documents.column.status'), weight: 2, cell: ({ entry }) => t(`documents.origin.${entry.status}`) },
    { header: t('documents.column.sources'), weight: 3, cell: ({ entry }) => citations(context, entry, documents) },
  ];
  return [
    heading(2, t('documents.sources.entries'), null, 'sources-entries'),
    ...paragraphs(t('documents.sources.intro')),
    ...keyValues(
      context,
      statuses.map((status) => [t(`documents.origin.${status}`), text.statusMeaning[status]] as const),
    ),
    ...paragraphs(text.targetValueNote, 'note'),
    ...table(context, t('documents.table.entries'), adopted, columns),
  ];
}

function citations(context: OutlineContext, entry: CatalogueEntry, documents: Documents): string {
  const cited = entry.sources.map(({ sourceId, locator, status }) => {
    const at = documents.findIndex(({ id }) => id === sourceId);
    const title = at < 0 ? sourceId : documentNumber(at);
    const place = locator === '' ? title : context.translator.t('documents.citation', { title, locator });
    return status === 'recalled' ? context.translator.t('documents.toBeChecked', { source: place }) : place;
  });
  return cited.length === 0 ? '–' : cited.join('\n');
}

function documentNumber(at: number): string {
  return `[${at + 1}]`;
}

function sourceBlocks(context: OutlineContext, documents: Documents): readonly Block[] {
  const { t } = context.translator;
  if (documents.length === 0) return [];
  return [
    heading(2, t('documents.sources.documents'), null, 'sources-documents'),
    ...table(context, t('documents.table.documents'), documents, [
      { header: t('documents.column.document'), weight: 4, cell: (row, at) => `${documentNumber(at)} ${row.title}` },
      {
        header: t('documents.column.publisher'),
        weight: 3,
        cell: (row) => [row.publisher, row.year].filter((part) => part !== null && part !== '').join(', '),
      },
      {
        header: t('documents.column.note'),
        weight: 4,
        cell: (row) => [context.pack.text.sources[row.id]?.note, row.url].filter(Boolean).join('\n'),
      },
    ]),
  ];
}
