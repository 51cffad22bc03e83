import { existsSync, readFileSync } from 'node:fs';
import { isStarted, projectPath, requireNode } from './support/project.mjs';
import { runNpm } from './support/run-command.mjs';

/** Runs `npm ci` when node_modules is missing or is not what the lock file says; ends the process when that fails. */
export async function ensureInstall() {
  requireNode();
  if (isInstalled()) return;
  process.stderr.write('Installing packages (npm ci), this takes a minute the first time …\n');
  const { code } = await runNpm(['ci', '--no-audit', '--no-fund'], { output: 'to-stderr' });
  if (code === 0) return;
  process.stderr.write('Packages could not be installed: npm ci failed, its reason is above.\n');
  process.exit(1);
}

/** Compares the lock file with the one npm keeps of what it really installed. */
function isInstalled() {
  const installedFile = projectPath('node_modules', '.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const wanted = readPackages(projectPath('package-lock.json'));
  const installed = readPackages(installedFile);
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const found = installed[path];
    if (found === undefined) return entry.optional === true || entry.peer === true;
    return found.version === entry.version && found.integrity === entry.integrity;
  });
}

/**
 * @param {string} path
 * @returns {Record<string, { version?: string, integrity?: string, optional?: boolean, peer?: boolean }>}
 */
function readPackages(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages ?? {};
}

if (isStarted(import.meta.url)) await ensureInstall();
