import { planToJson } from '#core/migrate/plan-to-json.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import type { Problem } from '../common/problem.ts';
import type { VersionServices } from '../common/version-services.ts';

/** What became of a state that was to be kept: a new version, one that says the same already, or why there is none. */
export type KeptState = { readonly name: string; readonly isNew: boolean } | Problem;

/** Keeps a plan as it was reported under a name, unless the newest version of that name says the same. Rejects only where the services do. */
export async function keepReported(services: VersionServices, plan: Plan, name: string): Promise<KeptState> {
  if (await isKept(services, plan, name)) return { name, isNew: false };
  return (await services.keep(plan, { name, reason: '' }, 'with-report')) ?? { name, isNew: true };
}

async function isKept(services: VersionServices, plan: Plan, name: string): Promise<boolean> {
  const list = await services.list(plan.id);
  const newest = 'message' in list ? undefined : list.versions.find((version) => version.name === name);
  if (!newest) return false;
  const read = await services.read(newest.id);
  return 'plan' in read && planToJson(read.plan) === planToJson(plan);
}
