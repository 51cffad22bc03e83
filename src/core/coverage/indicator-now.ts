import type { SchemeText } from '../scheme/scheme-text.ts';
import { type DefinedIndicator, hasCatalogueTerms } from './indicator-definition.ts';
import type { NewestEntries } from './newest-entries.ts';

type Reading = { readonly text: Pick<SchemeText, 'indicators'>; readonly newest?: NewestEntries | null };

/**
 * An indicator as the newest version of its scheme reads it: its entry under the present id. Words of an old entry that counts the same say
 * nothing of their own; where the newest version counts something else they are the indicator's own words, so that values of both are
 * never added. Of a plan of the newest version the same object.
 */
export function indicatorNow(indicator: DefinedIndicator, { text, newest }: Reading): DefinedIndicator {
  if (!newest) return indicator;
  const { catalogueId, title, measure, numerator, denominator, calculation } = indicator;
  const unit = newest.idOf('units', indicator.unit) ?? indicator.unit;
  const now = catalogueId === null ? null : newest.idOf('indicators', catalogueId);
  const named = { catalogueId: now, title, measure, unit };
  if (catalogueId === null || !hasCatalogueTerms(indicator, text))
    return { ...named, numerator, denominator, calculation };
  if (now !== null && !newest.countsOtherwise(catalogueId))
    return { ...named, numerator: '', denominator: '', calculation: '' };
  const entry = text.indicators[catalogueId];
  return {
    ...named,
    numerator: entry?.numerator ?? '',
    denominator: entry?.denominator ?? '',
    calculation: entry?.calculation ?? '',
  };
}
