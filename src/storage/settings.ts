import { type StepId, stepIds } from '#core/validation/issue.ts';

/** Where a person was in a plan: the path of the page, its step if it has one, and the open item. */
export type LastPlace = {
  readonly planId: string;
  readonly path: string;
  readonly step: StepId | null;
  readonly itemId: string | null;
};

export type Theme = 'light' | 'dark';

/** Small choices of one person on one device. Losing them is no harm, so nothing here ever fails. */
export type Settings = {
  /** BCP 47 tag; null follows the browser. */
  readonly language: () => string | null;
  readonly setLanguage: (language: string | null) => void;
  /** null follows the system. public/theme.js reads the same key before the first paint. */
  readonly theme: () => Theme | null;
  readonly setTheme: (theme: Theme | null) => void;
  readonly guidanceOpen: () => boolean;
  readonly setGuidanceOpen: (open: boolean) => void;
  readonly lastPlace: (planId: string) => LastPlace | null;
  readonly setLastPlace: (place: LastPlace) => void;
  /** The version of its scheme that a person did not want to move a plan to; null for none. */
  readonly declinedVersion: (planId: string) => number | null;
  readonly setDeclinedVersion: (planId: string, version: number | null) => void;
};

/** Places are remembered for this many plans, the latest ones. */
const rememberedPlaces = 50;
/** Answers take little room, and to ask again would not be quiet. */
const rememberedAnswers = 1_000;

/** Settings in localStorage, or for this tab only where that is blocked. */
export function createSettings(localStorage: () => Storage = () => globalThis.localStorage): Settings {
  const { read, write } = createTextStore(localStorage);
  return {
    language: () => read('planner.language'),
    setLanguage: (language) => write('planner.language', language),
    theme: () => toTheme(read('planner.theme')),
    setTheme: (theme) => write('planner.theme', theme),
    guidanceOpen: () => read('planner.guidance') !== 'closed',
    setGuidanceOpen: (open) => write('planner.guidance', open ? null : 'closed'),
    lastPlace: (planId) => readPlaces(read).find((place) => place.planId === planId) ?? null,
    setLastPlace: (place) => {
      const others = readPlaces(read).filter(({ planId }) => planId !== place.planId);
      write('planner.places', JSON.stringify([place, ...others].slice(0, rememberedPlaces)));
    },
    declinedVersion: (planId) => readAnswers(read).find(([id]) => id === planId)?.[1] ?? null,
    setDeclinedVersion: (planId, version) => {
      const others = readAnswers(read).filter(([id]) => id !== planId);
      const answers: readonly Answer[] = version === null ? others : [[planId, version], ...others];
      write('planner.declined', answers.length === 0 ? null : JSON.stringify(answers.slice(0, rememberedAnswers)));
    },
  };
}

type ReadText = (key: string) => string | null;

/** Keeps what the device refuses to keep, so that a choice holds at least until the tab closes. */
function createTextStore(localStorage: () => Storage): {
  read: ReadText;
  write: (key: string, text: string | null) => void;
} {
  const kept = new Map<string, string | null>();
  return {
    read: (key) => {
      const own = kept.get(key);
      if (own !== undefined) return own;
      try {
        return localStorage().getItem(key);
      } catch {
        return null;
      }
    },
    write: (key, text) => {
      try {
        if (text === null) localStorage().removeItem(key);
        else localStorage().setItem(key, text);
        kept.delete(key);
      } catch {
        kept.set(key, text);
      }
    },
  };
}

function toTheme(text: string | null): Theme | null {
  return text === 'light' || text === 'dark' ? text : null;
}

function readPlaces(read: ReadText): LastPlace[] {
  return readList(read('planner.places')).filter(isPlace);
}

type Answer = readonly [planId: string, version: number];

function readAnswers(read: ReadText): readonly Answer[] {
  return readList(read('planner.declined')).filter(isAnswer);
}

function isAnswer(entry: unknown): entry is Answer {
  return Array.isArray(entry) && entry.length === 2 && typeof entry[0] === 'string' && Number.isSafeInteger(entry[1]);
}

function readList(text: string | null): readonly unknown[] {
  try {
    const entries: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(entries) ? entries : [];
  } catch {
    return [];
  }
}

function isPlace(entry: unknown): entry is LastPlace {
  if (typeof entry !== 'object' || entry === null) return false;
  if (!('planId' in entry && 'path' in entry && 'step' in entry && 'itemId' in entry)) return false;
  const { planId, path, step, itemId } = entry;
  const isStep = step === null || stepIds.some((id) => id === step);
  return (
    typeof planId === 'string' && typeof path === 'string' && isStep && (itemId === null || typeof itemId === 'string')
  );
}
