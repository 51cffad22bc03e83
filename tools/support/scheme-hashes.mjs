import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/**
 * SHA-256 of every file of one scheme version, by path inside its folder. Line ends do not count: git may change them.
 * @param {string} folder Absolute path of `schemes/<id>/<version>`.
 * @returns {Record<string, string>}
 */
export function schemeHashes(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((file) => join(file.parentPath, file.name)).sort();
  return Object.fromEntries(paths.map((path) => [relative(folder, path).split(sep).join('/'), hashOf(path)]));
}

/** @param {string} path */
function hashOf(path) {
  return createHash('sha256').update(readFileSync(path, 'utf8').replaceAll('\r\n', '\n')).digest('hex');
}
