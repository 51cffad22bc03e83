import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { projectPath } from './project.mjs';
import { runScript } from './run-command.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Totals */

/**
 * Runs vitest with its output shown and returns what it counted. A file that cannot be loaded, and an error outside
 * of every test, count as one failed test: they must not pass as nothing.
 * @param {string} name Of the report file. @param {readonly string[]} args @param {Record<string, string>} env
 * @returns {Promise<Totals>}
 */
export async function runVitest(name, args, env) {
  const report = projectPath('build', 'test-results', `${name}.json`);
  mkdirSync(dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code } = await runScript('node_modules/vitest/vitest.mjs', ['run', ...reporters, ...args], { env });
  const totals = readTotals(report);
  return code !== 0 && totals.failed === 0 ? { ...totals, failed: 1 } : totals;
}

/** @param {string} report @returns {Totals} */
function readTotals(report) {
  /** @type {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, testResults: { status: string, assertionResults: unknown[] }[] }} */
  let results;
  try {
    results = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
  const unloaded = results.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return {
    passed: results.numPassedTests,
    failed: results.numFailedTests + unloaded.length,
    skipped: results.numPendingTests + results.numTodoTests,
  };
}
