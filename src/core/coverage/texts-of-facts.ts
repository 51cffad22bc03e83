import type { FactsTable } from './facts-table.ts';

/** What the plans of a table said in their own words, and codes among them, for looks at the words alone. */
export function textsOfFacts({ plans, texts }: Pick<FactsTable, 'plans' | 'texts'>): readonly string[] {
  const ofPlans = plans.flatMap(({ head }) => [head.title, head.organisation, head.region]);
  return [...ofPlans, ...texts.values];
}
