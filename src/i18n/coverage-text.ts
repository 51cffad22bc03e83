import type { CoverageFilters } from '#core/coverage/coverage.ts';
import type { FilterDimension, LensId } from '#core/coverage/lens.ts';
import { notStated, plainLenses } from '#core/coverage/lens.ts';
import { ownEntry } from '#core/coverage/own-entry.ts';
import { isOwnKey } from '#core/coverage/own-key.ts';
import { partsOfRegionKey, unsaidCountry } from '#core/coverage/region-keys.ts';
import type { Territory } from '#core/coverage/territory.ts';
import type { FrameworkPack } from '#core/scheme/framework-packs.ts';
import type { FrameworkText } from '#core/scheme/framework-schema.ts';
import type { SchemeText } from '#core/scheme/scheme-text.ts';
import { vocabularyLabel } from '#core/scheme/vocabulary-label.ts';
import { regionCode } from '#core/words/field-codes.ts';
import { readableSigns } from '#core/words/plain-signs.ts';
import { countryName } from './country-name.ts';
import type { Translator } from './translator.ts';

/** The words that items of lenses need: those of the scheme, and of each framework by its id. */
export type CoverageWords = {
  readonly translator: Translator;
  readonly scheme: SchemeText;
  readonly frameworks: Readonly<Record<string, FrameworkText>>;
};

/** The words of frameworks by their ids. */
export function frameworkWords(packs: readonly FrameworkPack[]): CoverageWords['frameworks'] {
  return Object.fromEntries(packs.map(({ framework, text }) => [framework.id, text]));
}

/** What has to be said wherever plans are read through a lens, or only some years are asked for; null for nothing. */
export function lensNote(
  { frameworks, translator }: CoverageWords,
  { lens, filters }: { readonly lens: FilterDimension; readonly filters: CoverageFilters },
): string | null {
  if (lens === 'years' || (filters.years ?? []).length > 0) return translator.t('lens.note.years');
  return isPlain(lens) ? null : (ownEntry(frameworks, lens.slice('framework:'.length))?.note ?? null);
}

const plainNames: readonly string[] = [...plainLenses, 'plans'];
type PlainName = (typeof plainLenses)[number] | 'plans';

/** What a lens or filter is called. */
export function lensName({ translator, frameworks }: CoverageWords, lens: FilterDimension): string {
  if (isPlain(lens)) return translator.t(`lens.name.${lens}`);
  const framework = lens.slice('framework:'.length);
  return ownEntry(frameworks, framework)?.title ?? framework;
}

function isPlain(lens: FilterDimension): lens is PlainName {
  return plainNames.includes(lens);
}

/** What an item of a lens is called: its own words where it has some, else the words of scheme, framework or language. */
export function itemName(
  words: CoverageWords,
  lens: LensId,
  { id, words: typed }: { readonly id: string; readonly words: string | null },
): string {
  const { translator, scheme, frameworks } = words;
  const item = { id, words: typed === null ? null : readableSigns(typed) };
  if (item.id === notStated) return translator.t('lens.item.notStated');
  switch (lens) {
    case 'goals':
      return isOwnKey(item.id)
        ? ownGoalsName(words, item.id.slice('own:'.length))
        : (ownEntry(scheme.goals, item.id)?.title ?? item.id);
    case 'policy-fields':
      return ownEntry(scheme.policyFields, item.id)?.title ?? item.id;
    case 'target-groups':
      return item.words ?? vocabularyLabel(scheme, 'targetGroups', item.id);
    case 'countries':
      return countryName(translator, item.id);
    case 'levels':
      return vocabularyLabel(scheme, 'levels', item.id);
    case 'budgets':
      return budgetName(translator, item.id);
    case 'regions':
      return item.words === null ? regionName(translator, item.id) : ownRegionName(translator, item.id, item.words);
    case 'leads':
    case 'years':
      return item.words ?? item.id;
    default:
      return ownEntry(ownEntry(frameworks, lens.slice('framework:'.length))?.items ?? {}, item.id)?.title ?? item.id;
  }
}

/** What the goal of a plan is called: the scheme's words for an entry of the catalogue, else its own. */
export function goalName(
  { scheme, translator }: CoverageWords,
  { catalogueId, title }: { readonly catalogueId: string | null; readonly title: string },
): string {
  const entry = catalogueId === null ? undefined : ownEntry(scheme.goals, catalogueId);
  return entry?.title ?? (readableSigns(title.trim()) || translator.t('common.untitled'));
}

/** What a territory is called. */
export function territoryName(words: CoverageWords, { kind, id, words: own }: Territory): string {
  return itemName(words, kind === 'country' ? 'countries' : 'regions', { id, words: own });
}

/** A code says little by itself: its country goes with it. */
function regionName(translator: Translator, region: string): string {
  if (regionCode(region) === null) return region;
  return `${region}, ${countryName(translator, region.slice(0, 2))}`;
}

/** Regions of one name in several countries are told apart by these. */
function ownRegionName(translator: Translator, key: string, words: string): string {
  const { country } = partsOfRegionKey(key);
  if (country === null) return words;
  return country === unsaidCountry
    ? translator.t('lens.item.region.noCountry', { region: words })
    : `${words}, ${countryName(translator, country)}`;
}

function ownGoalsName({ translator, scheme }: CoverageWords, field: string): string {
  if (field === notStated) return translator.t('lens.item.ownGoals.noField');
  return translator.t('lens.item.ownGoals', { field: ownEntry(scheme.policyFields, field)?.title ?? field });
}

function budgetName({ t }: Translator, id: string): string {
  switch (id) {
    case 'under-50k':
    case '50k-250k':
    case '250k-1m':
    case '1m-5m':
    case 'over-5m':
      return t(`lens.item.budget.${id}`);
    default:
      return id;
  }
}
