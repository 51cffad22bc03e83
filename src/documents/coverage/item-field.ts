import type { LensId } from '#core/coverage/lens.ts';
import { notStated } from '#core/coverage/lens.ts';
import { isOwnKey } from '#core/coverage/own-key.ts';
import type { CoverageReport } from './coverage-report.ts';

/** The policy field that an item of the lens `goals` belongs to; null for none, and for items of other lenses. */
export function fieldOf(
  { scheme, lens }: { readonly scheme: CoverageReport['scheme']; readonly lens: LensId },
  id: string,
): string | null {
  if (lens !== 'goals' || id === notStated) return null;
  if (!isOwnKey(id)) return scheme.goals.find((goal) => goal.id === id)?.policyField ?? null;
  const field = id.slice('own:'.length);
  return field === notStated ? null : field;
}

/** The name of that policy field, '' for none. */
export function fieldName(report: CoverageReport, id: string): string {
  const field = fieldOf(report, id);
  return field === null ? '' : (report.words.scheme.policyFields[field]?.title ?? field);
}
