import { spawn } from 'node:child_process';
import { projectRoot } from './project.mjs';

/** @type {Record<'inherit' | 'capture' | 'to-stderr', import('node:child_process').StdioOptions>} */
const STDIO = { inherit: 'inherit', capture: ['ignore', 'pipe', 'pipe'], 'to-stderr': ['ignore', 2, 2] };

/**
 * @typedef {object} RunOptions
 * @property {'inherit' | 'capture' | 'to-stderr'} [output] Where the program's output goes; default `inherit`.
 * @property {Record<string, string>} [env] Added to the environment.
 */

/**
 * Runs a program in the project's folder; a program that cannot be started gives code 127.
 * @param {string} command @param {readonly string[]} args @param {RunOptions} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runCommand(command, args, options = {}) {
  const output = options.output ?? 'inherit';
  const stdio = STDIO[output];
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: projectRoot, stdio, env: { ...process.env, ...options.env } });
    /** @type {Buffer[]} */
    const chunks = [];
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.stderr?.on('data', (chunk) => chunks.push(chunk));
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString('utf8') }));
  });
}

/** Runs npm, which on Windows is a script that only a shell can start. @param {string[]} args @param {RunOptions} [options] */
export function runNpm(args, options) {
  if (process.platform === 'win32') return runCommand('cmd.exe', ['/d', '/s', '/c', 'npm', ...args], options);
  return runCommand('npm', args, options);
}

/**
 * Runs a JavaScript file of the project or of an installed package with this Node, without a shell.
 * @param {string} script Path inside the project. @param {readonly string[]} args @param {RunOptions} [options]
 */
export function runScript(script, args, options) {
  return runCommand(process.execPath, [script, ...args], options);
}
