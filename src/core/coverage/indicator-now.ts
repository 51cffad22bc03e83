import type { SchemeText } from '../scheme/scheme-text.ts';
import { type DefinedIndicator, hasCatalogueTerms } from './indicator-definition.ts';
import type { NewestEntries } from './newest-entries.ts';

type Reading = { readonly text: Pick<SchemeText, 'indicators'>; readonly newest?: NewestEntries | null };

/**
 * An indicator as the newest version of its scheme reads it: its entry under the present id. Words of an old entry that counts the same say
 * nothing of their own; where the newest version counts something else they are the indicator's own words, so that values of both are
 * never added. What needs no other reading is the same object.
 */
export function indicatorNow(indicator: DefinedIndicator, { text, newest }: Reading): DefinedIndicator {
  if (!newest) return indicator;
  const { catalogueId } = indicator;
  const unit = newest.idOf('units', indicator.unit) ?? indicator.unit;
  if (catalogueId === null) return unit === indicator.unit ? indicator : { ...indicator, unit };
  const now = newest.idOf('indicators', catalogueId);
  const { title, measure, numerator, denominator, calculation } = indicator;
  if (!hasCatalogueTerms(indicator, text))
    return { catalogueId: now, title, measure, unit, numerator, denominator, calculation };
  const isSame = now !== null && !newest.countsOtherwise(catalogueId);
  const entry = isSame ? undefined : text.indicators[catalogueId];
  return {
    catalogueId: now,
    title,
    measure,
    unit,
    numerator: entry?.numerator ?? '',
    denominator: entry?.denominator ?? '',
    calculation: entry?.calculation ?? '',
  };
}
