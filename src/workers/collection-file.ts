import { factsOfPlan } from '#core/coverage/facts-of-plan.ts';
import type { PlanFacts } from '#core/coverage/plan-facts.ts';
import type { ImportRemark } from '#core/migrate/import-remark.ts';
import type { OpenFileError } from '#core/migrate/open-error.ts';
import { planToJson } from '#core/migrate/plan-to-json.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { fail, ok, type Result } from '#core/result.ts';
import { loadSchemePack } from '#core/scheme/scheme-packs.ts';
import { openPlanBytes } from '#documents/json/open-plan-bytes.ts';
import { fileIdOf } from '#documents/pdf/file-id.ts';

/** A plan file as a collection keeps it; `key` is the same for the same content, whatever file it came in. */
export type ReadFile = {
  readonly planId: string;
  readonly key: string;
  readonly title: string;
  readonly language: string;
  readonly json: string;
  readonly facts: PlanFacts;
  readonly remarks: readonly ImportRemark[];
};

/** Opens a file as the product opens every file, and makes its facts. `asOf` is the ISO 8601 time of the file. */
export async function readCollectionFile(
  bytes: Uint8Array,
  { asOf, newId }: { readonly asOf: string; readonly newId: () => string },
): Promise<Result<ReadFile, OpenFileError>> {
  const opened = await openPlanBytes(bytes, { newId });
  if (!opened.ok) return opened;
  const { plan, remarks } = opened.value;
  const facts = await planFactsAsOf(plan, asOf);
  if (!facts.ok) return facts;
  const json = planToJson(plan);
  return ok({
    planId: plan.id,
    key: fileIdOf(json),
    title: plan.profile.title,
    language: plan.language,
    json,
    facts: facts.value,
    remarks,
  });
}

/** The facts of a plan, with the words of its scheme in its own language. */
export async function planFactsAsOf(plan: Plan, asOf: string): Promise<Result<PlanFacts, OpenFileError>> {
  const pack = await loadSchemePack(plan.scheme, plan.language);
  if (!pack.ok) return fail(pack.error);
  const { index, text } = pack.value;
  return ok(factsOfPlan(plan, { asOf, index, text }));
}
