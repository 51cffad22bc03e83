import type { PlanRow, PlanTable } from '#core/plan/plan-path.ts';
import { itemNames } from '#i18n/item-names.ts';
import type { MessageId } from '#i18n/messages.ts';
import { targetHeading } from '#i18n/target-sentence.ts';
import type { Translator } from '#i18n/translator.ts';

/** The user's own words for a row, those of a target with its value where they cannot stand alone; or its kind and position ("Target 2") while it has none. */
export function itemTitle(translator: Translator, table: PlanTable, row: PlanRow<PlanTable>, position: number): string {
  if ('deadline' in row && row.title.trim() !== '') return targetHeading(translator, row);
  const own = 'title' in row ? row.title : 'name' in row ? row.name : row.text;
  return own.trim() || translator.t(`item.${itemNames[table]}.numbered` satisfies MessageId, { position });
}
