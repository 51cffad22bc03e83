import { planToJson } from '#core/migrate/plan-to-json.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import type { Revision } from './revisions.ts';
import { parseRecord } from './sound-plan.ts';

/** A plan as it stood when its page ended; `base` is the stored revision that it was made from, null when there was none. */
export type LastWords = { readonly plan: Plan; readonly base: Revision | null };

/**
 * Where a page that ends leaves what no database takes in time. Losing it is what would have happened anyway,
 * so nothing here fails: a note that is blocked, too large or damaged is as good as none.
 */
export type LastWordsBox = {
  readonly leave: (words: LastWords) => void;
  /** The note of a plan, which is gone afterwards; null when there is none. */
  readonly take: (planId: string) => LastWords | null;
};

const keyOf = (planId: string) => `planner.lastWords.${planId}`;

/** Notes in localStorage, the only store of a browser that writes before it answers. */
export function createLastWords(localStorage: () => Storage = () => globalThis.localStorage): LastWordsBox {
  return {
    leave: ({ plan, base }) => {
      try {
        localStorage().setItem(keyOf(plan.id), JSON.stringify({ base, json: planToJson(plan) }));
      } catch {
        // Blocked or full: see above.
      }
    },
    take: (planId) => {
      try {
        const note = localStorage().getItem(keyOf(planId));
        localStorage().removeItem(keyOf(planId));
        return note === null ? null : readNote(JSON.parse(note), planId);
      } catch {
        return null;
      }
    },
  };
}

function readNote(note: unknown, planId: string): LastWords | null {
  if (typeof note !== 'object' || note === null || !('base' in note) || !('json' in note)) return null;
  const { base, json } = note;
  if (typeof json !== 'string' || (typeof base !== 'string' && base !== null)) return null;
  const plan = parseRecord(json);
  return plan.ok && plan.value.id === planId ? { plan: plan.value, base } : null;
}
