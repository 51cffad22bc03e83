import type { Plan } from '../plan/plan-schema.ts';
import { openPlanText } from './open-plan-file.ts';

/** A day whose year is not 1900 to 2199 (see `isLikelyDay`), as a whole text of a plan file. */
const unlikelyDay = /"(?!19|20|21)\d{4}-\d{2}-\d{2}"/u;

/**
 * The plan in a record of the time before years were asked about, with its unlikely days as typed texts, as opening its file would have it. Null where
 * that is not all that is unsound in it. `text` is its JSON.
 */
export function withoutUnlikelyDays(text: string): Plan | null {
  if (!unlikelyDay.test(text)) return null;
  let rows = 0;
  const newId = () => {
    rows += 1;
    return `row-${rows}`;
  };
  const opened = openPlanText(text, { newId });
  if (!opened.ok) return null;
  const { plan, remarks } = opened.value;
  const isOfDay = ({ code, params }: (typeof remarks)[number]) =>
    code === 'unlikelyYear' || unlikelyDay.test(`"${params['value']}"`);
  return remarks.every(isOfDay) ? plan : null;
}
