import { measurementOf } from '#core/diff/told-changes.ts';
import { isJsonObject, type Json, type JsonObject } from '#core/migrate/json-value.ts';
import { moneyFields } from '../field-vocabularies.ts';
import { indicatorValue } from '../indicator-value.ts';
import { formatQuantity } from '../quantity.ts';
import { correctionWords } from './correction-words.ts';
import { labelOf } from './field-words.ts';
import { allSeriesWords, meaningIn } from './series-words.ts';
import { textWords } from './text-words.ts';
import type { ValuePlace, WordsContext } from './words-context.ts';

/** A value of a plan for people, whole; '' where there is nothing. Ids are never shown. */
export function valueWords(context: WordsContext, place: ValuePlace, value: Json): string {
  const { translator } = context;
  if (value === null) return '';
  if (place.kind === 'measurements' && place.names.includes('breakdown')) return breakdownWords(context, value);
  if (typeof value === 'boolean') return translator.t(value ? 'common.yes' : 'common.no');
  if (typeof value === 'number') return numberWords(context, place, value);
  if (typeof value === 'string') return value.trim() === '' ? '' : textWords(context, place, value);
  return Array.isArray(value)
    ? listWords(context, place, value)
    : fieldLines(context, withSeries(place, value), value).join(translator.t('documents.between'));
}

function withSeries(place: ValuePlace, { id }: JsonObject): ValuePlace {
  const isSeries = place.kind === 'indicators' && place.names.join() === 'earlierSeries' && typeof id === 'string';
  return isSeries ? { ...place, series: id } : place;
}

/** Every field below an object that says something, as "label: value". */
export function fieldLines(context: WordsContext, place: ValuePlace, value: JsonObject): readonly string[] {
  return Object.entries(value).flatMap(([name, child]) => {
    if (name === 'id') return [];
    const inner = { ...place, names: [...place.names, name] };
    if (isJsonObject(child)) return fieldLines(context, inner, child);
    const words = child === false ? '' : valueWords(context, inner, child);
    return words === '' ? [] : [lineOf(context, inner, words)];
  });
}

export function lineOf({ translator }: WordsContext, { kind, names }: ValuePlace, value: string): string {
  return translator.t('changes.value.line', { label: labelOf(translator, kind, names), value });
}

function listWords(context: WordsContext, place: ValuePlace, list: readonly Json[]): string {
  const told = earlierStateWords(context, place);
  if (told !== null) return told.join('\n');
  if (place.names.at(-1) === 'alignments') return list.map((one) => alignmentWords(context, one)).join('\n');
  const words = list.map((one) => valueWords(context, place, one)).filter((one) => one !== '');
  return words.join(list.some(isJsonObject) ? '\n' : context.translator.t('documents.between'));
}

/** What an item was before is told in sentences, not in all its fields; null for every other list. */
function earlierStateWords(context: WordsContext, { kind, names, owner }: ValuePlace): readonly string[] | null {
  const [list, ...rest] = names;
  if (rest.length > 0) return null;
  if (kind === 'indicators' && list === 'earlierSeries') return allSeriesWords(context, String(owner['id']));
  const row =
    kind === 'measurements' && list === 'earlier' ? measurementOf(context.plan, String(owner['id'])) : undefined;
  return row === undefined ? null : correctionWords(context, row);
}

function alignmentWords({ translator, text }: WordsContext, value: Json): string {
  const { framework, item } = isJsonObject(value) ? value : {};
  const title = text.principles[String(item)]?.title;
  return title ?? translator.t('documents.alignment', { framework: String(framework), item: String(item) });
}

/** Two states of a small cell would give away even more than one. */
function breakdownWords({ translator }: WordsContext, value: Json): string {
  if (!Array.isArray(value)) return translator.t('changes.value.hidden');
  return value.length === 0 ? '' : translator.t('changes.value.breakdown', { count: value.length });
}

function numberWords(context: WordsContext, place: ValuePlace, value: number): string {
  const { translator, plan } = context;
  const last = place.names.at(-1) ?? '';
  if (moneyFields.includes(last)) return translator.money(value, plan.profile.currency);
  if (last === 'staffFte') return translator.t('documents.fullTime', { number: translator.number(value) });
  const meaning = last === 'value' ? meaningOfValue(context, place) : undefined;
  if (meaning) return indicatorValue(translator, meaning, value);
  return last === 'value' ? formatQuantity(translator, value, unitOf(place)) : translator.number(value);
}

/** Values of an indicator, and what was measured of it, are said in the way of the series that they belong to. */
function meaningOfValue({ plan }: WordsContext, { kind, owner, series }: ValuePlace) {
  if (kind === 'indicators') return meaningIn(plan, String(owner['id']), series ?? null);
  if (kind !== 'measurements') return undefined;
  const { indicatorId, series: own } = owner;
  return meaningIn(plan, String(indicatorId), typeof own === 'string' ? own : null);
}

function unitOf({ owner }: ValuePlace): string {
  const { unit } = owner;
  return typeof unit === 'string' ? unit : '';
}
