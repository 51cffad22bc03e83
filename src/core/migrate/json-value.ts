/** Anything that a JSON text can hold. */
export type Json = string | number | boolean | null | Json[] | JsonObject;
export type JsonObject = { [key: string]: Json };

/** Whether a JSON value is an object with named fields. */
export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Levels of lists and objects in a value; 0 for a plain value. The value must not be deeper than the stack allows (see parse-json.ts). */
export function depthOf(value: Json): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Object.values(value).reduce<number>((deepest, child) => Math.max(deepest, depthOf(child)), 0);
}

/** Whether lists and objects of a value are nested deeper than `limit`; looks no deeper than that. */
export function isNestedDeeper(value: Json | undefined, limit: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (limit === 0) return true;
  if (Array.isArray(value)) return value.some((item) => isNestedDeeper(item, limit - 1));
  for (const name in value) if (isNestedDeeper(value[name], limit - 1)) return true;
  return false;
}

/** A short one-line piece of a value for messages, at most `limit` characters. */
export function excerptOf(value: Json, limit = 80): string {
  const text = (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, limit * 4);
  const line = [...text.replace(/[\s\p{Cc}]+/gu, ' ').trim()];
  return line.length > limit ? `${line.slice(0, limit - 1).join('')}…` : line.join('');
}
