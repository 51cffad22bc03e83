import { rowLinks } from '#core/migrate/row-links.ts';
import { fieldKinds } from '#core/plan/field-kinds.ts';
import { vocabularyLabel } from '#core/scheme/vocabulary-label.ts';
import { countryName } from '../country-name.ts';
import { fieldChoices, fieldVocabularies } from '../field-vocabularies.ts';
import { baseLanguage } from '../languages.ts';
import { rowName } from './item-words.ts';
import { findLinked } from './plan-parts.ts';
import { seriesName } from './series-words.ts';
import { dateWords, formNames, type ValuePlace, type WordsContext } from './words-context.ts';

/** A text of a plan for people: own words as they are; ids, codes and dates by what they stand for. */
export function textWords(context: WordsContext, place: ValuePlace, value: string): string {
  const { translator, text } = context;
  const field = [place.kind, ...formNames(place.kind, place.names)].join('.');
  const last = place.names.at(-1) ?? '';
  const vocabulary = fieldVocabularies[field];
  if (vocabulary) return vocabularyLabel(text, vocabulary, value.trim());
  const choice = `${fieldChoices[last]}.${value}`;
  if (translator.has(choice)) return translator.t(choice);
  if (field === 'measurements.series') return seriesName(context, String(place.owner['indicatorId']), value);
  if (last === 'catalogueId') return catalogueWords(context, place.kind, value);
  if (/Ids?$/u.test(last)) return linkWords(context, place, value);
  if (last === 'policyField') return text.policyFields[value]?.title ?? value;
  if (last === 'heading') return text.headings[value]?.title ?? value;
  if (field === 'profile.country') return countryName(translator, value);
  if (field === 'plan.language') return languageWords(context, value);
  return isOwnWords(place) ? value : dateWords(translator, value);
}

function catalogueWords({ translator, text }: WordsContext, kind: string, id: string): string {
  const { goals, targets, activities, indicators, risks, assumptions } = text;
  const catalogue = new Map(Object.entries({ goals, targets, activities, indicators, risks }));
  const found =
    kind === 'targetGroups' ? text.vocabularies['targetGroups']?.[id]?.label : catalogue.get(kind)?.[id]?.title;
  const words = kind === 'assumptions' ? assumptions[id]?.text : found;
  return words ?? translator.t('changes.value.notInCatalogue');
}

function linkWords({ translator, plan }: WordsContext, { kind, names }: ValuePlace, id: string): string {
  const link = rowLinks.find(({ table, field }) => table === kind && field === names.at(-1));
  const found = findLinked(plan, id, link?.to);
  return found === null ? translator.t('changes.value.gone') : rowName(translator, plan, found.table, found.row);
}

function languageWords({ translator }: WordsContext, tag: string): string {
  const names = new Intl.DisplayNames([baseLanguage(translator.language)], { type: 'language', fallback: 'code' });
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag; // a plan file may hold tags that only look like one
  }
}

/** Fields that the forms know as words stay as typed, even where they look like a date. */
function isOwnWords({ kind, names }: ValuePlace): boolean {
  const kinds: Readonly<Record<string, Readonly<Record<string, { readonly kind: string; readonly fields?: object }>>>> =
    fieldKinds;
  const fields = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  const own = formNames(kind, names);
  const [head = '', tail = ''] = own;
  const known = fields?.[own.join('.')] ?? fields?.[head];
  const within: unknown = known?.fields === undefined ? known : new Map(Object.entries(known.fields)).get(tail);
  return isKind(within) && ['text', 'longText', 'words'].includes(within.kind);
}

function isKind(value: unknown): value is { readonly kind: string } {
  return typeof value === 'object' && value !== null && 'kind' in value && typeof value.kind === 'string';
}
