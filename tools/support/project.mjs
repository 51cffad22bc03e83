import { realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @type {[number, number]} */
const OLDEST_NODE = [20, 19];

/** Absolute path of the project's folder. */
export const projectRoot = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** @param {...string} parts Path inside the project. */
export function projectPath(...parts) {
  return join(projectRoot, ...parts);
}

/** Ends the process with a plain sentence when Node is too old to run the tools. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [wantedMajor, wantedMinor] = OLDEST_NODE;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  process.stderr.write(`Node ${OLDEST_NODE.join('.')} or later is needed; this is Node ${process.versions.node}.\n`);
  process.exit(1);
}

/** True when the module with this `import.meta.url` is the program that was started. @param {string} moduleUrl */
export function isStarted(moduleUrl) {
  return process.argv[1] !== undefined && fileURLToPath(moduleUrl) === realpathSync(process.argv[1]);
}
