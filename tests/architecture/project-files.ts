import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { projectRoot } from '../../tools/support/project.mjs';

const NOT_COMMITTED = new Set(['node_modules', 'dist', 'build', 'generated', 'coverage', '.git']);

/** Paths of all files below a folder of the project, relative to the project and with `/`. */
export function filesBelow(folder: string): string[] {
  return readdirSync(join(projectRoot, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return NOT_COMMITTED.has(entry.name) ? [] : filesBelow(path);
    return [relative('.', path).split(sep).join('/')];
  });
}

export function textOf(path: string): string {
  return readFileSync(join(projectRoot, path), 'utf8');
}
