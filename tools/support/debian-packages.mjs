import { existsSync } from 'node:fs';
import { runCommand } from './run-command.mjs';

let listsAreFresh = false;

/**
 * Installs Debian packages where that is possible without a question (root or passwordless sudo).
 * @param {readonly string[]} names
 * @returns {Promise<boolean>} false elsewhere or when the installation failed
 */
export async function installDebianPackages(names) {
  const prefix = await privilegedPrefix();
  if (prefix === null) return false;
  process.stderr.write(`Installing ${names.join(' and ')} …\n`);
  if (!listsAreFresh) await runPrivileged(prefix, ['apt-get', 'update', '-q']);
  listsAreFresh = true;
  const { code, output } = await runPrivileged(prefix, [
    'apt-get',
    'install',
    '-y',
    '-q',
    '--no-install-recommends',
    ...names,
  ]);
  if (code !== 0) process.stderr.write(output.split('\n').slice(-6).join('\n'));
  return code === 0;
}

/** What to put before a command to run it as root; null when that is not possible. @returns {Promise<string[] | null>} */
async function privilegedPrefix() {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return null;
  if (process.getuid?.() === 0) return [];
  const { code } = await runCommand('sudo', ['-n', 'true'], { output: 'capture' });
  return code === 0 ? ['sudo', '-n'] : null;
}

/** @param {string[]} prefix @param {string[]} command */
function runPrivileged(prefix, command) {
  const [program, ...args] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', ...command];
  return runCommand(/** @type {string} */ (program), args, { output: 'capture' });
}
