import type { ItemKind } from '../plan/field-kinds.ts';
import type { StepId } from './issue.ts';

const stepOfKind: Readonly<Record<ItemKind, StepId>> = {
  profile: 'profile',
  goals: 'goals',
  targetGroups: 'target-groups',
  targets: 'targets',
  activities: 'activities',
  fundingSources: 'resources',
  resources: 'resources',
  indicators: 'indicators',
  monitoring: 'indicators',
  assumptions: 'indicators',
  risks: 'indicators',
  measurements: 'indicators',
  activityReports: 'indicators',
};

/** The step in which an item is edited. */
export function stepOfItem(kind: ItemKind): StepId {
  return stepOfKind[kind];
}
