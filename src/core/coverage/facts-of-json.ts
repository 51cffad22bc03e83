import { isJsonObject, type Json, type JsonObject } from '../migrate/json-value.ts';
import { type FactsContext, type FactsPlan, factsOfPlan } from './facts-of-plan.ts';
import type { PlanFacts } from './plan-facts.ts';
import { isSoundForFacts } from './sound-for-facts.ts';

/** Gives what facts need of the scheme and language of a plan; null for a scheme that this build does not know. */
export type ContextOf = (plan: Pick<FactsPlan, 'scheme' | 'language'>) => FactsContext | null;

/**
 * The facts of a plan file straight from its parsed JSON, a few times quicker than opening it. Null when anything that facts need is not
 * as the format says, and for a practice: then the file has to be opened, which mends it or says why it is not counted. A file that gives facts here gives equal ones there, unless it is
 * refused for its size or depth, which the caller looks at.
 */
export function factsOfJson(raw: Json, contextOf: ContextOf): PlanFacts | null {
  if (!isJsonObject(raw) || saysPractice(raw) || !isSoundForFacts(raw)) return null;
  const context = contextOf(raw);
  return context === null ? null : factsOfPlan(raw, context);
}

function saysPractice({ origin }: JsonObject): boolean {
  return isJsonObject(origin) && origin['kind'] === 'practice';
}
