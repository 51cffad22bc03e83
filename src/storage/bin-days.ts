import '#core/zod-setup.ts';
import { z } from 'zod';

/** Something that was taken out of sight; `at` is an ISO 8601 time. */
export type Removal = { readonly id: string; readonly at: string };

/** On this many different days the product is opened before what lies in the bin is deleted for good. */
const daysInBin = 3;
/** Removals that are remembered, the latest ones; one that is forgotten only stays longer. */
const mostRemovals = 1000;
const key = 'planner.bin';
const sightings = z.record(z.string(), z.array(z.string()));

/**
 * Tells which removals are over: those that were seen in the bin on three different days. Days are counted, not subtracted, so that
 * a clock that jumps makes no more than one of them. `kind` keeps the ids of different stores apart; `today` is a date. Where
 * nothing can be remembered nothing is ever over.
 */
export function createBinDays(
  kind: string,
  today: string,
  localStorage: () => Storage = () => globalThis.localStorage,
): (removal: Removal) => boolean {
  return ({ id, at }) => {
    try {
      const seen = new Map(Object.entries(readSightings(localStorage())));
      const name = `${kind} ${id} ${at}`;
      const days = new Set([...(seen.get(name) ?? []), today]);
      seen.delete(name);
      const isOver = days.size >= daysInBin;
      if (!isOver) seen.set(name, [...days]);
      localStorage().setItem(key, JSON.stringify(Object.fromEntries([...seen].slice(-mostRemovals))));
      return isOver;
    } catch {
      return false;
    }
  };
}

function readSightings(storage: Storage): z.infer<typeof sightings> {
  try {
    return sightings.parse(JSON.parse(storage.getItem(key) ?? '{}'));
  } catch {
    return {};
  }
}
