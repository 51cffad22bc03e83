import { createPlan } from '#core/plan/create-plan.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { loadSchemePack, type SchemePack } from '#core/scheme/scheme-packs.ts';

const scheme = { id: 'annex-2004', version: 2 };

/** The real scheme, so that tests hold for what people see. */
export async function annexPack(language: string): Promise<SchemePack> {
  const pack = await loadSchemePack(scheme, language);
  if (!pack.ok) throw new Error('the scheme is missing');
  return pack.value;
}

/** An empty plan that runs from 2025 to 2027. */
export function threeYearPlan(language = 'en'): Plan {
  const plan = createPlan({ id: 'plan', language, scheme });
  return { ...plan, profile: { ...plan.profile, start: '2025-01-01', end: '2027-12-31' } };
}

/** Ids n1, n2, … */
export function countingIds(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `n${count}`;
  };
}
