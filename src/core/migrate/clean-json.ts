import { isJsonObject, type Json, type JsonObject } from './json-value.ts';
import { keepAside, type RepairLog, remark, setAside } from './repair-log.ts';
import { wellFormedText } from './well-formed-text.ts';

const reservedName = '__proto__';

/**
 * Mends in place what no plan may hold anywhere: halves of characters become U+FFFD, numbers beyond all bounds their text,
 * -0 becomes 0, and fields named `__proto__` are kept aside so that no later copy can touch a prototype.
 */
export function cleanJson(root: Json, log: RepairLog): Json {
  return cleanValue(root, [], log);
}

function cleanValue(value: Json, path: string[], log: RepairLog): Json {
  if (typeof value === 'string') return cleanText(value, path, log);
  if (typeof value === 'number') return cleanNumber(value);
  if (Array.isArray(value)) cleanList(value, path, log);
  else if (isJsonObject(value)) cleanObject(value, path, log);
  return value;
}

function cleanText(text: string, path: readonly string[], log: RepairLog): string {
  const clean = wellFormedText(text);
  if (clean !== text) remark(log, 'badCharacters', path.join('/'));
  return clean;
}

function cleanNumber(value: number): Json {
  if (!Number.isFinite(value)) return String(value);
  return value === 0 ? 0 : value;
}

function cleanList(list: Json[], path: string[], log: RepairLog): void {
  list.forEach((item, index) => {
    const id = isJsonObject(item) && Object.hasOwn(item, 'id') ? item['id'] : null;
    path.push(typeof id === 'string' ? wellFormedText(id) : String(index));
    list[index] = cleanValue(item, path, log);
    path.pop();
  });
}

function cleanObject(object: JsonObject, path: string[], log: RepairLog): void {
  for (const name of Object.keys(object)) {
    const clean = wellFormedText(name);
    path.push(clean);
    const value = cleanValue(object[name] ?? null, path, log);
    if (name === reservedName) {
      delete object[name];
      setAside(log, 'badName', path.join('/'), value, { name });
    } else if (clean === name) {
      object[name] = value;
    } else {
      delete object[name];
      remark(log, 'badCharacters', path.join('/'));
      if (Object.hasOwn(object, clean)) keepAside(log, path.join('/'), value);
      else object[clean] = value;
    }
    path.pop();
  }
}
