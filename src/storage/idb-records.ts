import '#core/zod-setup.ts';
import { z } from 'zod';
import type { Plan } from '#core/plan/plan-schema.ts';
import { fail, ok, type Result } from '#core/result.ts';
import { joinParts } from './plan-parts.ts';
import type { StoredPlan } from './plan-store.ts';
import { type PlanSummary, planSummarySchema } from './plan-summary.ts';
import { parseRecord } from './sound-plan.ts';
import type { StoreError } from './store-error.ts';
import { mendedTime, rawText, removalMark, storedTime } from './stored-time.ts';

/**
 * One plan in the object store `plans`: `json` is the text of a plan file whose tables in `parts` are kept apart, `removedAt` an
 * ISO 8601 time while it can be restored. What only describes the text is mended where it is damaged; the next save writes it whole.
 */
const planRecordSchema = z.object({
  id: z.string(),
  revision: z.string().catch(''),
  savedAt: mendedTime,
  json: z.string(),
  parts: z.record(z.string(), z.int().min(0)).default({}),
  removedAt: removalMark,
});

const planPartSchema = z.object({ id: z.string(), table: z.string(), at: z.int(), json: z.string() });
export type PlanRecord = z.infer<typeof planRecordSchema>;

/** One row of the object store `summaries`, written together with its plan. */
export type SummaryRecord = PlanSummary & { readonly removedAt: string | null };

/** Strict: a damaged summary is made anew from its plan. */
const summaryRecordSchema = planSummarySchema.extend({ savedAt: storedTime, removedAt: storedTime.nullable() });

/** The record when it has the shape of one; its `json` may still be damaged. */
export function readRecord(raw: unknown): PlanRecord | null {
  return planRecordSchema.safeParse(raw).data ?? null;
}

/** The summary in a row, null when the row is damaged. */
export function readSummary(raw: unknown): SummaryRecord | null {
  return summaryRecordSchema.safeParse(raw).data ?? null;
}

/** When a record, damaged or not, was taken out of sight; null for one in sight. */
export function removalTime(raw: unknown): string | null {
  return typeof raw === 'object' && raw !== null && 'removedAt' in raw ? removalMark.parse(raw.removedAt) : null;
}

/** Whether a record, damaged or not, is out of sight. */
export function isRemoved(raw: unknown): boolean {
  return removalTime(raw) !== null;
}

/**
 * The plan in a record; `corrupt` carries whatever text there is, so that a person can keep it. The record says whose plan it is:
 * a text that carries another id is mended, or it could be listed and never opened.
 */
export function planOfRecord(id: string, raw: unknown, rawParts: readonly unknown[]): Result<StoredPlan, StoreError> {
  if (raw === undefined || isRemoved(raw)) return fail({ type: 'not-found', id });
  const record = readRecord(raw);
  if (!record) return fail({ type: 'corrupt', id, text: rawText(raw) });
  const parts = rawParts.flatMap((part) => planPartSchema.safeParse(part).data ?? []);
  const text = joinParts(record.json, record.parts, parts);
  if (text === null) return fail({ type: 'corrupt', id, text: rawText([raw, ...rawParts]) });
  const plan = parseRecord(text);
  if (plan.ok) return ok({ plan: ownedBy(id, plan.value), revision: record.revision, savedAt: record.savedAt });
  return fail(plan.error === 'newer' ? { type: 'newer' } : { type: 'corrupt', id, text });
}

/** The plan under the id that it is stored by. */
export function ownedBy(id: string, plan: Plan): Plan {
  return plan.id === id ? plan : { ...plan, id };
}

/** The keys of all parts of a plan: a list sorts behind every name and number. */
export function partsOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id], [id, []]);
}
