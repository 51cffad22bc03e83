import type { PlanFacts } from '#core/coverage/plan-facts.ts';
import type { Result } from '#core/result.ts';
import type { CollectionStore, PlanState } from '#storage/collections/collection-store.ts';

export function unwrapped<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`Unexpected failure ${JSON.stringify(result.error)}`);
  return result.value;
}

/** Facts of a plan that says nothing but its title. */
export function emptyFacts(planId: string, asOf: string, title = planId): PlanFacts {
  return {
    factsVersion: 4,
    planId,
    asOf,
    title,
    organisation: '',
    language: 'en',
    scheme: { id: 'annex-2004', version: 1 },
    level: null,
    country: null,
    region: '',
    currency: 'EUR',
    firstYear: null,
    lastYear: null,
    start: null,
    end: null,
    groups: [],
    groupNames: [],
    goals: [],
    targets: [],
    activities: [],
    indicators: [],
  };
}

/** A state as a file brings it: `key` stands for its content. */
export function stateOf(planId: string, key: string, asOf: string, fileName = `${key}.json`): PlanState {
  return { planId, key, fileName, asOf, json: `text of ${key}`, facts: emptyFacts(planId, asOf) };
}

/** The chosen state of each plan, by plan. */
export async function chosenStates(store: CollectionStore, id: string): Promise<Record<string, string>> {
  const { states } = unwrapped(await store.contents(id));
  return Object.fromEntries(
    states
      .filter(({ chosen }) => chosen)
      .map(({ planId, key, asOf, fileName }) => [planId, `${key} ${asOf} ${fileName}`])
      .sort(),
  );
}
