import type { PlanRow, PlanTable } from '#core/plan/plan-path.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { useTranslator } from '../common/translation.tsx';
import { itemTitle, titleLanguage } from './item-names.ts';

/** The title of a row (see `itemTitle`) in the language that it is written in. */
export function ItemTitle({ plan, table, row }: { plan: Plan; table: PlanTable; row: PlanRow<PlanTable> }) {
  const translator = useTranslator();
  return <span lang={titleLanguage(translator, plan, row)}>{itemTitle(translator, plan, table, row)}</span>;
}
