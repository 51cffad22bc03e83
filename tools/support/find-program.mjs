import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Path of a program on PATH; null when there is none. @param {string} name */
export function findProgram(name) {
  const names = process.platform === 'win32' ? [`${name}.exe`, `${name}.cmd`] : [name];
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    if (folder === '') continue;
    const path = names.map((candidate) => join(folder, candidate)).find((candidate) => existsSync(candidate));
    if (path !== undefined) return path;
  }
  return null;
}
