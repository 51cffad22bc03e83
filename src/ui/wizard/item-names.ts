import type { PlanRow, PlanTable } from '#core/plan/plan-path.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { itemNumber } from '#core/validation/item-numbers.ts';
import { readableSigns } from '#core/words/plain-signs.ts';
import { itemNames } from '#i18n/item-names.ts';
import type { MessageId } from '#i18n/messages.ts';
import { targetHeading } from '#i18n/target-sentence.ts';
import type { Translator } from '#i18n/translator.ts';
import { useTranslator } from '../common/translation.tsx';
import type { Option } from '../fields/choice-field.tsx';
import { useReadPlan } from './session-context.tsx';

/** The user's own words for a row as documents show them, those of a target with its value where they cannot stand alone; or its kind and number in documents ("Target 1.2") while it has none. */
export function itemTitle(translator: Translator, plan: Plan, table: PlanTable, row: PlanRow<PlanTable>): string {
  if ('deadline' in row && row.title.trim() !== '') return readableSigns(targetHeading(translator, row));
  return (
    ownWords(row) ||
    translator.t(`item.${itemNames[table]}.numbered` satisfies MessageId, { position: itemNumber(plan, table, row.id) })
  );
}

/** The language of a title: that of the plan; undefined, so that of the page, where the title is not in the user's own words alone. */
export function titleLanguage(
  translator: Translator,
  { language }: Pick<Plan, 'language'>,
  row: PlanRow<PlanTable>,
): string | undefined {
  const own = ownWords(row);
  const isOwn = own !== '' && (!('deadline' in row) || readableSigns(targetHeading(translator, row)) === own);
  return isOwn ? language : undefined;
}

function ownWords(row: PlanRow<PlanTable>): string {
  const own = 'title' in row ? row.title : 'name' in row ? row.name : row.text;
  return readableSigns(own.trim());
}

/** The language of titles of the open plan (see `titleLanguage`). */
export function useTitleLanguage(): (row: PlanRow<PlanTable>) => string | undefined {
  const translator = useTranslator();
  const readPlan = useReadPlan();
  return (row) => titleLanguage(translator, readPlan(), row);
}

/** Rows of the open plan to choose from, by title. */
export function useItemOptions(): (table: PlanTable, rows: readonly PlanRow<PlanTable>[]) => readonly Option[] {
  const titleOf = useItemTitles();
  const languageOf = useTitleLanguage();
  return (table, rows) => rows.map((row) => ({ id: row.id, label: titleOf(table, row), lang: languageOf(row) }));
}

/** Titles of rows of the open plan. Does not subscribe to it: a number changes with the order of rows, which a list of them follows anyway. */
export function useItemTitles(): (table: PlanTable, row: PlanRow<PlanTable>) => string {
  const translator = useTranslator();
  const readPlan = useReadPlan();
  return (table, row) => itemTitle(translator, readPlan(), table, row);
}
