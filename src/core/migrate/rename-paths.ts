import { isJsonObject, type Json, type JsonObject } from './json-value.ts';

/** Paths of rows whose ids were replaced: before, after. */
export type MovedPaths = ReadonlyMap<string, string>;

/** Lets the typed texts and the marks of a raw plan follow rows whose ids were replaced, in place. Later moves build on earlier ones. */
export function renamePaths(plan: JsonObject, moves: readonly MovedPaths[]): void {
  if (moves.every(({ size }) => size === 0)) return;
  const renamed = (path: string) => moves.reduce(renameStart, path);
  const { unparsed, notes } = plan;
  if (isJsonObject(unparsed))
    plan['unparsed'] = Object.fromEntries(Object.entries(unparsed).map(([path, text]) => [renamed(path), text]));
  const marks = isJsonObject(notes) ? notes['comeBackLater'] : undefined;
  if (isJsonObject(notes) && Array.isArray(marks))
    notes['comeBackLater'] = marks.map((mark: Json) => (typeof mark === 'string' ? renamed(mark) : mark));
}

/** An id may hold slashes and so begin like another one: the longest that fits is meant. */
function renameStart(path: string, moved: MovedPaths): string {
  for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) {
    const to = moved.get(path.slice(0, end));
    if (to !== undefined) return to + path.slice(end);
  }
  return path;
}
