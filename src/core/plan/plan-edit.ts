import { applyFormValues, type FormValues } from '../validation/form-values.ts';
import { type Correction, correctMeasurement, enterMeasurement, type MeasurementEntry } from './measurement-edits.ts';
import type { ItemRef, PlanRow, RowTable } from './plan-path.ts';
import type { Plan } from './plan-schema.ts';
import { removalOf, removeRows, takeOutRows } from './removal.ts';
import { restoreRows } from './restore-rows.ts';
import { type SeriesSplit, seriesJoined, seriesKept, seriesReopened, seriesSplit, withOpenSeries } from './series.ts';
import { withoutStaleShare } from './stale-share.ts';

/** A row to be added to the end of its table. */
export type RowAddition = { [T in RowTable]: { readonly table: T; readonly row: PlanRow<T> } }[RowTable];

/** Every change that can be made to a plan, as plain data. */
export type PlanEdit =
  | { readonly kind: 'form.applied'; readonly ref: ItemRef; readonly values: FormValues; readonly language: string }
  | { readonly kind: 'rows.added'; readonly rows: readonly RowAddition[] }
  | { readonly kind: 'row.removed'; readonly table: RowTable; readonly id: string }
  /** Takes back a `row.removed` that was made on `before`, whatever else was changed since. */
  | { readonly kind: 'rows.restored'; readonly table: RowTable; readonly id: string; readonly before: Plan }
  /** Takes back a `rows.added`, whatever else was changed since. */
  | { readonly kind: 'rows.takenOut'; readonly rows: readonly RowAddition[] }
  /** Changes places with the next (1) or the previous (-1) row that hangs on the same goal or target. */
  | { readonly kind: 'row.moved'; readonly table: RowTable; readonly id: string; readonly by: -1 | 1 }
  /** Typing in a measurement that may not be there yet. */
  | ({ readonly kind: 'measurement.entered' } & MeasurementEntry)
  /** Typing in a correction of a measurement, which keeps what it said before. */
  | ({ readonly kind: 'measurement.corrected' } & Correction & Omit<MeasurementEntry, 'row'>)
  /** The answer to whether values measured before a change of meaning go on (`split` null) or end with it. */
  | {
      readonly kind: 'series.decided';
      readonly indicatorId: string;
      readonly split: SeriesSplit | null;
    }
  /** Values of a closed series go on with the present ones, because the meaning was changed back. */
  | { readonly kind: 'series.joined'; readonly indicatorId: string; readonly seriesId: string }
  /** Takes back a `series.decided` or a `series.joined` that was made on `before`, whatever else was changed since. */
  | { readonly kind: 'series.reopened'; readonly indicatorId: string; readonly before: Plan }
  | { readonly kind: 'later.toggled'; readonly path: string }
  | { readonly kind: 'alignment.toggled'; readonly goalId: string; readonly framework: string; readonly item: string }
  | { readonly kind: 'language.set'; readonly language: string }
  | { readonly kind: 'plan.replaced'; readonly plan: Plan };

/** The plan after an edit; the same object when the edit changes nothing (unknown rows included). */
export function applyEdit(plan: Plan, edit: PlanEdit): Plan {
  switch (edit.kind) {
    case 'form.applied':
      return applyForm(plan, edit);
    case 'rows.added':
      return addRows(plan, edit.rows);
    case 'measurement.entered':
      return enterMeasurement(plan, edit);
    case 'measurement.corrected':
      return correctMeasurement(plan, edit);
    case 'series.decided':
      return edit.split === null ? seriesKept(plan, edit.indicatorId) : seriesSplit(plan, edit.indicatorId, edit.split);
    case 'series.joined':
      return seriesJoined(plan, edit.indicatorId, edit.seriesId);
    case 'series.reopened':
      return seriesReopened(plan, edit.before, edit.indicatorId);
    case 'row.removed':
      return findRow(plan, edit.table, edit.id) ? removeRows(plan, removalOf(plan, edit.table, edit.id)) : plan;
    case 'rows.restored':
      return restoreRows(plan, edit.before, removalOf(edit.before, edit.table, edit.id));
    case 'rows.takenOut':
      return takeOutRows(plan, edit.rows);
    case 'row.moved':
      return moveRow(plan, edit.table, edit.id, edit.by);
    case 'later.toggled':
      return toggleLater(plan, edit.path);
    case 'alignment.toggled':
      return toggleAlignment(plan, edit);
    case 'language.set':
      return plan.language === edit.language ? plan : { ...plan, language: edit.language };
    case 'plan.replaced':
      return edit.plan;
  }
}

/** The row of a table with this id, if there is one. */
export function findRow<T extends RowTable>(plan: Plan, table: T, id: string): PlanRow<T> | undefined {
  const rows: readonly PlanRow<T>[] = plan[table];
  return rows.find((row) => row.id === id);
}

function applyForm(plan: Plan, { ref, values, language }: Extract<PlanEdit, { kind: 'form.applied' }>): Plan {
  const applied = applyFormValues(plan, ref, values, language);
  if (applied === plan || !('table' in ref)) return applied;
  if (ref.table === 'indicators') return withOpenSeries(plan, applied, ref.id);
  return ref.table === 'measurements'
    ? withoutStaleShare(applied, ref.id, findRow(plan, 'measurements', ref.id))
    : applied;
}

function addRows(plan: Plan, additions: readonly RowAddition[]): Plan {
  let filled = plan;
  for (const table of new Set(additions.map((addition) => addition.table))) {
    const rows: readonly { readonly id: string }[] = filled[table];
    const taken = new Set(rows.map(({ id }) => id));
    const fresh: { readonly id: string }[] = [];
    for (const { table: own, row } of additions) {
      if (own !== table || taken.has(row.id)) continue;
      taken.add(row.id);
      fresh.push(row);
    }
    if (fresh.length > 0) filled = { ...filled, [table]: [...rows, ...fresh] };
  }
  return filled;
}

function moveRow(plan: Plan, table: RowTable, id: string, by: -1 | 1): Plan {
  const rows = [...plan[table]];
  const from = rows.findIndex((row) => row.id === id);
  const row = rows[from];
  if (!row) return plan;
  let to = from + by;
  while (rows[to] && parentOf(rows[to]) !== parentOf(row)) to += by;
  const other = rows[to];
  if (!other) return plan;
  rows[from] = other;
  rows[to] = row;
  return { ...plan, [table]: rows };
}

function parentOf(row: PlanRow<RowTable> | undefined): string {
  if (!row) return '';
  if ('goalId' in row) return row.goalId ?? row.heading ?? '';
  if ('targetId' in row) return row.targetId ?? row.heading ?? '';
  return 'targetIds' in row ? (row.targetIds[0] ?? '') : '';
}

function toggleLater(plan: Plan, path: string): Plan {
  const marks = plan.notes.comeBackLater;
  const comeBackLater = marks.includes(path) ? marks.filter((mark) => mark !== path) : [...marks, path];
  return { ...plan, notes: { ...plan.notes, comeBackLater } };
}

function toggleAlignment(
  plan: Plan,
  { goalId, framework, item }: Extract<PlanEdit, { kind: 'alignment.toggled' }>,
): Plan {
  const goal = findRow(plan, 'goals', goalId);
  if (!goal) return plan;
  const others = goal.alignments.filter((one) => one.framework !== framework || one.item !== item);
  const alignments = others.length < goal.alignments.length ? others : [...goal.alignments, { framework, item }];
  return { ...plan, goals: plan.goals.map((row) => (row === goal ? { ...goal, alignments } : row)) };
}
