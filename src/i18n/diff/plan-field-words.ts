import type { PlanChange } from '#core/diff/plan-change.ts';
import { isJsonObject, type Json } from '#core/migrate/json-value.ts';
import { itemOfPath } from '#core/plan/plan-path.ts';
import { originKinds } from '#core/plan/plan-schema.ts';
import { originText } from '../origin-text.ts';
import { placeText } from '../place-text.ts';
import { labelOf, namesOfField } from './field-words.ts';
import { rowWords } from './item-words.ts';
import { partOf, rowOf } from './plan-parts.ts';
import { valueWords } from './value-words.ts';
import { nameAsWords, type WordsContext } from './words-context.ts';

type FieldChange = Extract<PlanChange, { kind: 'field.changed' }>;
type Words = { readonly field: string; readonly before: string; readonly after: string };

/** Words for what belongs to the plan itself: its language, scheme, marks and parts kept for other programs. */
export function planFieldWords(
  contexts: { readonly before: WordsContext; readonly after: WordsContext },
  { field, before, after }: FieldChange,
): Words {
  const { translator } = contexts.after;
  const label = labelOf(translator, 'plan', field);
  if (field[0] === 'id')
    return {
      field: label,
      before: translator.t('changes.value.oneIdentity'),
      after: translator.t('changes.value.otherIdentity'),
    };
  const words = wordsOf(field[0] ?? '');
  return { field: label, before: words(contexts.before, before, field), after: words(contexts.after, after, field) };
}

function wordsOf(part: string): (context: WordsContext, value: Json, field: readonly string[]) => string {
  if (part === 'notes') return marksWords;
  if (part === 'notCarried') return keptWords;
  if (part === 'origin') return originWords;
  return (context, value, names) => valueWords(context, { kind: 'plan', names, owner: {} }, value);
}

/** Marks name their places; one whose place the plan does not have is not told by its ids. */
function marksWords(context: WordsContext, value: Json): string {
  const paths = Array.isArray(value) ? value.map(String) : [];
  return paths.map((path) => markWords(context, path)).join('\n');
}

function markWords({ translator, plan }: WordsContext, path: string): string {
  const [table = '', id = ''] = path.split('/');
  const row = rowOf(plan, table, id);
  if (row && (itemOfPath(path) === null || table === 'measurements')) return rowWords(translator, plan, table, row);
  const words = table === 'measurements' ? path : placeText(translator, plan, path);
  return words === path ? translator.t('changes.value.gone') : words;
}

/** The whole origin as a sentence; one of its fields by its own words. */
function originWords({ translator, plan }: WordsContext, value: Json, [, name]: readonly string[]): string {
  if (name === undefined) return plan.origin === null ? '' : originText(translator, plan.origin);
  const kind = originKinds.find((one) => name === 'kind' && one === value);
  return kind === undefined ? String(value) : translator.t(`changes.value.origin.${kind}`);
}

function keptWords({ translator }: WordsContext, value: Json): string {
  const parts = Array.isArray(value) ? value.filter(isJsonObject) : [];
  const lines = parts.map(({ path, value: kept }) => {
    const label = nameAsWords(String(path).split('/').at(-1) ?? '');
    return translator.t('changes.value.line', { label, value: typeof kept === 'string' ? kept : JSON.stringify(kept) });
  });
  return lines.join('\n');
}

/** Texts that could not be read as values: at a path, without a label, or all below it, each with its label. */
export function undecodedWords(context: WordsContext, path: string, isWhole = false): readonly string[] {
  const { translator, plan } = context;
  const { t } = translator;
  if (isWhole) {
    const typed = Object.hasOwn(plan.unparsed, path) ? plan.unparsed[path] : undefined;
    return typed === undefined ? [] : [t('documents.undecoded', { text: typed })];
  }
  const [table = '', id = ''] = path.split('/');
  const row = rowOf(plan, table, id) ?? partOf(plan, table);
  return Object.entries(plan.unparsed).flatMap(([place, typed]) => {
    if (!place.startsWith(path)) return [];
    const { names } = namesOfField(isJsonObject(row) ? [row] : [], place.slice(path.length).split('/'));
    const value = t('documents.undecoded', { text: typed });
    return [t('changes.value.line', { label: labelOf(translator, table, names), value })];
  });
}
