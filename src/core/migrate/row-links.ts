/** Every field that names rows of another table. */
export const rowLinks = [
  { table: 'goals', field: 'targetGroupIds', to: 'targetGroups' },
  { table: 'targets', field: 'goalId', to: 'goals' },
  { table: 'targets', field: 'targetGroupIds', to: 'targetGroups' },
  { table: 'activities', field: 'targetIds', to: 'targets' },
  { table: 'indicators', field: 'targetId', to: 'targets' },
  { table: 'measurements', field: 'indicatorId', to: 'indicators' },
] as const;

/** Every table whose rows have ids, with the fields of sub-rows that have ids too. */
export const rowTables = [
  { table: 'targetGroups', subRows: [] },
  { table: 'goals', subRows: [] },
  { table: 'targets', subRows: [] },
  { table: 'activities', subRows: [] },
  { table: 'indicators', subRows: ['milestones', 'earlierSeries'] },
  { table: 'measurements', subRows: ['breakdown'] },
  { table: 'assumptions', subRows: [] },
  { table: 'risks', subRows: [] },
  { table: 'fundingSources', subRows: [] },
  { table: 'activityReports', subRows: [] },
] as const;

/** Rows that one table keeps. */
export const maximumRows = 20_000;
