import '../zod-setup.ts';
import { z } from 'zod';

const id = z.string().min(1).max(100);
const words = z.record(z.string().min(2), z.string().min(1));

/** What a change touches: how something is measured or whom it means · how it is said · where it comes from. */
const changeKinds = ['meaning', 'wording', 'source'] as const;

/**
 * How the entries of one version of a scheme live on in the next (schemes/<id>/<to>/from-<from>.json); words are by language.
 * An id of `from` that is not named stays what it is. Renamed and merged entries keep the words that a plan gave them.
 */
export const carryOverSchema = z.strictObject({
  kind: z.literal('carry-over'),
  scheme: id,
  from: z.int().min(1),
  to: z.int().min(2),
  renamed: z.record(id, id),
  merged: z.record(id, id),
  split: z.record(id, z.array(id).min(2)),
  removed: z.record(id, z.strictObject({ reason: words })),
  /** Entries of `to`, by their new ids, that say something else than before, with one sentence for a planner. */
  changed: z.array(z.strictObject({ id, what: z.enum(changeKinds), why: words })),
});

/** How the entries of one version of a scheme live on in the next. */
export type CarryOver = z.infer<typeof carryOverSchema>;
