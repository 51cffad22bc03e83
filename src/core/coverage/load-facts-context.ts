import { ok, type Result } from '../result.ts';
import { loadSchemePack, loadSchemeSteps, type SchemePack, type UnknownScheme } from '../scheme/scheme-packs.ts';
import type { FactsContext, FactsPlan } from './facts-of-plan.ts';
import { type NewestEntries, newestEntries } from './newest-entries.ts';

/** Loads what facts need of the scheme of a plan, in its language, and how its version is read in the newest one. Rejects as `loadSchemePack`. */
export async function loadFactsContext({
  scheme,
  language,
}: Pick<FactsPlan, 'scheme' | 'language'>): Promise<Result<Omit<FactsContext, 'asOf'>, UnknownScheme>> {
  const pack = await loadSchemePack(scheme, language);
  if (!pack.ok) return pack;
  const { index, text } = pack.value;
  const newest = newestOf.has(pack.value)
    ? newestOf.get(pack.value)
    : newestEntries(await loadSchemeSteps(scheme, language));
  newestOf.set(pack.value, newest ?? null);
  return ok({ index, text, newest: newest ?? null });
}

/** Of each version and language that was loaded: plans of a collection share a few. */
const newestOf = new WeakMap<SchemePack, NewestEntries | null>();
