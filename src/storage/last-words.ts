import '#core/zod-setup.ts';
import { z } from 'zod';
import { planToJson } from '#core/migrate/plan-to-json.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import type { Revision } from './revisions.ts';
import { parseRecord } from './sound-plan.ts';

/**
 * A plan as it stood when its page ended; `base` is the stored revision that it was made from, null when there was none.
 * `underWay` are the page's own revisions that may have been stored since: what they hold is older than the words.
 * `heldBy` are those that were written since from the words.
 */
export type LastWords = {
  readonly plan: Plan;
  readonly base: Revision | null;
  readonly underWay: readonly Revision[];
  readonly heldBy: readonly Revision[];
};

/**
 * Where a page that ends leaves what no database takes in time. Losing it is what would have happened anyway,
 * so nothing here fails: a note that is blocked, too large or damaged is as good as none.
 */
export type LastWordsBox = {
  readonly leave: (words: Omit<LastWords, 'heldBy'>) => void;
  /** The note of a plan, which stays until it is dropped; null when there is none. */
  readonly read: (planId: string) => LastWords | null;
  /** Notes, before it is written, a revision that holds what a note says. */
  readonly willHold: (planId: string, revision: Revision) => void;
  readonly drop: (planId: string) => void;
};

const keyOf = (planId: string) => `planner.lastWords.${planId}`;

/** What cannot be read of the revisions only makes an own write look like another's, which a person is asked about. */
const noteSchema = z.object({
  base: z.string().nullable(),
  underWay: z.array(z.string()).catch([]),
  heldBy: z.array(z.string()).catch([]),
  json: z.string(),
});
type Note = z.infer<typeof noteSchema>;

/** Notes in localStorage, the only store of a browser that writes before it answers. */
export function createLastWords(localStorage: () => Storage = () => globalThis.localStorage): LastWordsBox {
  const write = (planId: string, note: Note) => {
    try {
      localStorage().setItem(keyOf(planId), JSON.stringify(note));
    } catch {
      // Blocked or full: see above.
    }
  };
  const drop = (planId: string) => {
    try {
      localStorage().removeItem(keyOf(planId));
    } catch {
      // Blocked: there is none.
    }
  };
  const noteOf = (planId: string): Note | null => {
    try {
      const text = localStorage().getItem(keyOf(planId));
      return text === null ? null : noteSchema.parse(JSON.parse(text));
    } catch {
      drop(planId);
      return null;
    }
  };
  return {
    leave: ({ plan, base, underWay }) =>
      write(plan.id, { base, underWay: [...underWay], heldBy: [], json: planToJson(plan) }),
    read: (planId) => {
      const note = noteOf(planId);
      const plan = note && parseRecord(note.json);
      if (note && plan?.ok && plan.value.id === planId) return { ...note, plan: plan.value };
      if (note) drop(planId);
      return null;
    },
    willHold: (planId, revision) => {
      const note = noteOf(planId);
      if (note) write(planId, { ...note, heldBy: [...note.heldBy, revision] });
    },
    drop,
  };
}

/**
 * The revision that the words stand on beside what is stored: the stored one when it is theirs or an own write that was still on
 * its way. Null when they say nothing new: they were written after all, or the plan was removed. Another revision than the stored
 * one is a conflict.
 */
export function groundOfWords(
  { plan, base, underWay, heldBy }: LastWords,
  stored: { readonly plan: Plan; readonly revision: Revision } | null,
): { readonly base: Revision | null } | null {
  if (stored === null) return base === null ? { base } : null;
  if (heldBy.includes(stored.revision) || planToJson(stored.plan) === planToJson(plan)) return null;
  return { base: underWay.includes(stored.revision) ? stored.revision : base };
}
