import type { PlanRow, PlanTable } from '#core/plan/plan-path.ts';
import type { MessageId } from '#i18n/messages.ts';
import { targetHeading } from '#i18n/target-sentence.ts';
import type { Translator } from '#i18n/translator.ts';

/** The word of the catalogues for one row of a table (`item.<word>`). */
export const itemWord = {
  targetGroups: 'targetGroup',
  goals: 'goal',
  targets: 'target',
  activities: 'activity',
  indicators: 'indicator',
  assumptions: 'assumption',
  risks: 'risk',
  fundingSources: 'fundingSource',
} as const satisfies Record<PlanTable, string>;

/** The user's own words for a row, those of a target with its value where they cannot stand alone; or its kind and position ("Target 2") while it has none. */
export function itemTitle(translator: Translator, table: PlanTable, row: PlanRow<PlanTable>, position: number): string {
  if ('deadline' in row && row.title.trim() !== '') return targetHeading(translator, row);
  const own = 'title' in row ? row.title : 'name' in row ? row.name : row.text;
  return own.trim() || translator.t(`item.${itemWord[table]}.numbered` satisfies MessageId, { position });
}
