import { ok, type Result } from '#core/result.ts';
import type { LastWords, LastWordsBox } from '#storage/last-words.ts';
import type { PlanStore, PutRequest } from '#storage/plan-store.ts';
import { newRevision, type Revision } from '#storage/revisions.ts';
import type { StoreError } from '#storage/store-error.ts';
import type { HeldPlans } from './held-plans.ts';

type Places = { readonly store: PlanStore; readonly held: HeldPlans; readonly lastWords: LastWordsBox };
type Written = Result<{ readonly revision: string; readonly at: string }, StoreError>;

/** What this page wrote of one plan, so that it never takes its own work for another's. */
type OwnWrites = {
  /** Sent and not answered: they may be stored already, or be stored later. */
  readonly unanswered: Set<Revision>;
  latest: Revision | null;
  /** How often the page was left with words that were not stored. */
  leavings: number;
};

/** Writes plans under revisions that are chosen beforehand, with memory and last words as nets. */
export function createPlanWriter({ store, held, lastWords }: Places) {
  const writes = new Map<string, OwnWrites>();
  const ownOf = (id: string): OwnWrites => {
    const own = writes.get(id) ?? { unanswered: new Set(), latest: null, leavings: 0 };
    writes.set(id, own);
    return own;
  };
  const put = async (request: PutRequest, { unanswered }: OwnWrites) => {
    const written = await store.put(request);
    const current = !written.ok && written.error.type === 'conflict' ? written.error.current : null;
    // A write that was given up as lost was stored after all: what is written now goes on from it.
    return current !== null && unanswered.has(current) ? store.put({ ...request, base: current }) : written;
  };
  return {
    write: async ({ plan, base }: Omit<PutRequest, 'at' | 'revision'>): Promise<Written> => {
      const [at, revision, own] = [new Date().toISOString(), newRevision(), ownOf(plan.id)];
      const leavings = own.leavings;
      lastWords.willHold(plan.id, revision);
      own.unanswered.add(revision);
      const written = await put({ plan, base, at, revision }, own);
      if (written.ok) {
        own.unanswered.clear();
        own.latest = revision;
        held.release(plan.id);
        // Words that were left while this was written are newer.
        if (own.leavings === leavings) lastWords.drop(plan.id);
        return ok({ revision, at });
      }
      if (written.error.type !== 'no-answer') own.unanswered.delete(revision);
      if (written.error.type !== 'conflict') held.hold({ plan, base, since: at });
      return written;
    },
    /** For a page that ends: notes what no database takes in time. */
    leaveLastWords: ({ plan, base }: Pick<LastWords, 'plan' | 'base'>) => {
      const own = ownOf(plan.id);
      own.leavings += 1;
      lastWords.leave({ plan, base, underWay: [...own.unanswered, ...(own.latest === null ? [] : [own.latest])] });
    },
    /** Whether this page wrote a stored revision, and has had no answer yet. */
    isUnderWay: (id: string, revision: Revision) => ownOf(id).unanswered.has(revision),
  };
}
