import { createPlan } from '../plan/create-plan.ts';
import { applyEdit, findRow } from '../plan/plan-edit.ts';
import type { PlanRow } from '../plan/plan-path.ts';
import type { Plan } from '../plan/plan-schema.ts';
import {
  type Adoption,
  adoptActivity,
  adoptAssumption,
  adoptGoal,
  adoptIndicator,
  adoptRisk,
  adoptTarget,
  adoptTargetGroup,
} from './adopt-catalogue.ts';
import type { SchemePack } from './scheme-packs.ts';

/** Tables whose rows can be taken from the catalogue. */
export const adoptedTables = [
  'targetGroups',
  'goals',
  'targets',
  'activities',
  'indicators',
  'risks',
  'assumptions',
] as const;
export type AdoptedTable = (typeof adoptedTables)[number];

type Adopt = (pack: SchemePack, plan: Plan, id: string) => Adoption | null;

const newId = () => 'row';
const adopt: Readonly<Record<AdoptedTable, Adopt>> = {
  targetGroups: (pack, plan, id) => adoptTargetGroup(pack, plan, id, newId),
  goals: (pack, plan, id) => adoptGoal(pack, plan, id, newId),
  targets: (pack, plan, id) => adoptTarget(pack, plan, id, null, newId),
  activities: (pack, plan, id) => adoptActivity(pack, plan, id, null, newId),
  indicators: (pack, plan, id) => adoptIndicator(pack, plan, id, null, newId),
  risks: (pack, _, id) => adoptRisk(pack, id, newId),
  assumptions: (pack, _, id) => adoptAssumption(pack, id, newId),
};

/** The row that an entry of the catalogue gives to a plan that has nothing else; null for an unknown id. Its links lead nowhere. */
export function adoptedRow<T extends AdoptedTable>(pack: SchemePack, table: T, entryId: string): PlanRow<T> | null {
  const { id, version } = pack.scheme;
  const empty = createPlan({ id: 'plan', language: 'en', scheme: { id, version } });
  const adoption = adopt[table](pack, empty, entryId);
  return adoption === null ? null : (findRow(applyEdit(empty, adoption.edit), table, adoption.id) ?? null);
}
