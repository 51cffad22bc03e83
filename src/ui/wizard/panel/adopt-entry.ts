import { applyEdit } from '#core/plan/plan-edit.ts';
import type { PlanTable } from '#core/plan/plan-path.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import {
  type Adoption,
  adoptActivity,
  adoptAssumption,
  adoptGoal,
  adoptIndicator,
  adoptRisk,
  adoptTarget,
  adoptTargetGroup,
  isAdopted,
} from '#core/scheme/adopt-catalogue.ts';
import type { OfferLevel } from '#core/scheme/offers.ts';
import type { SchemePack } from '#core/scheme/scheme-packs.ts';
import type { EntryKey } from './catalogue-entry.ts';

/** What a new row will hang on: a row of the plan, the entry that the catalogue has it under (added as well), or nothing yet. */
export type ParentChoice =
  | { readonly kind: 'row'; readonly id: string }
  | { readonly kind: 'catalogue'; readonly entry: EntryKey }
  | { readonly kind: 'none' };

export const tableOfLevel = {
  goal: 'goals',
  target: 'targets',
  activity: 'activities',
  indicator: 'indicators',
  'target-group': 'targetGroups',
  risk: 'risks',
  assumption: 'assumptions',
} as const satisfies Record<OfferLevel, PlanTable>;

/** Copies an entry into the plan below its parent; entries that it needs and the plan lacks come in the same edit. */
export function adoptEntry(
  pack: SchemePack,
  plan: Plan,
  entry: EntryKey,
  parent: ParentChoice,
  newId: () => string,
): Adoption | null {
  if (parent.kind !== 'catalogue')
    return adoptBelow(pack, plan, entry, parent.kind === 'row' ? parent.id : null, newId);
  const above = isAdopted(plan, parent.entry.id) ? null : adoptWithParents(pack, plan, parent.entry, newId);
  return joined(pack, plan, entry, above, newId);
}

function adoptWithParents(pack: SchemePack, plan: Plan, entry: EntryKey, newId: () => string): Adoption | null {
  const parent = parentEntry(pack, entry);
  const above = parent && !isAdopted(plan, parent.id) ? adoptWithParents(pack, plan, parent, newId) : null;
  return joined(pack, plan, entry, above, newId);
}

function joined(
  pack: SchemePack,
  plan: Plan,
  entry: EntryKey,
  above: Adoption | null,
  newId: () => string,
): Adoption | null {
  if (!above) return adoptBelow(pack, plan, entry, null, newId);
  const own = adoptBelow(pack, applyEdit(plan, above.edit), entry, above.id, newId);
  return own && { id: own.id, edit: { kind: 'rows.added', rows: [...above.edit.rows, ...own.edit.rows] } };
}

function adoptBelow(
  pack: SchemePack,
  plan: Plan,
  { level, id }: EntryKey,
  parentId: string | null,
  newId: () => string,
): Adoption | null {
  switch (level) {
    case 'goal':
      return adoptGoal(pack, plan, id, newId);
    case 'target':
      return adoptTarget(pack, plan, id, parentId, newId);
    case 'activity':
      return adoptActivity(pack, plan, id, parentId, newId);
    case 'indicator':
      return adoptIndicator(pack, plan, id, parentId, newId);
    case 'target-group':
      return adoptTargetGroup(pack, plan, id, newId);
    case 'risk':
      return adoptRisk(pack, id, newId);
    case 'assumption':
      return adoptAssumption(pack, id, newId);
  }
}

/** The entry that the catalogue has this one under. */
function parentEntry({ index }: SchemePack, { level, id }: EntryKey): EntryKey | null {
  const goalId = level === 'target' ? index.target(id)?.goalId : undefined;
  if (goalId !== undefined) return { level: 'goal', id: goalId };
  const entry = level === 'activity' ? index.activity(id) : level === 'indicator' ? index.indicator(id) : undefined;
  return entry ? { level: 'target', id: entry.targetId } : null;
}

/**
 * Where a new row can hang, best first: rows made from the entry's own parent, the row that is open, then all others.
 * One choice means that there is nothing to ask.
 */
export function parentChoices(
  pack: SchemePack,
  plan: Plan,
  entry: EntryKey,
  openRowId: string | undefined,
): readonly ParentChoice[] {
  const parent = parentEntry(pack, entry);
  if (!parent) return [{ kind: 'none' }];
  const rows = parent.level === 'goal' ? plan.goals : plan.targets;
  const fitting = rows.filter((row) => row.catalogueId === parent.id);
  const asRow = ({ id }: { readonly id: string }): ParentChoice => ({ kind: 'row', id });
  if (fitting.length === 1) return fitting.map(asRow);
  const rest = rows.filter((row) => !fitting.includes(row));
  const open = rest.filter((row) => row.id === openRowId);
  const others = rest.filter((row) => row.id !== openRowId);
  if (fitting.length > 0) return [...fitting, ...open, ...others].map(asRow);
  return [...open.map(asRow), { kind: 'catalogue', entry: parent }, ...others.map(asRow), { kind: 'none' }];
}
