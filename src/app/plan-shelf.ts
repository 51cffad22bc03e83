import { ok, type Result } from '#core/result.ts';
import { type NamedPlan, namedPlan, planNames } from '#i18n/plan-names.ts';
import type { Translator } from '#i18n/translator.ts';
import type { PlanList } from '#storage/plan-store.ts';
import type { PlanSummary as StoredSummary } from '#storage/plan-summary.ts';
import type { StoreError } from '#storage/store-error.ts';
import type { AppServices, PlanSummary, ShelfState } from '#ui/common/app-services.tsx';
import type { PlanDesk } from './plan-desk.ts';
import { readProblem } from './problem-text.ts';

/** The list of plans as screens subscribe to it. `retell` puts it into the words of another language. */
export type PlanShelf = AppServices['shelf'] & { readonly retell: () => void };

const emptyList: Result<PlanList, StoreError> = ok({ plans: [], unreadable: [] });

/** Lists what the desk has, anew after every change in this or another tab, as long as a screen looks at it. */
export function createPlanShelf(desk: () => Promise<PlanDesk>, translator: () => Translator): PlanShelf {
  const listeners = new Set<() => void>();
  let state: ShelfState = { plans: [], state: 'loading', problem: null };
  let list = emptyList;
  let held: readonly StoredSummary[] = [];
  let stop: (() => void) | null = null;
  const show = (next: ShelfState) => {
    state = next;
    for (const listener of listeners) listener();
  };
  const tell = () => show(shelfState(list, held, translator()));
  const refresh = async () => {
    try {
      const { store, summaries } = await desk();
      list = await store.list();
      held = summaries();
      tell();
    } catch (thrown) {
      reportError(thrown);
      const problem = { message: translator().t('app.planProblem.loading') };
      show({ plans: [], state: 'unavailable', problem });
    }
  };
  const watch = async () => {
    const { store, held: plansInMemory } = await desk();
    const stops = [store.changes(() => void refresh()), plansInMemory.subscribe(() => void refresh())];
    return () => {
      for (const end of stops) end();
    };
  };
  return {
    state: () => state,
    retell: () => {
      if (state.state !== 'loading') tell();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      if (listeners.size === 1) {
        const watching = watch();
        stop = () => void watching.then((end) => end(), reportError);
        void refresh();
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) stop?.();
      };
    },
  };
}

function shelfState(
  list: Result<PlanList, StoreError>,
  held: readonly StoredSummary[],
  translator: Translator,
): ShelfState {
  const heldIds = new Set(held.map(({ id }) => id));
  const stored = list.ok ? list.value.plans.filter(({ id }) => !heldIds.has(id)) : [];
  const damaged = list.ok ? list.value.unreadable.filter((id) => !heldIds.has(id)).map(damagedPlan) : [];
  const readable = [...held, ...stored];
  const names = planNames(readable.map(namedSummary), translator);
  return {
    plans: [...readable.map((summary) => readablePlan(summary, names.get(summary.id) ?? '')), ...damaged],
    state: list.ok ? 'ready' : 'unavailable',
    problem: list.ok ? null : readProblem(translator, list.error),
  };
}

function namedSummary({ id, organisation, ...place }: StoredSummary): NamedPlan {
  return namedPlan({ id, profile: { ...place, organisation: { name: organisation } } });
}

function readablePlan({ counts, ...summary }: StoredSummary, name: string): PlanSummary {
  const chain = {
    goal: counts.goals,
    target: counts.targets,
    activity: counts.activities,
    indicator: counts.indicators,
  };
  const { id, title, organisation, language, origin, savedAt, progress } = summary;
  return { id, title, name, organisation, language, origin, savedAt, progress, counts: chain, damaged: false };
}

function damagedPlan(id: string): PlanSummary {
  return {
    id,
    title: '',
    name: '',
    organisation: '',
    language: '',
    origin: null,
    savedAt: '',
    progress: { answered: 0, required: 0, percent: 0 },
    counts: { goal: 0, target: 0, activity: 0, indicator: 0 },
    damaged: true,
  };
}
