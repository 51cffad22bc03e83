/** Every field that names rows of another table. */
export const rowLinks = [
  { table: 'goals', field: 'targetGroupIds', to: 'targetGroups' },
  { table: 'targets', field: 'goalId', to: 'goals' },
  { table: 'targets', field: 'targetGroupIds', to: 'targetGroups' },
  { table: 'activities', field: 'targetIds', to: 'targets' },
  { table: 'indicators', field: 'targetId', to: 'targets' },
  { table: 'measurements', field: 'indicatorId', to: 'indicators' },
] as const;

/** Every table whose rows have ids, with the field of sub-rows that have ids too. */
export const rowTables = [
  { table: 'targetGroups', subRows: null },
  { table: 'goals', subRows: null },
  { table: 'targets', subRows: null },
  { table: 'activities', subRows: null },
  { table: 'indicators', subRows: 'milestones' },
  { table: 'measurements', subRows: null },
  { table: 'assumptions', subRows: null },
  { table: 'risks', subRows: null },
  { table: 'fundingSources', subRows: null },
] as const;

/** Rows that one table keeps. */
export const maximumRows = 20_000;
