import '#core/zod-setup.ts';
import { z } from 'zod';
import { type PlanTable, planTables } from '#core/plan/plan-path.ts';
import { originSchema, type Plan } from '#core/plan/plan-schema.ts';
import { planProgress } from '#core/validation/plan-progress.ts';

const count = z.int().min(0);

/** What a list of plans shows of one plan; kept beside the plan so that a list reads no plans. */
export const planSummarySchema = z.object({
  id: z.string().min(1),
  title: z.string(),
  organisation: z.string(),
  /** What tells plans of one title apart; summaries that were written before lists did so have none of it. */
  region: z.string().default(''),
  country: z.string().nullable().default(null),
  start: z.string().nullable().default(null),
  end: z.string().nullable().default(null),
  language: z.string(),
  /** Summaries that were written before plans had an origin have none. */
  origin: originSchema.nullable().default(null),
  scheme: z.object({ id: z.string(), version: z.int() }),
  progress: z.object({ answered: count, required: count, percent: z.number().min(0).max(100) }),
  counts: z.record(z.enum(planTables), count),
  savedAt: z.string(),
  revision: z.string(),
});

/** `savedAt` is an ISO 8601 time, '' where it was damaged; `counts` are rows per table; `progress.percent` is 0 to 100. */
export type PlanSummary = z.infer<typeof planSummarySchema>;

/** The summary of a plan as it is saved under a revision. */
export function summarise(plan: Plan, saved: { revision: string; savedAt: string }): PlanSummary {
  const { answered, required, percent } = planProgress(plan);
  const { title, organisation, region, country, start, end } = plan.profile;
  return {
    id: plan.id,
    title,
    organisation: organisation.name,
    region,
    country,
    start,
    end,
    language: plan.language,
    origin: plan.origin,
    scheme: plan.scheme,
    progress: { answered, required, percent },
    counts: countRows(plan),
    revision: saved.revision,
    savedAt: saved.savedAt,
  };
}

function countRows(plan: Plan): Record<PlanTable, number> {
  return {
    targetGroups: plan.targetGroups.length,
    goals: plan.goals.length,
    targets: plan.targets.length,
    activities: plan.activities.length,
    indicators: plan.indicators.length,
    assumptions: plan.assumptions.length,
    risks: plan.risks.length,
    fundingSources: plan.fundingSources.length,
  };
}
