import { type Browser, chromium } from 'playwright-core';
import { findBrowser } from '../../../tools/support/find-browser.mjs';

/** No background traffic, no first-run pages; root needs the sandbox off. */
export const BROWSER_ARGS: readonly string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Path of the browser's program; `npm test` makes sure that there is one. */
export async function browserProgram(): Promise<string> {
  const path = await findBrowser();
  if (path === null) throw new Error('No Chromium or Chrome found: set CHROME_PATH to its program');
  return path;
}

/** A headless browser without a profile; close it in `afterAll`. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await browserProgram(), args: [...BROWSER_ARGS] });
}
