import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { projectPath } from './project.mjs';
import { runScript } from './run-command.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number, failures?: string[] }} Totals */

/** Lines of a failure's message that are shown again beside the totals. */
const MESSAGE_LINES = 6;

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

/**
 * @typedef {{ status: string, fullName: string, failureMessages: string[] }} TestResult
 * @typedef {{ name: string, status: string, message: string, assertionResults: TestResult[] }} FileResult
 * @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, testResults: FileResult[] }} Report
 */

/** @param {string} report @returns {Totals} */
function readTotals(report) {
  /** @type {Report} */
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
    failures: results.testResults.flatMap(failuresOf),
  };
}

/**
 * What failed in a file and why, for whoever sees only the end of a long output.
 * @param {FileResult} file @returns {string[]}
 */
function failuresOf(file) {
  const path = relative(projectPath(), file.name);
  if (file.status === 'failed' && file.assertionResults.length === 0) return [described(path, file.message)];
  return file.assertionResults
    .filter((test) => test.status === 'failed')
    .map((test) => described(`${path} › ${test.fullName}`, test.failureMessages.join('\n')));
}

/** @param {string} title @param {string} message */
function described(title, message) {
  const lines = message.split('\n').slice(0, MESSAGE_LINES);
  return [title, ...lines.map((line) => `    ${line}`)].join('\n');
}
