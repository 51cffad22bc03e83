import type { CoverageFilters } from '#core/coverage/coverage.ts';
import type { FilterDimension, LensId } from '#core/coverage/lens.ts';
import { plainLenses } from '#core/coverage/lens.ts';
import { addressParts } from '../common/routes.ts';

/** Ways to look at a collection; each has its own address. */
export const coverageViews = [
  'overview',
  'matrix',
  'gaps',
  'overlaps',
  'indicators',
  'compare',
  'plans',
  'take-away',
] as const;
/** `item` is one goal or other item across all plans, `plan` the reading of one plan. */
export type CoverageView = (typeof coverageViews)[number] | 'item' | 'plan';

/** Everything that an address of coverage says; `id` is the item or plan that is open. */
export type CoveragePlace = {
  readonly collection: string;
  readonly view: CoverageView;
  readonly id: string | null;
  readonly lens: LensId;
  readonly filters: CoverageFilters;
  /** Plans that are compared. */
  readonly plans: readonly string[];
  /** A row of the plan that is open, such as `targets-3`, to bring into view; null for its top. */
  readonly row: string | null;
  /** Whether plans of one organisation overlap too. */
  readonly withinOne: boolean;
};

/** Stands between the path and what is asked of the view: the router takes a question mark for the part before the hash. */
const separator = ';';

/** What an address of coverage leads to: a place, the list of collections, or nothing that there is. */
export type CoverageAddress = CoveragePlace | 'collections' | 'unknown';

/**
 * Reads an address such as `/coverage/own/matrix;lens=goals&where=levels%3Dlocal`. A view, lens or filter that does not exist makes it unknown:
 * other figures than those that were asked for would be taken for them.
 */
export function placeOfAddress(address: string): CoverageAddress {
  const [path = '', query = ''] = splitOnce(address, separator);
  const [, collection = '', view = '', id = '', ...more] = addressParts(path);
  if (collection === '') return view === '' ? 'collections' : 'unknown';
  const params = new URLSearchParams(query);
  const known = viewOf(view, id);
  const lens = lensOf(params.get('lens') ?? 'goals');
  const filters = filtersOf(params.getAll('where'));
  if (known === null || lens === null || filters === null || more.some((part) => part !== '')) return 'unknown';
  return {
    collection,
    view: known,
    id: id || null,
    lens,
    filters,
    plans: params.getAll('plan'),
    row: params.get('row'),
    withinOne: params.has('within-one'),
  };
}

/** The address of a place; what is usual is left out. */
export function addressOfPlace({ collection, view, id, lens, filters, plans, row, withinOne }: CoveragePlace): string {
  const parts = [collection, view, ...(id === null ? [] : [id])].map(encodeURIComponent);
  const params = new URLSearchParams();
  if (lens !== 'goals') params.set('lens', lens);
  for (const [dimension, keys] of Object.entries(filters))
    for (const key of keys ?? []) params.append('where', `${dimension}=${key}`);
  for (const plan of plans) params.append('plan', plan);
  if (row !== null) params.set('row', row);
  if (withinOne) params.set('within-one', '1');
  const query = params.toString();
  return `/coverage/${parts.join('/')}${query === '' ? '' : `${separator}${query}`}`;
}

/** The filters with one key more or less; a dimension without keys is gone. */
export function toggleFilter(filters: CoverageFilters, dimension: FilterDimension, key: string): CoverageFilters {
  const known = filters[dimension] ?? [];
  const keys = known.includes(key) ? known.filter((one) => one !== key) : [...known, key];
  const { [dimension]: _, ...others } = filters;
  return keys.length === 0 ? others : { ...others, [dimension]: keys };
}

/** An item or a plan is open by its id; no other view has one. */
function viewOf(view: string, id: string): CoverageView | null {
  if (view === 'item' || view === 'plan') return id === '' ? null : view;
  return id === '' ? (coverageViews.find((one) => one === (view || 'overview')) ?? null) : null;
}

/** null where a filter is none that there is. */
function filtersOf(texts: readonly string[]): CoverageFilters | null {
  let filters: CoverageFilters = {};
  for (const text of texts) {
    const [name = '', key = ''] = splitOnce(text, '=');
    const dimension = name === 'plans' ? ('plans' as const) : lensOf(name);
    if (dimension === null) return null;
    if (key !== '' && !filters[dimension]?.includes(key)) filters = toggleFilter(filters, dimension, key);
  }
  return filters;
}

/** A hand-made address may ask for anything. */
function lensOf(name: string): LensId | null {
  const plain = plainLenses.find((lens) => lens === name);
  if (plain) return plain;
  const framework = /^framework:(.+)$/u.exec(name)?.[1];
  return framework === undefined ? null : `framework:${framework}`;
}

function splitOnce(text: string, separator: string): readonly string[] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + separator.length)];
}
