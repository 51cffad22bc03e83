import type { ItemKind } from '../plan/field-kinds.ts';
import type { IssueStep } from './issue.ts';

const stepOfKind: Readonly<Record<ItemKind, IssueStep>> = {
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
  measurements: 'progress',
  activityReports: 'progress',
};

/** Where a field of an item is edited; what became of an activity is entered beside its plan. */
export function stepOfItem(kind: ItemKind, field: readonly string[]): IssueStep {
  return kind === 'activities' && field[0] === 'actual' ? 'progress' : stepOfKind[kind];
}
