import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectPath } from './project.mjs';

/** What the product is made of: a change of any of these makes dist/ and the command line stale. */
export const PRODUCT_SOURCES = [
  'src',
  'schemes',
  'public',
  'generated',
  'tools',
  'index.html',
  'package.json',
  'package-lock.json',
  'vite.config.ts',
];

/**
 * Hash over names, sizes and times of all files below the paths, so that a removed file counts as a change too.
 * @param {readonly string[]} paths Relative to the project; missing ones are skipped.
 */
export function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const path of paths) addPath(hash, projectPath(path));
  return hash.digest('hex');
}

/** @param {import('node:crypto').Hash} hash @param {string} path */
function addPath(hash, path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return;
  if (stat.isDirectory()) {
    for (const name of readdirSync(path).sort()) addPath(hash, join(path, name));
    return;
  }
  hash.update(`${path}\0${stat.size}\0${stat.mtimeMs}\n`);
}

/** True when the stamp was written for exactly this fingerprint. @param {string} name @param {string} value */
export function stampMatches(name, value) {
  try {
    return readFileSync(stampPath(name), 'utf8') === value;
  } catch {
    return false;
  }
}

/** @param {string} name @param {string} value */
export function writeStamp(name, value) {
  const path = stampPath(name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, value);
}

/** @param {string} name */
function stampPath(name) {
  return projectPath('build', 'stamps', name);
}
