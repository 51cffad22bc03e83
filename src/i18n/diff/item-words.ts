import type { JsonObject } from '#core/migrate/json-value.ts';
import type { PlanTable } from '#core/plan/plan-path.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { itemNumber } from '#core/validation/item-numbers.ts';
import { readableSigns } from '#core/words/plain-signs.ts';
import { itemNames } from '../item-names.ts';
import type { Translator } from '../translator.ts';
import { findLinked, positionOf, rowOf } from './plan-parts.ts';
import { dateWords, nameAsWords } from './words-context.ts';

/** Longest piece of a row's words that names it, in characters; assumptions are whole paragraphs. */
const longestName = 120;

/** The words that a row goes by, '' for none. */
export function titleOf(row: JsonObject): string {
  const words = [row['title'], row['name'], row['text']].find((word) => typeof word === 'string' && word.trim() !== '');
  const title = typeof words === 'string' ? readableSigns(words.trim()) : '';
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

/** A row with what it is: "Target “reach B1”", "Target 1.2", "Measurement of “Share with B1”, 31 December 2027". */
export function rowWords(translator: Translator, plan: Plan, table: string, row: JsonObject): string {
  const { t } = translator;
  if (table === 'measurements') return measurementWords(translator, plan, row);
  const title = titleOf(row) || (isPlanTable(table) ? '' : linkedTitle(plan, row));
  if (!isPlanTable(table)) {
    const name = tableWords(translator, table);
    return title === ''
      ? t('changes.item.otherNumbered', { table: name, position: positionOf(plan, table, row) })
      : t('changes.item.otherNamed', { table: name, title });
  }
  return title === ''
    ? t(`item.${itemNames[table]}.numbered`, { position: itemNumber(plan, table, String(row['id'])) })
    : t('open.place.named', { item: t(`item.${itemNames[table]}`), title });
}

/** A row by its own words alone, as links name it: "reach B1", or "Target 1.2" without any. */
export function rowName(translator: Translator, plan: Plan, table: string, row: JsonObject): string {
  return titleOf(row) || rowWords(translator, plan, table, row);
}

function measurementWords(translator: Translator, plan: Plan, row: JsonObject): string {
  const { t } = translator;
  const found = rowOf(plan, 'indicators', String(row['indicatorId']));
  if (!found) return t('item.measurement.numbered', { position: positionOf(plan, 'measurements', row) });
  const indicator = rowName(translator, plan, 'indicators', found);
  return typeof row['date'] === 'string'
    ? t('changes.item.measurement', { indicator, date: dateWords(translator, row['date']) })
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

function isPlanTable(table: string): table is PlanTable {
  return Object.hasOwn(itemNames, table);
}
