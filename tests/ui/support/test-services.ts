import type { Plan } from '#core/plan/plan-schema.ts';
import type { AppServices, LastPlace } from '#ui/common/app-services.tsx';
import { countingIds } from '../../unit/core/scheme/annex-pack.ts';

/** The services of the app as far as the pages of one open plan use them; `copies` are the plans that were downloaded. */
export type TestServices = AppServices & { readonly copies: readonly Plan[] };

export function createTestServices(): TestServices {
  const copies: Plan[] = [];
  return {
    ...shelfOfNobody(),
    newId: countingIds(),
    copies,
    downloadCopy: (plan) => copies.push(plan),
    settings: settingsInMemory(),
  };
}

function settingsInMemory(): AppServices['settings'] {
  const places = new Map<string, LastPlace>();
  const declined = new Map<string, number | null>();
  let panelOpen = true;
  let theme: ReturnType<AppServices['settings']['theme']> = 'system';
  return {
    theme: () => theme,
    setTheme: (next) => {
      theme = next;
    },
    panelOpen: () => panelOpen,
    setPanelOpen: (open) => {
      panelOpen = open;
    },
    lastPlace: (planId) => places.get(planId) ?? null,
    setLastPlace: (place) => places.set(place.planId, place),
    declinedVersion: (planId) => declined.get(planId) ?? null,
    setDeclinedVersion: (planId, version) => declined.set(planId, version),
  };
}

/** Pages of an open plan never ask for other plans: a test that does finds out at once. */
const emptyShelf = { plans: [], state: 'ready', problem: null } as const;

function shelfOfNobody(): Omit<AppServices, 'newId' | 'downloadCopy' | 'settings'> {
  const unused = () => {
    throw new Error('A page of an open plan used the shelf');
  };
  return {
    shelf: { subscribe: () => () => undefined, state: () => emptyShelf },
    createPlan: unused,
    openExample: unused,
    openFile: unused,
    duplicatePlan: unused,
    startFromPlan: unused,
    renamePlan: unused,
    removePlan: unused,
    restorePlan: unused,
    downloadStored: unused,
    downloadText: unused,
    collections: unused,
    versions: unused,
    reports: unused,
  };
}
