import type { Coverage, CoverageFilters, CoverageQuery } from '#core/coverage/coverage.ts';
import { askedGoals, createDepthReach, type ReachOfView } from '#core/coverage/depth-reach.ts';
import { expectedItems } from '#core/coverage/expected-items.ts';
import type { FactsTable } from '#core/coverage/facts-table.ts';
import { createLabels } from '#core/coverage/item-words.ts';
import type { FilterDimension, LensId } from '#core/coverage/lens.ts';
import { plansInOrder } from '#core/coverage/plans-in-order.ts';
import type { Scheme } from '#core/scheme/scheme-schema.ts';
import { type CoverageWords, itemName, lensName } from '#i18n/coverage-text.ts';
import { planNames } from '#i18n/plan-names.ts';
import { scopeText } from '#i18n/scope-text.ts';

/** Everything that decides what is taken away from a view of coverage. `address` leads back to the view, null where there is none. */
export type CoverageReport = {
  readonly table: FactsTable;
  readonly lens: LensId;
  readonly filters: CoverageFilters;
  /** Plans of one organisation overlap too. */
  readonly withinOne: boolean;
  readonly scheme: Scheme;
  readonly words: CoverageWords;
  /** Where each framework comes from and what is not sure of it, by its id. */
  readonly frameworkNotes: Readonly<Record<string, readonly string[]>>;
  /** Name of the collection. */
  readonly collection: string;
  /** ISO 8601 day of the report. */
  readonly asOf: string;
  readonly address: string | null;
};

/** The query of a report, with all that scheme or framework expect. */
export function queryOf({ lens, filters, scheme, words }: CoverageReport): CoverageQuery {
  return { lens, filters, expected: expectedItems(lens, filters, { scheme, frameworks: frameworkItems(words) }) };
}

/** What the plans of the collection are called, by id: the same whatever the filters leave. */
export function reportPlanNames({
  table,
  words,
}: Pick<CoverageReport, 'table' | 'words'>): ReadonlyMap<string, string> {
  return planNames(
    plansInOrder(table).map(({ head }) => head),
    words.translator,
  );
}

/** How far each item of a report's view is served. */
export function reportReach(report: CoverageReport, view: Coverage): ReachOfView {
  const { table, lens, filters, scheme } = report;
  const goals = askedGoals(scheme, expectedItems('goals', filters, { scheme, frameworks: {} }));
  return createDepthReach(table, view, { lens, filters, goals });
}

function frameworkItems({ frameworks }: CoverageWords): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(Object.entries(frameworks).map(([id, { items }]) => [id, Object.keys(items)]));
}

/** One filter in words: what it looks at and what it lets through. */
export type FilterText = { readonly name: string; readonly values: readonly string[] };

/** The filters of a report in words; keys that filter nothing are left out. */
export function filterTexts(report: CoverageReport): readonly FilterText[] {
  const { filters, words } = report;
  const nameOf = keyNames(report);
  // Object.entries loses that the names are those of the type.
  const dimensions = Object.keys(filters) as (keyof CoverageFilters)[];
  return dimensions.flatMap((dimension) => {
    const keys = filters[dimension] ?? [];
    const values = keys.map((key) => nameOf(dimension, key));
    return keys.length === 0 ? [] : [{ name: lensName(words, dimension), values }];
  });
}

/** What sentences of a report have to add because of its filters; '' without any. */
export function reportScope(report: CoverageReport): string {
  return scopeText(report.words, report.filters, keyNames(report));
}

function keyNames(report: CoverageReport): (dimension: FilterDimension, key: string) => string {
  let plans: ReadonlyMap<string, string> | null = null;
  const nameOf = createItemNames(report);
  return (dimension, id) => {
    if (dimension !== 'plans') return nameOf(dimension, id);
    plans ??= reportPlanNames(report);
    return plans.get(id) ?? id;
  };
}

/** Finds what items of any lens are called, own words as most plans of the collection write them. */
export function createItemNames({ table, words }: Pick<CoverageReport, 'table' | 'words'>) {
  const labels = new Map<LensId, ReturnType<typeof createLabels>>();
  const names = new Map<string, string>();
  return (lens: LensId, id: string): string => {
    const place = `${lens} ${id}`;
    const wordsOf = labels.get(lens) ?? createLabels(table, lens);
    labels.set(lens, wordsOf);
    const name = names.get(place) ?? itemName(words, lens, { id, words: wordsOf(id) });
    names.set(place, name);
    return name;
  };
}

/** The filters of a report on one line, or that there are none. */
export function filterSentence(report: CoverageReport): string {
  const { t } = report.words.translator;
  const texts = filterTexts(report).map(({ name, values }) =>
    t('report.filter', { name, values: values.join(t('report.filter.or')) }),
  );
  return texts.length === 0 ? t('report.filter.none') : texts.join(t('report.filter.and'));
}
