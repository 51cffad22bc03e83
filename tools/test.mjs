import { BROWSER_ADVICE, ensureBrowser } from './ensure-browser.mjs';
import { ensureInstall } from './ensure-install.mjs';
import { generate } from './generate.mjs';
import { ensureEngines } from './support/ensure-engines.mjs';
import { ensurePdfTools } from './support/ensure-pdf-tools.mjs';
import { runScript } from './support/run-command.mjs';
import { runVitest } from './support/vitest-totals.mjs';

/**
 * @typedef {import('./support/vitest-totals.mjs').Totals} Totals
 * @typedef {{ name: string, totals: Totals, seconds: number }} StageResult
 */

/** The stages that are one program each: it passes or it fails. */
const CHECKS = [
  { name: 'types', script: 'node_modules/typescript/bin/tsc', args: ['-p', 'tsconfig.json', '--noEmit'] },
  {
    name: 'types of pure folders',
    script: 'node_modules/typescript/bin/tsc',
    args: ['-p', 'tsconfig.pure.json', '--noEmit'],
  },
  {
    name: 'lint and format',
    script: 'node_modules/@biomejs/biome/bin/biome',
    args: ['check', '--error-on-warnings', '.'],
  },
  {
    name: 'architecture',
    script: 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
    args: ['--config', '.dependency-cruiser.mjs', 'src'],
  },
  { name: 'unused code', script: 'node_modules/knip/bin/knip.js', args: [] },
  { name: 'build', script: 'tools/build.mjs', args: [] },
  { name: 'size of the first page', script: 'node_modules/size-limit/bin.js', args: [] },
];

await ensureInstall();
const chosen = process.argv.slice(2);
const results = chosen.length > 0 ? await runChosen(chosen) : await runEverything();
report(results);

/** @param {readonly string[]} args @returns {Promise<StageResult[]>} */
async function runChosen(args) {
  await generate();
  return [await vitestStage('chosen tests', 'chosen', args, await testEnvironment(await ensureBrowser()))];
}

/** @returns {Promise<StageResult[]>} */
async function runEverything() {
  const results = [await timed('generate', () => oneOf(succeeds(generate)))];
  const browser = await ensureBrowser();
  const env = await testEnvironment(browser);
  await ensureEngines();
  for (const check of CHECKS) results.push(await timed(check.name, () => oneOf(runCheck(check))));
  results.push(await vitestStage('tests in Node', 'node', ['--project', 'node*'], env));
  if (browser === null) results.push(await timed('tests in the browser', () => oneOf(Promise.resolve(false))));
  else results.push(await vitestStage('tests in the browser', 'browser', ['--project', 'browser*'], env));
  if (browser === null) console.log(BROWSER_ADVICE);
  return results;
}

/** @param {string | null} browser @returns {Promise<Record<string, string>>} */
async function testEnvironment(browser) {
  return {
    ...(browser === null ? {} : { CHROME_PATH: browser }),
    ...((await ensurePdfTools()) ? { REQUIRE_PDF_TOOLS: '1' } : {}),
  };
}

/** @param {{ name: string, script: string, args: string[] }} check */
async function runCheck({ name, script, args }) {
  const { code, output } = await runScript(script, args, { output: 'capture' });
  if (code !== 0) console.log(`\n✗ ${name}\n${output.trimEnd()}\n`);
  return code === 0;
}

/** @param {string} name @param {string} file @param {readonly string[]} args @param {Record<string, string>} env */
function vitestStage(name, file, args, env) {
  return timed(name, () => runVitest(file, args, env));
}

/** @param {() => Promise<void>} work */
async function succeeds(work) {
  try {
    await work();
    return true;
  } catch (error) {
    console.log(error);
    return false;
  }
}

/** @param {Promise<boolean>} success @returns {Promise<Totals>} */
async function oneOf(success) {
  return (await success) ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/** @param {string} name @param {() => Promise<Totals>} work @returns {Promise<StageResult>} */
async function timed(name, work) {
  const start = performance.now();
  const totals = await work();
  const result = { name, totals, seconds: (performance.now() - start) / 1000 };
  console.log(line(result));
  return result;
}

/** @param {StageResult} result */
function line({ name, totals, seconds }) {
  const mark = totals.failed === 0 ? '✓' : '✗';
  const counts = `${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`;
  return `${mark} ${name.padEnd(24)} ${seconds.toFixed(1).padStart(6)} s  ${counts}`;
}

/** @param {StageResult[]} results */
function report(results) {
  const sum = (/** @type {keyof Totals} */ key) => results.reduce((total, { totals }) => total + totals[key], 0);
  if (results.length > 1) console.log(`\n${results.map(line).join('\n')}\n`);
  const failures = results.flatMap(({ totals }) => totals.failures ?? []);
  if (failures.length > 0) console.log(`${failures.map((failure) => `✗ ${failure}`).join('\n')}\n`);
  if (sum('skipped') > 0) console.log(`${sum('skipped')} skipped`);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') > 0 || sum('passed') === 0 ? 1 : 0;
}
