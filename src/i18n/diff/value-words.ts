import { isJsonObject, type Json, type JsonObject } from '#core/migrate/json-value.ts';
import { moneyFields } from '../field-vocabularies.ts';
import { formatQuantity } from '../quantity.ts';
import { labelOf } from './field-words.ts';
import { rowOf } from './plan-parts.ts';
import { textWords } from './text-words.ts';
import type { ValuePlace, WordsContext } from './words-context.ts';

/** A value of a plan for people, whole; '' where there is nothing. Ids are never shown. */
export function valueWords(context: WordsContext, place: ValuePlace, value: Json): string {
  const { translator } = context;
  if (value === null) return '';
  if (place.kind === 'measurements' && place.names[0] === 'breakdown') return breakdownWords(context, value);
  if (typeof value === 'boolean') return translator.t(value ? 'common.yes' : 'common.no');
  if (typeof value === 'number') return numberWords(context, place, value);
  if (typeof value === 'string') return value.trim() === '' ? '' : textWords(context, place, value);
  return Array.isArray(value)
    ? listWords(context, place, value)
    : fieldLines(context, place, value).join(translator.t('documents.between'));
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
  if (place.names.at(-1) === 'alignments') return list.map((one) => alignmentWords(context, one)).join('\n');
  const words = list.map((one) => valueWords(context, place, one)).filter((one) => one !== '');
  return words.join(list.some(isJsonObject) ? '\n' : context.translator.t('documents.between'));
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
  return last === 'value' ? formatQuantity(translator, value, unitOf(context, place)) : translator.number(value);
}

/** Measurements are in the unit of their indicator. */
function unitOf({ plan }: WordsContext, { kind, owner }: ValuePlace): string {
  const indicatorId = kind === 'measurements' ? owner['indicatorId'] : undefined;
  const unit = indicatorId === undefined ? owner['unit'] : rowOf(plan, 'indicators', String(indicatorId))?.['unit'];
  return typeof unit === 'string' ? unit : '';
}
