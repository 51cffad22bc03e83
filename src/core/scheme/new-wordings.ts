import type { PlanRow } from '../plan/plan-path.ts';
import type { Plan } from '../plan/plan-schema.ts';
import { withOpenSeries } from '../plan/series.ts';
import { type AdoptedTable, adoptedRow, adoptedTables } from './adopted-row.ts';
import type { CarryOver } from './carry-over-schema.ts';
import { type Carrier, carryRow } from './carry-references.ts';
import type { SchemeStep } from './scheme-packs.ts';

/** What a field holds that the catalogue fills. */
export type FieldValue = string | number | boolean | null | string[];

/** A field, by dotted name, that the new version fills in another way: what stands in the plan, and what the new version says. */
export type NewField = { readonly field: string; readonly present: FieldValue; readonly next: FieldValue };

/** A row taken from an entry that the new version words, measures or sources in another way. */
export type NewWording = {
  readonly table: AdoptedTable;
  readonly rowId: string;
  /** The entry of the new version. */
  readonly entryId: string;
  readonly what: CarryOver['changed'][number]['what'];
  /** One sentence for a planner, by language; {} where nobody says. */
  readonly why: Readonly<Record<string, string>>;
  /** Fields that say word for word what the old version says: `takeWordings` fills them anew. */
  readonly offered: readonly NewField[];
  /** Fields in which a person said something else: they stay. */
  readonly own: readonly NewField[];
};

/** The fields that an entry fills by itself; links, dates and who is responsible are the plan's own. */
const filledFields: Readonly<Record<AdoptedTable, readonly string[]>> = {
  targetGroups: ['name'],
  goals: ['policyField', 'title', 'description'],
  targets: ['title', 'value', 'unit', 'direction'],
  activities: ['title', 'description'],
  indicators: [
    ...['title', 'type', 'measure', 'unit', 'direction', 'cumulative', 'calculation', 'numerator', 'denominator'],
    ...['scale', 'sources', 'frequency', 'breakdowns', 'benchmark.type', 'benchmark.source'],
  ],
  risks: ['category', 'title', 'likelihood', 'impact', 'response'],
  assumptions: ['text', 'howToCheck', 'ifNotTrue'],
};

type Move = SchemeStep & {
  /** The plan before it was carried over. */
  readonly before: Plan;
  readonly carrier: Carrier;
};

/** What the new version says otherwise of the rows of a plan that was carried over, in the order of its tables. */
export function newWordings(plan: Plan, move: Move): readonly NewWording[] {
  const told = new Map(move.carryOver.changed.map((change) => [change.id, change]));
  return adoptedTables.flatMap((table) => wordingsOf(table, plan, { ...move, told }));
}

type Told = { readonly told: ReadonlyMap<string, CarryOver['changed'][number]> };

function wordingsOf<T extends AdoptedTable>(table: T, plan: Plan, move: Move & Told): readonly NewWording[] {
  const rows: readonly PlanRow<T>[] = plan[table];
  return rows.flatMap((row, at) => {
    const before = move.before[table][at]?.catalogueId ?? null;
    const entryId = row.catalogueId;
    if (before === null || entryId === null) return [];
    const { offered, own } = differingFields(table, row, { ...move, oldId: before, newId: entryId });
    const change = move.told.get(entryId);
    // Words that no field of the plan takes, or takes in another language only, change nothing in it.
    if (offered.length + own.length === 0 && (change === undefined || change.what === 'wording')) return [];
    const { what = 'wording', why = {} } = change ?? {};
    return [{ table, rowId: row.id, entryId, what, why, offered, own }];
  });
}

function differingFields<T extends AdoptedTable>(
  table: T,
  row: PlanRow<T>,
  { from, to, carrier, oldId, newId }: Move & { readonly oldId: string; readonly newId: string },
): Pick<NewWording, 'offered' | 'own'> {
  const old = adoptedRow(from, table, oldId);
  const next = adoptedRow(to, table, newId);
  if (old === null || next === null) return { offered: [], own: [] };
  const then = carryRow[table](old, carrier);
  const fields = filledFields[table]
    .filter((field) => !isSame(valueAt(then, field), valueAt(next, field)))
    .map((field) => ({ field, present: valueAt(row, field), next: valueAt(next, field) }))
    .filter(({ present, next: after }) => !isSame(present, after));
  const isVerbatim = ({ field, present }: NewField) => isSame(present, valueAt(then, field));
  return {
    offered: fields.filter(isVerbatim),
    own: fields.filter((one) => !isVerbatim(one) && !isEmpty(one.present)),
  };
}

/**
 * Fills the offered fields of the given wordings as the new version does, as far as they still say what they said when it was offered.
 * Where that changes what the values of a measured indicator mean, the question what becomes of them opens (see series.ts).
 */
export function takeWordings(plan: Plan, wordings: readonly NewWording[]): Plan {
  return wordings.reduce((taken, wording) => takeWording(taken, wording.table, wording), plan);
}

function takeWording<T extends AdoptedTable>(plan: Plan, table: T, { rowId, offered }: NewWording): Plan {
  const rows: readonly PlanRow<T>[] = plan[table];
  const taken = rows.map((row) => (row.id === rowId ? withFields(row, offered) : row));
  if (taken.every((row, at) => row === rows[at])) return plan;
  const after = { ...plan, [table]: taken };
  return table === 'indicators' ? withOpenSeries(plan, after, rowId) : after;
}

function withFields<R extends object>(row: R, fields: readonly NewField[]): R {
  let filled = row;
  for (const { field, present, next } of fields)
    if (isSame(valueAt(row, field), present)) filled = withValue(filled, field, next);
  return filled;
}

function withValue<R extends object>(row: R, field: string, value: FieldValue): R {
  const [name = '', part] = field.split('.');
  return { ...row, [name]: part === undefined ? value : { ...Object(Reflect.get(row, name)), [part]: value } };
}

function valueAt(row: object, field: string): FieldValue {
  const value = field.split('.').reduce<unknown>((holder, name) => Reflect.get(Object(holder), name), row);
  // `filledFields` names fields of these types only.
  return value as FieldValue;
}

function isSame(one: FieldValue, other: FieldValue): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function isEmpty(value: FieldValue): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
