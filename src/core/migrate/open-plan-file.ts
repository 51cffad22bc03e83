import type { Plan } from '../plan/plan-schema.ts';
import { fail, ok, type Result } from '../result.ts';
import { cleanJson } from './clean-json.ts';
import type { ImportRemark } from './import-remark.ts';
import { isJsonObject, type JsonObject } from './json-value.ts';
import type { OpenError } from './open-error.ts';
import { parseJson } from './parse-json.ts';
import { checkEnvelope } from './plan-envelope.ts';
import { repairCodes } from './repair-codes.ts';
import { repairIds } from './repair-ids.ts';
import { repairLinks } from './repair-links.ts';
import { createRepairLog, type RepairLog, remark } from './repair-log.ts';
import { repairPlan } from './repair-plan.ts';
import { withoutStaleTexts } from './repair-unparsed.ts';

/** A plan that was opened and what had to be mended for that. */
export type OpenedPlan = { readonly plan: Plan; readonly remarks: readonly ImportRemark[] };

/**
 * Opens the text of a plan file. Refuses only what is no plan of this format; all else is mended or kept under `notCarried`, with a remark for each.
 * A file written by plan-to-json.ts gives an equal plan without remarks. Never throws. `newId` gives ids for rows without a usable one.
 */
export function openPlanText(text: string, context: { readonly newId: () => string }): Result<OpenedPlan, OpenError> {
  const parsed = parseJson(text);
  if (!parsed.ok) return parsed;
  const log = createRepairLog(context.newId);
  const envelope = checkEnvelope(cleanJson(parsed.value, log), log);
  if (!envelope.ok) return fail(envelope.error);
  const raw = envelope.value;
  repairCodes(raw, log);
  if (typeof raw['language'] === 'string') log.language = raw['language'];
  log.currency = currencyOf(raw) ?? log.currency;
  repairIds(raw, log);
  const plan = withoutStaleTexts(repairLinks(repairPlan(raw, log), log), log);
  return ok({ plan: withKeptAside(plan, log), remarks: remarksOf(log) });
}

function currencyOf({ profile }: JsonObject): string | null {
  const given = isJsonObject(profile) ? profile['currency'] : undefined;
  return typeof given === 'string' ? given.trim().toUpperCase() : null;
}

function withKeptAside(plan: Plan, log: RepairLog): Plan {
  return log.notCarried.length === 0 ? plan : { ...plan, notCarried: [...plan.notCarried, ...log.notCarried] };
}

function remarksOf(log: RepairLog): readonly ImportRemark[] {
  if (log.missing > 0) remark(log, 'completed', '', { count: log.missing });
  return log.remarks;
}
