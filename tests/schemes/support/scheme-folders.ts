import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../schemes/', import.meta.url));

export type SchemeFolder = { readonly id: string; readonly version: number; readonly path: string };

const folders: readonly SchemeFolder[] = readdirSync(root)
  .flatMap((id) =>
    readdirSync(`${root}${id}`).map((version) => ({ id, version: Number(version), path: `${root}${id}/${version}` })),
  )
  .filter(({ path }) => existsSync(`${path}/scheme.json`));

/** Every schemes/<id>/<version> that defines a scheme. */
export const schemeFolders = folders.filter(({ path }) => kindOf(path) !== 'framework');

/** Every schemes/<id>/<version> that defines a framework. */
export const frameworkFolders = folders.filter(({ path }) => kindOf(path) === 'framework');

function kindOf(path: string): unknown {
  return (readJson(`${path}/scheme.json`) as { readonly kind?: unknown }).kind; // any JSON; only looked at
}

export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** The texts of a scheme by language, as they lie on disk. */
export function readTexts(folder: SchemeFolder): Record<string, unknown> {
  const files = readdirSync(`${folder.path}/text`);
  return Object.fromEntries(
    files.map((file) => [file.replace(/\.json$/u, ''), readJson(`${folder.path}/text/${file}`)]),
  );
}

/** Every text in a JSON value with its path. */
export function leavesOf(value: unknown, path = ''): readonly { readonly path: string; readonly text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => leavesOf(child, path === '' ? key : `${path}/${key}`));
}
