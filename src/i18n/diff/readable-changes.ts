import type { PlanChange, PlanDiff } from '#core/diff/plan-change.ts';

/**
 * The changes that people need to be told: undecoded texts are told with the value that takes their place,
 * and with the row that comes or goes with them.
 */
export function readableChanges({ changes }: PlanDiff): readonly PlanChange[] {
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
