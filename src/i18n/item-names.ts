import type { RowTable } from '#core/plan/plan-path.ts';

/** The names of tables in message ids: `item.<name>`. */
export const itemNames = {
  targetGroups: 'targetGroup',
  goals: 'goal',
  targets: 'target',
  activities: 'activity',
  indicators: 'indicator',
  assumptions: 'assumption',
  risks: 'risk',
  fundingSources: 'fundingSource',
  measurements: 'measurement',
  activityReports: 'activityReport',
} as const satisfies Record<RowTable, string>;
