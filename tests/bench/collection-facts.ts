import { factsOfPlan } from '#core/coverage/facts-of-plan.ts';
import type { PlanFacts } from '#core/coverage/plan-facts.ts';
import { loadSchemePack } from '#core/scheme/scheme-packs.ts';
import { collectionPlans } from './generate-collection.ts';

/** Makes the facts of plan number `at` of a collection. */
export async function collectionFacts(seed: number): Promise<(at: number) => PlanFacts> {
  const planAt = await collectionPlans(seed);
  const packs = { en: await packIn('en'), fr: await packIn('fr') };
  return (at) => {
    const plan = planAt(at);
    const { index, text } = plan.language === 'fr' ? packs.fr : packs.en;
    return factsOfPlan(plan, { asOf: '2026-11-23T08:00:00.000Z', index, text });
  };
}

async function packIn(language: string) {
  const pack = await loadSchemePack({ id: 'annex-2004', version: 1 }, language);
  if (!pack.ok) throw new Error('The scheme of the benches is gone');
  return pack.value;
}
