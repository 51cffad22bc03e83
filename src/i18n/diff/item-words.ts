import { isJsonObject, type Json, type JsonObject } from '#core/migrate/json-value.ts';
import type { PlanTable } from '#core/plan/plan-path.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { itemNames } from '../place-text.ts';
import type { Translator } from '../translator.ts';
import { nameAsWords } from './words-context.ts';

/** Longest piece of a row's words that names it, in characters; assumptions are whole paragraphs. */
const longestName = 120;

/** A part of a plan by its name: tables come and go with formats, types do not know them all. */
export function partOf(plan: Plan, name: string): Json {
  const parts: JsonObject = plan;
  return Object.hasOwn(parts, name) ? (parts[name] ?? null) : null;
}

/** The rows of a table; none for a name that is no table. */
export function rowsOf(plan: Plan, table: string): readonly JsonObject[] {
  const rows = partOf(plan, table);
  return Array.isArray(rows) ? rows.filter(isJsonObject) : [];
}

/** The words that a row goes by, '' for none. */
export function titleOf(row: JsonObject): string {
  const words = [row['title'], row['name'], row['text']].find((word) => typeof word === 'string' && word.trim() !== '');
  const title = typeof words === 'string' ? words.trim() : '';
  const characters = [...title];
  return characters.length > longestName ? `${characters.slice(0, longestName - 1).join('')}…` : title;
}

/** What a section is called. */
export function sectionWords(translator: Translator, section: string): string {
  const id = `item.${section}`;
  if (section === 'plan') return translator.t('changes.plan');
  return translator.has(id) ? translator.t(id) : nameAsWords(section);
}

/** What a table is called. */
export function tableWords(translator: Translator, table: string): string {
  const id = `changes.table.${table}`;
  return translator.has(id) ? translator.t(id) : nameAsWords(table);
}

/** A row with what it is: "Target “reach B1”", "Goal 2", "Measurement of “Share with B1”, 31 December 2027". */
export function rowWords(translator: Translator, plan: Plan, table: string, row: JsonObject): string {
  const { t } = translator;
  if (table === 'measurements') return measurementWords(translator, plan, row);
  const title = titleOf(row) || (isPlanTable(table) ? '' : linkedTitle(plan, row));
  const position = positionOf(plan, table, row);
  if (!isPlanTable(table)) {
    const name = tableWords(translator, table);
    return title === ''
      ? t('changes.item.otherNumbered', { table: name, position })
      : t('changes.item.otherNamed', { table: name, title });
  }
  return title === ''
    ? t(`item.${itemNames[table]}.numbered`, { position })
    : t('open.place.named', { item: t(`item.${itemNames[table]}`), title });
}

/** A row by its own words alone, as links name it: "reach B1", or "Target 2" without any. */
export function rowName(translator: Translator, plan: Plan, table: string, row: JsonObject): string {
  return titleOf(row) || rowWords(translator, plan, table, row);
}

function measurementWords(translator: Translator, plan: Plan, row: JsonObject): string {
  const { t, date } = translator;
  const at = plan.indicators.findIndex(({ id }) => id === row['indicatorId']);
  const found = plan.indicators[at];
  if (!found) return t('open.place.measurements', { position: positionOf(plan, 'measurements', row) });
  const indicator = rowName(translator, plan, 'indicators', found);
  return typeof row['date'] === 'string'
    ? t('changes.item.measurement', { indicator, date: date(row['date']) })
    : t('changes.item.measurementUndated', { indicator });
}

/** What a row without words of its own is about: the title of the first row that it names. */
function linkedTitle(plan: Plan, row: JsonObject): string {
  for (const [name, id] of Object.entries(row)) {
    const found = name.endsWith('Id') && typeof id === 'string' ? findLinked(plan, id) : null;
    if (found !== null) return titleOf(found.row);
  }
  return '';
}

/** The row with an id, in the table that a link leads to; a link that is not known may lead to any. */
export function findLinked(
  plan: Plan,
  id: string,
  to: string | null = null,
): { readonly table: string; readonly row: JsonObject } | null {
  for (const table of to === null ? Object.keys(plan) : [to]) {
    const row = rowsOf(plan, table).find((one) => one['id'] === id);
    if (row) return { table, row };
  }
  return null;
}

function positionOf(plan: Plan, table: string, row: JsonObject): number {
  return rowsOf(plan, table).findIndex(({ id }) => id === row['id']) + 1;
}

function isPlanTable(table: string): table is PlanTable {
  return Object.hasOwn(itemNames, table);
}
