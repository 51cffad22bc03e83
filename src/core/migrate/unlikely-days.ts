import { isJsonObject, type Json, type JsonObject } from './json-value.ts';

/** A day whose year is not 1900 to 2199 (see `isLikelyDay`). */
const unlikelyDay = /^(?!19|20|21)\d{4}-\d{2}-\d{2}$/u;

/**
 * A record of the time before years were asked about, with its unlikely days as typed texts, as opening its file would have it. `faults` are the places
 * (paths of Zod) of what is unsound in it; null where one is anything else. `raw` is of the format of today, and is left as it is.
 */
export function withoutUnlikelyDays(raw: JsonObject, faults: readonly Place[]): JsonObject | null {
  const data: JsonObject = JSON.parse(JSON.stringify(raw));
  const texts: Record<string, string> = {};
  for (const path of faults) {
    const day = takeDay(data, path);
    if (day === null) return null;
    texts[day.path] = day.text;
  }
  const unparsed = data['unparsed'];
  data['unparsed'] = { ...(isJsonObject(unparsed) ? unparsed : {}), ...texts };
  return data;
}

type Place = readonly PropertyKey[];

/** Empties the place of an unlikely day; its plan path names rows by their ids. Null where there is anything else. */
function takeDay(data: JsonObject, path: Place): { readonly path: string; readonly text: string } | null {
  const names: string[] = [];
  let parent: Json = data;
  for (const step of path.slice(0, -1)) {
    parent = childOf(parent, step);
    names.push(idOf(parent) ?? String(step));
  }
  const last = path.at(-1);
  const text = last === undefined ? null : childOf(parent, last);
  if (typeof last !== 'string' || !isJsonObject(parent) || typeof text !== 'string' || !unlikelyDay.test(text))
    return null;
  parent[last] = null;
  return { path: [...names, last].join('/'), text };
}

function childOf(place: Json, step: PropertyKey): Json {
  if (Array.isArray(place)) return place[Number(step)] ?? null;
  return isJsonObject(place) ? (place[String(step)] ?? null) : null;
}

/** The id of a row; sections have none. */
function idOf(place: Json): string | null {
  return isJsonObject(place) && typeof place['id'] === 'string' ? place['id'] : null;
}
