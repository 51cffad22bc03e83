/** Rows by key in order of first appearance (`Map.groupBy` is not in every supported engine). */
export function groupBy<K, T>(rows: readonly T[], keyOf: (row: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const row of rows) addToGroup(groups, keyOf(row), row);
  return groups;
}

/** Adds one row to the group of a key. */
export function addToGroup<K, T>(groups: Map<K, T[]>, key: K, row: T): void {
  const group = groups.get(key);
  if (group) group.push(row);
  else groups.set(key, [row]);
}
