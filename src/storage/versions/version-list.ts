import { isRemoved } from '../idb-records.ts';
import type { VersionList, VersionSummary } from './plan-versions.ts';
import { readVersion } from './version-records.ts';

/** What a list shows of the rows of one plan: those in sight, newest first, damaged ones apart. */
export function listVersions(rows: readonly { readonly id: string; readonly raw: unknown }[]): VersionList {
  const versions: VersionSummary[] = [];
  const unreadable: string[] = [];
  for (const { id, raw } of rows) {
    if (isRemoved(raw)) continue;
    const record = readVersion(raw);
    if (!record) {
      unreadable.push(id);
      continue;
    }
    const { removedAt: _, ...summary } = record;
    versions.push(summary);
  }
  return { versions: versions.sort((a, b) => (a.at < b.at ? 1 : -1)), unreadable };
}
