import type { ChangePlace, PlanChange } from '#core/diff/plan-change.ts';
import type { CorrectionChange, SeriesChange, ToldChange } from '#core/diff/told-change.ts';
import { measurementOf } from '#core/diff/told-changes.ts';
import { isJsonObject, type Json, type JsonObject } from '#core/migrate/json-value.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import type { SchemeText } from '#core/scheme/scheme-text.ts';
import type { Translator } from '../translator.ts';
import { correctionWords } from './correction-words.ts';
import { type FieldNames, fieldWords, namesOfField } from './field-words.ts';
import { rowName, rowWords, sectionWords, tableWords, titleOf } from './item-words.ts';
import { planFieldWords, undecodedWords } from './plan-field-words.ts';
import { partOf, rowOf, rowsOf } from './plan-parts.ts';
import { seriesWords } from './series-words.ts';
import { fieldLines, valueWords } from './value-words.ts';
import type { WordsContext } from './words-context.ts';

/**
 * A change for people. `field` is '' for a whole row; `before` and `after` are whole texts, '' for nothing, with line ends between parts.
 * With `sentence`, `after` tells the whole change and `before` is ''.
 */
export type ChangeWords = {
  readonly item: string;
  readonly field: string;
  readonly before: string;
  readonly after: string;
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  readonly sentence?: true;
};

type States<T> = { readonly before: T; readonly after: T };
type FieldChange = Extract<PlanChange, { kind: 'field.changed' }>;
type RowChange = Extract<PlanChange, { kind: 'row.added' | 'row.removed' }>;

/** Says a change of `toldChanges(plans)`, or one of `diffPlans`, in the language of the translator, each state in the words of its own plan. */
export function changeWords(
  translator: Translator,
  text: SchemeText,
  plans: States<Plan>,
  change: ToldChange,
): ChangeWords {
  const contexts = {
    before: { translator, text, plan: plans.before },
    after: { translator, text, plan: plans.after },
  };
  switch (change.kind) {
    case 'row.added':
      return { ...rowChangeWords(contexts.after, change), before: '', kind: 'added' };
    case 'row.removed':
      return { ...swapped(rowChangeWords(contexts.before, change)), kind: 'removed' };
    case 'rows.ordered':
      return orderWords(contexts, change);
    case 'field.changed':
      return fieldChangeWords(contexts, change);
    case 'value.corrected':
      return sentenceWords(contexts, change, correctionLines(contexts.after, change));
    default:
      return sentenceWords(contexts, change, seriesWords(isPast(change) ? contexts.before : contexts.after, change));
  }
}

/** A series that is gone is known to the earlier plan alone. */
function isPast({ kind }: SeriesChange): boolean {
  return kind === 'series.kept' || kind === 'series.joined';
}

function correctionLines(context: WordsContext, { id, from }: CorrectionChange): string {
  const row = measurementOf(context.plan, id);
  return row === undefined ? '' : correctionWords(context, row, from).join('\n');
}

function sentenceWords(
  contexts: States<WordsContext>,
  { kind, table, id }: SeriesChange | CorrectionChange,
  after: string,
): ChangeWords {
  const items = {
    before: itemOf(contexts.before.plan, { table, id }),
    after: itemOf(contexts.after.plan, { table, id }),
  };
  const field = contexts.after.translator.t(`changes.field.${kind === 'value.corrected' ? 'correction' : 'series'}`);
  return { item: itemWords(contexts, { table, id }, items), field, before: '', after, kind: 'changed', sentence: true };
}

function rowChangeWords(context: WordsContext, { table, row }: RowChange) {
  const given = isJsonObject(row) ? row : {};
  // What the item is called need not be said again.
  const named = table === 'measurements' ? ['indicatorId', 'date'] : [];
  const told = Object.fromEntries(
    Object.entries(given).filter(([name, value]) => value !== titleOf(given) && !named.includes(name)),
  );
  const lines = fieldLines(context, { kind: table, names: [], owner: given }, told);
  const typed = undecodedWords(context, `${table}/${String(given['id'])}/`);
  const item = rowWords(context.translator, context.plan, table, given);
  return { item, field: '', after: [...lines, ...typed].join('\n') };
}

function swapped<T extends { readonly after: string }>(words: T) {
  return { ...words, before: words.after, after: '' };
}

function orderWords(
  { before, after }: States<WordsContext>,
  { table, ids }: Extract<PlanChange, { kind: 'rows.ordered' }>,
): ChangeWords {
  const { translator } = after;
  const kept = new Set<Json | undefined>(ids);
  const namesOf = ({ plan }: WordsContext) => {
    const rows = rowsOf(plan, table).filter(({ id }) => kept.has(id));
    return rows.map((row) => ({ id: row['id'], name: rowName(translator, plan, table, row) }));
  };
  const [earlier, later] = [namesOf(before), namesOf(after)];
  const isMoved = (at: number) => earlier[at]?.id !== later[at]?.id;
  const places = later.flatMap((_, at) => (isMoved(at) ? [at] : []));
  const [first = 0, last = 0] = [places[0], places.at(-1)];
  const listOf = (names: typeof later) =>
    names
      .slice(first, last + 1)
      .map(({ name }, at) => translator.t('changes.value.numbered', { position: first + at + 1, value: name }))
      .join('\n');
  const words = { before: listOf(earlier), after: listOf(later), kind: 'moved' } as const;
  return { item: tableWords(translator, table), field: translator.t('changes.field.order'), ...words };
}

function fieldChangeWords(contexts: States<WordsContext>, change: FieldChange): ChangeWords {
  const { place, field } = change;
  if ('section' in place && place.section === 'plan') {
    const path = field[0] === 'unparsed' ? typedPlace(field[1] ?? '') : null;
    return path === null
      ? { item: sectionWords(contexts.after.translator, 'plan'), ...planFieldWords(contexts, change), kind: 'changed' }
      : valueChangeWords(contexts, { ...change, ...path, before: null, after: null });
  }
  return valueChangeWords(contexts, change);
}

/** The place and the field of an undecoded text. */
function typedPlace(path: string): Pick<FieldChange, 'place' | 'field'> {
  const [head = '', second = '', ...rest] = path.split('/');
  return ['profile', 'resources', 'monitoring'].includes(head)
    ? { place: { section: head }, field: [second, ...rest] }
    : { place: { table: head, id: second }, field: rest };
}

function valueChangeWords(contexts: States<WordsContext>, change: FieldChange): ChangeWords {
  const { place, field } = change;
  const { translator } = contexts.after;
  const kind = 'section' in place ? place.section : place.table;
  const items = { before: itemOf(contexts.before.plan, place), after: itemOf(contexts.after.plan, place) };
  const known = [items.after, items.before].filter((item) => item !== null);
  const names = namesOfField(known, field);
  const wordsIn = (context: WordsContext, owner: JsonObject | null, value: Json) =>
    value === null
      ? undecodedWords(context, pathOf(place, field), true).join('\n')
      : valueWords(context, { kind, names: names.names, owner: owner ?? {}, ...seriesOf(kind, names) }, value);
  const isEntry = names.entry !== null && names.names.length === names.entry.listAt;
  const isNew = isEntry && change.before === null;
  const isGone = isEntry && change.after === null;
  return {
    item: itemWords(contexts, place, items),
    field: fieldWords(translator, kind, names),
    before: wordsIn(contexts.before, items.before, change.before),
    after: wordsIn(contexts.after, items.after, change.after),
    kind: isNew ? 'added' : isGone ? 'removed' : 'changed',
  };
}

/** The earlier series that a field lies in. */
function seriesOf(kind: string, { names, entry }: FieldNames): { readonly series?: string } {
  const id = kind === 'indicators' && names[0] === 'earlierSeries' ? entry?.row['id'] : undefined;
  return typeof id === 'string' ? { series: id } : {};
}

function itemOf(plan: Plan, place: ChangePlace): JsonObject | null {
  if ('table' in place) return rowOf(plan, place.table, place.id) ?? null;
  const section = partOf(plan, place.section);
  return isJsonObject(section) ? section : null;
}

/** The item as it is called now, or as it was called when it is gone. */
function itemWords(
  { before, after }: States<WordsContext>,
  place: ChangePlace,
  items: States<JsonObject | null>,
): string {
  const { translator } = after;
  if ('section' in place) return sectionWords(translator, place.section);
  if (items.after) return rowWords(translator, after.plan, place.table, items.after);
  return items.before
    ? rowWords(translator, before.plan, place.table, items.before)
    : tableWords(translator, place.table);
}

function pathOf(place: ChangePlace, field: readonly string[]): string {
  return [...('section' in place ? [place.section] : [place.table, place.id]), ...field].join('/');
}
