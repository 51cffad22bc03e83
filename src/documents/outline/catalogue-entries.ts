import type { Scheme } from '#core/scheme/scheme-schema.ts';
import { activityName, goalName, indicatorName, targetName } from './item-names.ts';
import type { OutlineContext } from './outline-context.ts';

export type CatalogueEntry = Scheme['goals' | 'targets' | 'activities' | 'indicators'][number];

/** A row of the plan that began as an entry of the catalogue. */
export type Adopted = { readonly name: string; readonly entry: CatalogueEntry };

/** Documents that adopted entries cite, in the order in which they are numbered. */
export type CitedDocuments = Scheme['sources'];

/** Every row of the plan that began as a suggestion of the catalogue, in the order of the chain. */
export function adoptedEntries(context: OutlineContext): readonly Adopted[] {
  const { plan } = context;
  const { goals, targets, activities, indicators } = context.pack.scheme;
  return [
    ...adoptedOf(plan.goals, goals, (row) => goalName(context, row)),
    ...adoptedOf(plan.targets, targets, (row) => targetName(context, row)),
    ...adoptedOf(plan.activities, activities, (row) => activityName(context, row)),
    ...adoptedOf(plan.indicators, indicators, (row) => indicatorName(context, row)),
  ];
}

/** The documents that these entries cite. */
export function citedDocuments(context: OutlineContext, adopted: readonly Adopted[]): CitedDocuments {
  const used = new Set(adopted.flatMap(({ entry }) => entry.sources.map(({ sourceId }) => sourceId)));
  return context.pack.scheme.sources.filter(({ id }) => used.has(id));
}

/** How a document is cited: by its place in the list of documents. */
export function documentNumber(at: number): string {
  return `[${at + 1}]`;
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
