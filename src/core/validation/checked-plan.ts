import { z } from 'zod';
import {
  activityReportSchema,
  activitySchema,
  assumptionSchema,
  fundingSourceSchema,
  goalSchema,
  indicatorSchema,
  measurementSchema,
  monitoringSchema,
  type Plan,
  planSchema,
  profileSchema,
  resourcesSchema,
  riskSchema,
  targetGroupSchema,
  targetSchema,
} from '../plan/plan-schema.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Scheme } from '../scheme/scheme-schema.ts';
import { checkPlan } from './check-plan.ts';
import { checkedFields } from './checked-fields.ts';
import { checkedTogether, together } from './checked-rows.ts';
import type { Issue } from './issue.ts';

const { organisation, ...fields } = checkedFields;
const checkedProfile = profileSchema.extend({
  ...fields.profile,
  organisation: profileSchema.shape.organisation.extend(organisation),
});

/** A plan that can be exported as final: what is required is there, texts are decoded. Links and choices are checked by checkPlan. */
export const checkedPlanSchema = planSchema.extend({
  profile: together(checkedProfile, checkedTogether.profile),
  targetGroups: z.array(targetGroupSchema.extend(fields.targetGroups)),
  goals: z.array(goalSchema.extend(fields.goals)).min(1, 'noGoal'),
  targets: z.array(together(targetSchema.extend(fields.targets), checkedTogether.targets)).min(1, 'noTarget'),
  activities: z.array(together(activitySchema.extend(fields.activities), checkedTogether.activities)),
  indicators: z.array(together(indicatorSchema.extend(fields.indicators), checkedTogether.indicators)),
  measurements: z.array(together(measurementSchema, checkedTogether.measurements)),
  activityReports: z.array(together(activityReportSchema, checkedTogether.activityReports)),
  assumptions: z.array(assumptionSchema.extend(fields.assumptions)),
  risks: z.array(riskSchema.extend(fields.risks)),
  fundingSources: z.array(fundingSourceSchema.extend(fields.fundingSources)),
  resources: resourcesSchema.extend(fields.resources),
  monitoring: monitoringSchema.extend(fields.monitoring),
});

/** A plan without blockers, as its type says: title, dates, values and units are there. */
export type CheckedPlan = z.infer<typeof checkedPlanSchema>;

/** The plan as a checked one, or the blockers that stand against it. */
export function toCheckedPlan(plan: Plan, scheme: Scheme): Result<CheckedPlan, readonly Issue[]> {
  const blockers = checkPlan(plan, scheme).filter(({ severity }) => severity === 'blocker');
  if (blockers.length > 0) return fail(blockers);
  // A plan without blockers is what the schema asks for (checked-plan.test.ts), and keeps its identity: it is not parsed into a copy.
  return ok(plan as CheckedPlan);
}
