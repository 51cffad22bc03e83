import { type FieldKind, fieldKinds, type ItemKind } from '../plan/field-kinds.ts';
import { pathOf, type RowTable, rowTables } from '../plan/plan-path.ts';
import type { Plan } from '../plan/plan-schema.ts';
import { isCountedUnit } from '../progress/measured-sums.ts';
import { asList } from './field-value.ts';
import type { Issue } from './issue.ts';
import { contents, rowsThatHold } from './item-contents.ts';
import { asItem, fieldsOf, type Item, type ItemField, readField } from './item-fields.ts';
import { itemName } from './item-name.ts';
import { unitOfField, unitSource } from './number-unit.ts';
import { stepOfItem } from './step-of-item.ts';

/**
 * Counts of people and things that are no whole numbers, as advice: 12.5 persons are an average, or a slip. A plain `count` may be
 * a rate, and terms of shares may be amounts: both are left alone.
 */
export function fractionsOf(plan: Plan): readonly Issue[] {
  return rowTables.flatMap((table) =>
    rowsWithFractions(plan[table]).flatMap((row) =>
      fractionsIn(plan, table, row).map((found) => issueOf(plan, table, row, found)),
    ),
  );
}

type Found = { readonly field: readonly string[]; readonly amount: number };
type Row = Item & { readonly id: string };

const rowsWithFractions = rowsThatHold<Row>(contents.fraction);

const numberFields = new Map(
  Object.keys(fieldKinds).map((kind) => [kind, fieldsOf(kind as ItemKind).filter(holdsNumbers)]), // its keys are the kinds
);

function holdsNumbers({ type }: ItemField): boolean {
  return (
    type.kind === 'number' || (type.kind === 'rows' && Object.values(type.fields).some(({ kind }) => kind === 'number'))
  );
}

function fractionsIn(plan: Plan, table: RowTable, row: Row): readonly Found[] {
  const amounts = (numberFields.get(table) ?? []).flatMap((field) => amountsIn(field, readField(row, field)));
  return amounts.filter(({ field, amount }) => !Number.isInteger(amount) && isCount(plan, table, row, field));
}

function amountsIn({ segments, type }: ItemField, value: unknown): readonly Found[] {
  if (type.kind !== 'rows') return typeof value === 'number' ? [{ field: segments, amount: value }] : [];
  return asList(value)
    .map(asItem)
    .flatMap((row) =>
      cellsOf(row, type.fields).map(([name, amount]) => ({ field: [...segments, String(row['id']), name], amount })),
    );
}

function cellsOf(row: Item, fields: Readonly<Record<string, FieldKind>>): readonly (readonly [string, number])[] {
  return Object.keys(fields).flatMap((name) => {
    const value = row[name];
    return typeof value === 'number' ? [[name, value] as const] : [];
  });
}

function isCount(plan: Plan, table: RowTable, row: Row, field: readonly string[]): boolean {
  if (table === 'measurements' && field.join('.') === 'count') return true;
  return isCountedUnit(unitOfField(table, unitSource(plan, table, row), field.join('.'), plan.profile.currency) ?? '');
}

function issueOf(plan: Plan, table: RowTable, row: Row, { field, amount }: Found): Issue {
  return {
    code: 'fractionOfCount',
    severity: 'advice',
    params: { ...itemName(plan, table, row), amount },
    path: pathOf({ table, id: row.id }, ...field),
    table,
    itemId: row.id,
    step: stepOfItem(table, field),
  };
}
