import { ensureInstall } from './ensure-install.mjs';
import { installDebianPackages } from './support/debian-packages.mjs';
import { findBrowser } from './support/find-browser.mjs';
import { isStarted } from './support/project.mjs';
import { runScript } from './support/run-command.mjs';

/** What to tell people when no browser could be had. */
export const BROWSER_ADVICE =
  'No Chromium or Chrome was found or could be installed: install one, or set CHROME_PATH to its program, and run this again.';

/**
 * Finds a browser for the tests, or installs one: Debian's package, else playwright's own download.
 * @returns {Promise<string | null>} path of the program; null when all of that failed
 */
export async function ensureBrowser() {
  const found = await findBrowser();
  if (found !== null) return found;
  if (await installDebianPackages(['chromium'])) return findBrowser();
  process.stderr.write('Downloading a browser for the tests …\n');
  await runScript('node_modules/playwright-core/cli.js', ['install', 'chromium'], { output: 'capture' });
  return findBrowser();
}

if (isStarted(import.meta.url)) {
  await ensureInstall();
  const path = await ensureBrowser();
  console.log(path ?? BROWSER_ADVICE);
  process.exitCode = path === null ? 1 : 0;
}
