import { groupBy } from '../chain/group-by.ts';
import type { Measurement, Plan } from '../plan/plan-schema.ts';
import { rowsById } from '../validation/rows-by-id.ts';
import { diffPlans } from './diff-plans.ts';
import { isEqual } from './diff-values.ts';
import type { PlanChange } from './plan-change.ts';
import { isLinkToSeries, isOfSeries, seriesChanges } from './series-changes.ts';
import type { CorrectionChange, SeriesChange, ToldChange } from './told-change.ts';

type States = { readonly before: Plan; readonly after: Plan };
type FieldChange = Extract<PlanChange, { kind: 'field.changed' }>;

/** Numbers of a measurement that a correction tells itself. */
export const correctedNumbers = ['value', 'numerator', 'denominator', 'count'] as const;

/** The measurement with this id, if the plan has it. */
export function measurementOf({ measurements }: Pick<Plan, 'measurements'>, id: string): Measurement | undefined {
  return rowsById(measurements).get(id);
}

/**
 * The changes that people are told, each of them once, in the order of the plan: what happened to a series, and a correction, as one change with
 * all that it brought about; undecoded texts with the value that takes their place, and with the row that comes or goes with them.
 */
export function toldChanges(plans: States): readonly ToldChange[] {
  const { changes } = diffPlans(plans.before, plans.after);
  const series = groupBy(seriesChanges(plans), ({ id }) => id);
  const corrections = new Map(changes.flatMap((change) => correctionOf(plans, change)));
  const leads = new Map<string, readonly ToldChange[]>([
    ...[...series].map(([id, told]) => [`indicators/${id}`, told] as const),
    ...[...corrections].map(([id, told]) => [`measurements/${id}`, [told]] as const),
  ]);
  return withoutRepeated(changes).flatMap((change) => {
    if (change.kind !== 'field.changed' || !('table' in change.place)) return [change];
    const place = `${change.place.table}/${change.place.id}`;
    const lead = leads.get(place) ?? [];
    leads.delete(place);
    return isTold(plans, change, { series, corrections }) ? lead : [...lead, change];
  });
}

type Told = {
  readonly series: ReadonlyMap<string, readonly SeriesChange[]>;
  readonly corrections: ReadonlyMap<string, CorrectionChange>;
};

function isTold({ after }: States, change: FieldChange, { series, corrections }: Told): boolean {
  const { place, field } = change;
  if (!('table' in place)) return false;
  if (place.table === 'indicators') {
    const told = series.get(place.id);
    return told !== undefined && isOfSeries(change, told);
  }
  if (place.table !== 'measurements') return false;
  const row = measurementOf(after, place.id);
  if (row === undefined) return false;
  if (isLinkToSeries(change, series.get(row.indicatorId) ?? [])) return true;
  const correction = corrections.get(place.id);
  if (correction === undefined) return false;
  const number = correctedNumbers.find((name) => name === field[0]);
  return field[0] === 'earlier' || (number !== undefined && row.earlier[correction.from]?.[number] === change.before);
}

/** A measurement whose list of corrections only grew was corrected. */
function correctionOf({ before, after }: States, change: PlanChange): readonly (readonly [string, CorrectionChange])[] {
  if (change.kind !== 'field.changed' || change.field.join() !== 'earlier' || !('table' in change.place)) return [];
  const { table, id } = change.place;
  if (table !== 'measurements') return [];
  const [then = [], now = []] = [before, after].map((plan) => measurementOf(plan, id)?.earlier);
  const isGrown = now.length > then.length && then.every((one, at) => isEqual(one, now[at] ?? null));
  return isGrown ? [[id, { kind: 'value.corrected', table, id, from: then.length }]] : [];
}

function withoutRepeated(changes: readonly PlanChange[]): readonly PlanChange[] {
  const told = new Set(changes.map(pathOf));
  return changes.filter((change) => {
    const path = typedPathOf(change);
    if (path === null) return true;
    const [table, id] = path.split('/');
    return !told.has(path) && !told.has(`${table}/${id}/*`);
  });
}

/** The path that the undecoded text of a change would stand at; a whole row ends in `*`. */
function pathOf(change: PlanChange): string {
  if (change.kind === 'rows.ordered') return '';
  if (change.kind !== 'field.changed') return `${change.table}/${change.id}/*`;
  const { place, field } = change;
  return [...('section' in place ? [place.section] : [place.table, place.id]), ...field].join('/');
}

function typedPathOf(change: PlanChange): string | null {
  return change.kind === 'field.changed' && change.field[0] === 'unparsed' && 'section' in change.place
    ? (change.field[1] ?? null)
    : null;
}
