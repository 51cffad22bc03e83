import type { fieldKinds } from '#core/plan/field-kinds.ts';
import { findRow } from '#core/plan/plan-edit.ts';
import { itemOfPath, planTables } from '#core/plan/plan-path.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { kindOf } from '#core/validation/form-values.ts';
import type { MessageId } from '#i18n/messages.ts';
import type { Translator } from '#i18n/translator.ts';
import { itemTitle } from '../wizard/item-names.ts';

/** What a text of a plan is called: the words of its item, and its field. */
export function placeName(translator: Translator, plan: Plan, path: string): string {
  const place = itemOfPath(path);
  if (!place) return path;
  const field = fieldName(translator, kindOf(place.ref), place.field.split('/'));
  return translator.t('record.persons.place', { item: itemWords(translator, plan, place.ref), field });
}

type Ref = NonNullable<ReturnType<typeof itemOfPath>>['ref'];

function itemWords(translator: Translator, plan: Plan, ref: Ref): string {
  const { t, date } = translator;
  if ('section' in ref) return t(`item.${ref.section}`);
  const { id } = ref;
  const table = planTables.find((name) => name === ref.table);
  if (table) {
    const row = findRow(plan, table, id);
    return row ? itemTitle(translator, table, row, positionOf(plan[table], id)) : '';
  }
  const measurement = findRow(plan, 'measurements', id);
  if (!measurement) {
    const position = positionOf(plan.activityReports, id);
    return findRow(plan, 'activityReports', id)?.title.trim() || t('item.activityReport.numbered', { position });
  }
  const indicator = findRow(plan, 'indicators', measurement.indicatorId);
  const title = indicator
    ? itemTitle(translator, 'indicators', indicator, positionOf(plan.indicators, indicator.id))
    : '';
  const day = measurement.date === null ? t('record.noDate') : date(measurement.date);
  return t('record.persons.measured', { title, day });
}

function positionOf(rows: readonly { readonly id: string }[], id: string): number {
  return rows.findIndex((row) => row.id === id) + 1;
}

function fieldName({ t }: Translator, kind: keyof typeof fieldKinds, parts: readonly string[]): string {
  const [head = ''] = parts;
  const last = parts.at(-1) ?? '';
  if (last === 'reason') return t(kind === 'measurements' ? 'record.correction.reason' : 'record.series.reason');
  const former = head === 'earlier' || head === 'earlierSeries' ? parts.slice(2) : parts;
  const name = former.length > 2 ? `${former[0]}.${last}` : former.join('.');
  return t(`field.${kind}.${name}` as MessageId); // tests/ui/fields checks that every field kind has its words
}
