// The first import, before any schema is made: see core/zod-setup.ts.
import '#core/zod-setup.ts';
import { createPlan } from '#core/plan/create-plan.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { startedFrom } from '#core/plan/started-from.ts';
import { ok, type Result } from '#core/result.ts';
import { exampleNames, loadExample } from '#core/scheme/example-plans.ts';
import { knownSchemes } from '#core/scheme/scheme-packs.ts';
import { planFile } from '#documents/json/plan-file.ts';
import { localDay } from '#i18n/local-day.ts';
import { createBinDays } from '#storage/bin-days.ts';
import { createIdbPlanStore } from '#storage/idb-plan-store.ts';
import { createLastWords, groundOfWords, type LastWordsBox } from '#storage/last-words.ts';
import { isBeingEdited } from '#storage/plan-lock.ts';
import type { PlanStore, StoredPlan } from '#storage/plan-store.ts';
import { summarise } from '#storage/plan-summary.ts';
import type { StoreError } from '#storage/store-error.ts';
import { createIdbPlanVersions } from '#storage/versions/idb-plan-versions.ts';
import type { PlanVersions } from '#storage/versions/plan-versions.ts';
import { askBeforeLosing } from './ask-before-losing.ts';
import { afterClosing } from './closing-sessions.ts';
import { createHeldPlans, type HeldPlan, type HeldPlans } from './held-plans.ts';
import { newId } from './new-id.ts';
import { createPlanWriter } from './plan-writer.ts';

const databaseName = 'integration-programme-planner';

/** What a session of a plan begins with; `savedAt` is null while this state is on no disk, `revision` while no other is. */
export type PlanAtStart = { readonly plan: Plan; readonly revision: string | null; readonly savedAt: string | null };

/** Everything that is done with whole plans: over the store, with memory as a net for what cannot be written. */
export type PlanDesk = ReturnType<typeof createPlanDesk>;

/** A desk over the plans of this device. Loads with the schemas, so the first page does not wait for it. */
export function openPlanDesk(): PlanDesk {
  const store = createIdbPlanStore(databaseName);
  const versions = createIdbPlanVersions(databaseName);
  // A failure here only keeps removed plans and versions longer.
  const today = localDay(new Date().toISOString());
  void store.purge(createBinDays('plan', today));
  void versions.purge(createBinDays('version', today));
  const held = createHeldPlans();
  held.subscribe(() => askBeforeLosing('plans in memory', held.all().length > 0));
  return createPlanDesk({ store, versions, held, lastWords: createLastWords(), isEdited: isBeingEdited, newId });
}

/** Where plans are: on the device, in memory for want of room, and what pages that ended could not write. */
type Places = {
  readonly store: PlanStore;
  readonly held: HeldPlans;
  readonly lastWords: LastWordsBox;
  /** Whether a tab edits a plan: its last words are then for that tab. */
  readonly isEdited?: (planId: string) => Promise<boolean>;
};

export function createPlanDesk({
  newId,
  versions,
  ...places
}: Places & { readonly newId: () => string; readonly versions: PlanVersions }) {
  const { store, held, lastWords } = places;
  const bin = createBin(store, held);
  const { write, leaveLastWords, isUnderWay } = createPlanWriter(places);
  /**
   * Puts a new plan on the shelf, or in memory where the device refuses it: its page says so. Where its id is taken, be it by a
   * damaged record or by a removed plan that may be brought back, it gets another.
   */
  const add = async (plan: Plan): Promise<{ planId: string }> => {
    const written = await write({ plan, base: null });
    return written.ok || written.error.type !== 'conflict' ? { planId: plan.id } : add({ ...plan, id: newId() });
  };
  /** A session that was left may still be writing the plan: it comes first. */
  const open = async (id: string): Promise<Result<PlanAtStart, StoreError>> => {
    await afterClosing(id);
    return openPlan(places, id);
  };
  return {
    store,
    versions,
    held,
    newId,
    write,
    add,
    open,
    ...newPlans(add, newId),
    duplicate: async (id: string, title: string): Promise<Result<{ planId: string }, StoreError>> => {
      const original = await open(id);
      return original.ok ? ok(await add(retitled({ ...original.value.plan, id: newId() }, title))) : original;
    },
    rename: async (id: string, title: string): Promise<Result<unknown, StoreError>> => {
      const original = await open(id);
      if (!original.ok) return original;
      return write({ plan: retitled(original.value.plan, title), base: original.value.revision });
    },
    leaveLastWords,
    isUnderWay,
    readLastWords: lastWords.read,
    dropLastWords: lastWords.drop,
    fileOf: planFile,
    restore: (id: string) => bin.restore(id),
    remove: async (id: string) => {
      await afterClosing(id);
      return bin.remove(id);
    },
    summaries: () => held.all().map(({ plan, since }) => summarise(plan, { revision: '', savedAt: since })),
  };
}

/** The ways to a new plan: from nothing, from an example, from what another plan does. */
function newPlans(add: (plan: Plan) => Promise<{ planId: string }>, newId: () => string) {
  return {
    create: (start: { language: string; title: string }) => add(blankPlan(newId(), start)),
    openExample: (name: string, language: string) => copyOfExample(name, language, newId()).then(add),
    startFrom: (plan: Plan) => add(startedFrom(plan, { newId })),
  };
}

async function openPlan(places: Places, id: string): Promise<Result<PlanAtStart, StoreError>> {
  const { store, held } = places;
  const stored = await store.get(id);
  const isKnown = stored.ok || stored.error.type === 'not-found';
  if (isKnown && !held.get(id)) await holdLastWords(places, id, stored.ok ? stored.value : null);
  const kept = held.get(id);
  return kept ? ok({ plan: kept.plan, revision: kept.base, savedAt: null }) : stored;
}

/** Takes what a page that ended left unsaved, unless a tab edits the plan: that one finds the words when it begins. */
async function holdLastWords(
  { held, lastWords, isEdited }: Places,
  id: string,
  stored: StoredPlan | null,
): Promise<void> {
  const words = lastWords.read(id);
  if (!words || (await isEdited?.(id))) return;
  const ground = groundOfWords(words, stored);
  if (ground) held.hold({ plan: words.plan, base: ground.base, since: new Date().toISOString() });
  else if (stored) lastWords.drop(id);
}

function blankPlan(id: string, { language, title }: { language: string; title: string }): Plan {
  const scheme = knownSchemes.at(-1);
  if (!scheme) throw new Error('This build has no scheme');
  return retitled(createPlan({ id, language, scheme: { id: scheme.id, version: scheme.version } }), title);
}

async function copyOfExample(name: string, language: string, id: string): Promise<Plan> {
  const known = exampleNames.find((example) => example === name);
  if (!known) throw new Error(`There is no example ${name}`);
  return { ...(await loadExample(known, language)), id };
}

function retitled(plan: Plan, title: string): Plan {
  return { ...plan, profile: { ...plan.profile, title } };
}

/** Removes plans so that they can be brought back, those in memory too. */
function createBin(store: PlanStore, held: HeldPlans) {
  const binned = new Map<string, HeldPlan>();
  return {
    remove: async (id: string): Promise<Result<null, StoreError>> => {
      const removed = await store.remove(id, new Date().toISOString());
      const inMemory = held.get(id);
      if (!inMemory) return removed;
      binned.set(id, inMemory);
      held.release(id);
      return ok(null);
    },
    restore: async (id: string): Promise<Result<null, StoreError>> => {
      const restored = await store.restore(id);
      const inMemory = binned.get(id);
      if (!inMemory) return restored;
      binned.delete(id);
      held.hold(inMemory);
      return ok(null);
    },
  };
}
