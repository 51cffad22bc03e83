/** Where a person was in a plan: a step of the wizard and the open item, null for the list of items. */
export type Position = { readonly step: string; readonly itemId: string | null };

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
  readonly position: (planId: string) => Position | null;
  readonly setPosition: (planId: string, position: Position) => void;
};

/** Positions are remembered for this many plans, the latest ones. */
const rememberedPositions = 50;

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
    position: (planId) => readPositions(read).find(([id]) => id === planId)?.[1] ?? null,
    setPosition: (planId, position) => {
      const others = readPositions(read).filter(([id]) => id !== planId);
      write('planner.positions', JSON.stringify([[planId, position], ...others].slice(0, rememberedPositions)));
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

function readPositions(read: ReadText): [string, Position][] {
  try {
    const entries: unknown = JSON.parse(read('planner.positions') ?? '[]');
    return Array.isArray(entries) ? entries.filter(isPositionEntry) : [];
  } catch {
    return [];
  }
}

function isPositionEntry(entry: unknown): entry is [string, Position] {
  if (!Array.isArray(entry) || typeof entry[0] !== 'string') return false;
  const position: unknown = entry[1];
  if (typeof position !== 'object' || position === null || !('step' in position) || !('itemId' in position))
    return false;
  return typeof position.step === 'string' && (position.itemId === null || typeof position.itemId === 'string');
}
