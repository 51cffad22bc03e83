import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { findProgram } from './find-program.mjs';

const VARIABLES = ['CHROME_PATH', 'CHROMIUM_PATH'];
const PROGRAMS = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge'];

/** A Chromium or Chrome of this machine: named by a variable, else in the usual places, else playwright's own. @returns {Promise<string | null>} */
export async function findBrowser() {
  for (const name of VARIABLES) {
    const path = process.env[name];
    if (path !== undefined && existsSync(path)) return path;
  }
  for (const name of process.platform === 'win32' ? [] : PROGRAMS) {
    const path = findProgram(name);
    if (path !== null) return path;
  }
  return usualPlaces().find((path) => existsSync(path)) ?? (await downloadedBrowser());
}

/** @returns {string[]} */
function usualPlaces() {
  if (process.platform === 'darwin') {
    const programs = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `${name}.app/Contents/MacOS/${name}`,
    );
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
      programs.map((path) => join(folder, path)),
    );
  }
  if (process.platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? []);
    const programs = [
      'Google/Chrome/Application/chrome.exe',
      'Chromium/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ];
    return folders.flatMap((folder) => programs.map((path) => join(folder, path)));
  }
  return ['/opt/google/chrome/chrome', '/snap/bin/chromium'];
}

/** What playwright downloaded before; it knows the path whether or not the file is there. */
async function downloadedBrowser() {
  const { chromium } = await import('playwright-core');
  const path = chromium.executablePath();
  return path !== '' && existsSync(path) ? path : null;
}
