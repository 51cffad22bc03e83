import type { SchemeText } from '../scheme/scheme-text.ts';
import { type DefinedIndicator, hasCatalogueTerms } from './indicator-definition.ts';
import type { NewestEntries } from './newest-entries.ts';

type Reading = { readonly text: Pick<SchemeText, 'indicators'>; readonly newest?: NewestEntries | null };

/**
 * An indicator as the newest version of its scheme reads it: its entry under the present id. Words of an old entry that counts the same say
 * nothing of their own; where the newest version counts something else they are the indicator's own words, so that values of both are
 * never added. Of a plan of the newest version the same object.
 */
export function indicatorNow<I extends DefinedIndicator>(indicator: I, { text, newest }: Reading): I {
  if (!newest) return indicator;
  const unit = newest.idOf('units', indicator.unit) ?? indicator.unit;
  const { catalogueId } = indicator;
  if (catalogueId === null) return { ...indicator, unit };
  const now = newest.idOf('indicators', catalogueId);
  const moved = { ...indicator, unit, catalogueId: now };
  if (!hasCatalogueTerms(indicator, text)) return moved;
  if (now !== null && !newest.countsOtherwise(catalogueId))
    return { ...moved, numerator: '', denominator: '', calculation: '' };
  const { numerator = '', denominator = '', calculation = '' } = text.indicators[catalogueId] ?? {};
  return { ...moved, numerator, denominator, calculation };
}
