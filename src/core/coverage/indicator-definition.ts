import { contentHash } from '../content-hash.ts';
import type { Indicator } from '../plan/plan-schema.ts';
import type { SchemeText } from '../scheme/scheme-text.ts';
import { wordKey } from '../words/word-key.ts';

/** What says what an indicator means. */
export type DefinedIndicator = Pick<
  Indicator,
  'catalogueId' | 'title' | 'measure' | 'unit' | 'calculation' | 'numerator' | 'denominator'
>;

/**
 * A text that is equal for indicators that measure the same: the same catalogue entry with its own words, or the same words
 * for what is counted and what it is a share of, and always the same measure and unit. Values of unequal definitions are never added.
 * `text` holds the scheme's words in the language of the plan: who adopts an entry in another language means the same by it.
 */
export function indicatorDefinition(indicator: DefinedIndicator, text: Pick<SchemeText, 'indicators'>): string {
  const scale = `${indicator.measure} ${wordKey(indicator.unit)}`;
  if (isVerbatim(indicator, text)) return `${indicator.catalogueId} (${scale})`;
  const terms = termsOf(indicator);
  if (isOfEntry(indicator, terms, text)) return `${indicator.catalogueId} (${scale})`;
  if (terms === '') return `${undefinedMark}${shortHash(`${wordKey(indicator.title)} (${scale})`)}`;
  // As a hash, since facts keep one for every indicator that authors wrote themselves.
  return `~${shortHash(`${wordKey(indicator.title)} = ${terms} (${scale})`)}`;
}

/** 52 bits, so that a table can keep it as a number: among half a million texts two are taken for one in 1 of 30,000 cases. */
function shortHash(text: string): string {
  return contentHash(text, 2).slice(0, 13);
}

const undefinedMark = '?';

/** Whether nothing says what an indicator of this definition counts: a title alone does not, so that its values are never added. */
export function isUndefinedDefinition(definition: string): boolean {
  return definition.startsWith(undefinedMark);
}

/** Whether a definition is that of the catalogue's entry in its own words. */
export function isCatalogueDefinition(definition: string, catalogueId: string | null): boolean {
  return catalogueId !== null && definition.startsWith(`${catalogueId} (`);
}

const termsByText = new WeakMap<object, Map<string, string>>();

/** What an entry of the catalogue counts, as one text that is compared; undefined for an unknown id. */
export function catalogueTerms(text: Pick<SchemeText, 'indicators'>, id: string): string | undefined {
  const known = termsByText.get(text) ?? new Map<string, string>();
  termsByText.set(text, known);
  const found = known.get(id);
  if (found !== undefined || !Object.hasOwn(text.indicators, id)) return found;
  const terms = termsOf(text.indicators[id] ?? {});
  known.set(id, terms);
  return terms;
}

/** Whether the words of an indicator are those of its entry, or it has none of its own and means the entry. */
export function hasCatalogueTerms(indicator: DefinedIndicator, text: Pick<SchemeText, 'indicators'>): boolean {
  return isVerbatim(indicator, text) || isOfEntry(indicator, termsOf(indicator), text);
}

/** Whether an indicator has the words of its entry sign for sign, as nearly all that are adopted, or none of its own: the others take a longer look. */
function isVerbatim(indicator: DefinedIndicator, { indicators }: Pick<SchemeText, 'indicators'>): boolean {
  const { catalogueId } = indicator;
  const entry = catalogueId !== null && Object.hasOwn(indicators, catalogueId) ? indicators[catalogueId] : undefined;
  if (entry === undefined) return false;
  const { numerator, denominator, calculation } = indicator;
  if (numerator === '' && denominator === '' && calculation === '') return true;
  const { numerator: ofShare = '', denominator: shareOf = '', calculation: howMade = '' } = entry;
  return numerator === ofShare && denominator === shareOf && calculation === howMade;
}

function isOfEntry({ catalogueId }: DefinedIndicator, terms: string, text: Pick<SchemeText, 'indicators'>): boolean {
  const entry = catalogueId === null ? undefined : catalogueTerms(text, catalogueId);
  return entry !== undefined && (terms === '' || terms === entry);
}

/** What is counted decides; only where that is not said do the words of the calculation. */
function termsOf({
  numerator = '',
  denominator = '',
  calculation = '',
}: {
  readonly numerator?: string | undefined;
  readonly denominator?: string | undefined;
  readonly calculation?: string | undefined;
}): string {
  const share = [wordKey(numerator), wordKey(denominator)].filter(Boolean).join(' / ');
  return share === '' ? wordKey(calculation) : share;
}
