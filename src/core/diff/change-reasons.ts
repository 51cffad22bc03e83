import type { Plan } from '../plan/plan-schema.ts';
import type { ToldChange } from './told-change.ts';
import { measurementOf } from './told-changes.ts';

/** Why something was changed, in the words that its authors left in the later plan; none where they left none. */
export function reasonsOf(after: Pick<Plan, 'measurements'>, change: ToldChange): readonly string[] {
  if (change.kind === 'series.split') return written([change.series.reason]);
  if (change.kind !== 'value.corrected') return [];
  const corrections = measurementOf(after, change.id)?.earlier.slice(change.from) ?? [];
  return written(corrections.map(({ reason }) => reason));
}

function written(reasons: readonly string[]): readonly string[] {
  return [...new Set(reasons.map((reason) => reason.trim()))].filter((reason) => reason !== '');
}
