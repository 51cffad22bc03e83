import '#core/zod-setup.ts';
import { z } from 'zod';
import { planToJson } from '#core/migrate/plan-to-json.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { fail, ok, type Result } from '#core/result.ts';
import { ownedBy } from '../idb-records.ts';
import { parseRecord, unsoundPart } from '../sound-plan.ts';
import type { StoreError } from '../store-error.ts';
import { mendedTime, rawText, removalMark } from '../stored-time.ts';

const count = z.int().min(0);

/** Why there is a version: a person named it, it was kept with an activity report, or the product keeps what it is about to replace or move and what it restored. */
const versionKinds = ['named', 'with-report', 'before-import', 'before-restore', 'restored', 'before-move'] as const;

/** One row of the object store `versions`: everything but the plan. */
const versionRecordSchema = z.strictObject({
  id: z.string().min(1),
  planId: z.string().min(1),
  name: z.string(),
  reason: z.string(),
  kind: z.enum(versionKinds),
  at: z.iso.datetime(),
  counts: z.strictObject({ goals: count, targets: count, activities: count, indicators: count }),
  removedAt: z.string().nullable(),
});
export type VersionRecord = Readonly<z.infer<typeof versionRecordSchema>>;

/** What is read: a version is worth more than the time it was kept at, which is '' where it was damaged. */
const readVersionSchema = versionRecordSchema.extend({ at: mendedTime, removedAt: removalMark });

/** One row of the object store `versionPlans`: `json` is the text of a plan file. */
export type VersionPlanRecord = { readonly id: string; readonly json: string };

type Version = Omit<VersionRecord, 'counts' | 'removedAt'> & { readonly plan: Plan };

/** The rows that keep a version; `unknown` for what is no version of its plan. */
export function toRecords({ plan, ...words }: Version): Result<[VersionRecord, VersionPlanRecord], StoreError> {
  const fault = plan.id === words.planId ? unsoundPart(plan) : 'id';
  if (fault !== null) return fail({ type: 'unknown', message: `not a plan at ${fault}` });
  const { goals, targets, activities, indicators } = plan;
  const counts = {
    goals: goals.length,
    targets: targets.length,
    activities: activities.length,
    indicators: indicators.length,
  };
  const record = versionRecordSchema.safeParse({ ...words, counts, removedAt: null });
  if (!record.success)
    return fail({ type: 'unknown', message: `not a version at ${record.error.issues[0]?.path.join('/') ?? ''}` });
  return ok([record.data, { id: words.id, json: planToJson(plan) }]);
}

/** The record when it has the shape of one. */
export function readVersion(raw: unknown): VersionRecord | null {
  return readVersionSchema.safeParse(raw).data ?? null;
}

/** The version in its two rows; `corrupt` carries whatever text there is, so that a person can keep it. */
export function versionOfRecords(id: string, raw: unknown, rawPlan: unknown): Result<Version, StoreError> {
  if (raw === undefined) return fail({ type: 'not-found', id });
  const json = textOf(rawPlan);
  const record = readVersion(raw);
  if (!record || json === null) return fail({ type: 'corrupt', id, text: json ?? rawText([raw, rawPlan]) });
  const { counts: _, removedAt, ...words } = record;
  if (removedAt !== null) return fail({ type: 'not-found', id });
  const plan = parseRecord(json);
  if (!plan.ok) return fail(plan.error === 'newer' ? { type: 'newer' } : { type: 'corrupt', id, text: json });
  return ok({ ...words, plan: ownedBy(record.planId, plan.value) });
}

function textOf(rawPlan: unknown): string | null {
  const hasText = typeof rawPlan === 'object' && rawPlan !== null && 'json' in rawPlan;
  return hasText && typeof rawPlan.json === 'string' ? rawPlan.json : null;
}
