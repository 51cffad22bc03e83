import { kindOf } from '#core/diff/change-kinds.ts';
import type { PlanChange } from '#core/diff/plan-change.ts';
import { itemOfPath } from '#core/plan/plan-path.ts';

/** How many rows of a table, or sections, came, changed and went; `name` is a table or a section. */
export type ChangeCount = {
  readonly name: string;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
};

/** Levels of the chain: that nothing changed there is worth knowing. */
const alwaysCounted: readonly string[] = ['goals', 'targets', 'activities', 'indicators'];

/** Counts of the levels of the chain, then of everything else that changed. A row counts once, however many of its fields changed. */
export function changeCounts(changes: readonly PlanChange[]): readonly ChangeCount[] {
  const names = [...new Set([...alwaysCounted, ...changes.map(kindOf)])];
  return names.map((name) => {
    const ofName = changes.filter((change) => kindOf(change) === name);
    const countOf = (kind: PlanChange['kind']) => ofName.filter((change) => change.kind === kind).length;
    return { name, added: countOf('row.added'), changed: changedItems(ofName), removed: countOf('row.removed') };
  });
}

function changedItems(changes: readonly PlanChange[]): number {
  const items = changes.flatMap((change) => (change.kind === 'field.changed' ? [itemOf(change)] : []));
  return new Set(items).size;
}

function itemOf({ place, field }: Extract<PlanChange, { kind: 'field.changed' }>): string {
  if ('table' in place) return place.id;
  const typed = field[0] === 'unparsed' ? itemOfPath(field[1] ?? '') : null;
  return typed !== null && 'table' in typed.ref ? typed.ref.id : '';
}
