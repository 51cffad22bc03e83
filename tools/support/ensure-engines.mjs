import { installDebianPackages } from './debian-packages.mjs';
import { findProgram } from './find-program.mjs';

/** Engines beside Chromium that the smoke journey runs in: the programs of which one is needed, and all that must be there. */
const ENGINES = [
  { name: 'Firefox', packages: ['firefox-esr'], isThere: () => has('firefox-esr') || has('firefox') },
  {
    name: 'WebKit',
    packages: ['webkit2gtk-driver', 'xvfb'],
    isThere: () => has('WebKitWebDriver') && has('Xvfb'),
  },
];

/** Installs what is missing where packages may be installed, and names the engines whose journey is skipped. */
export async function ensureEngines() {
  for (const { name, packages, isThere } of ENGINES) {
    if (isThere() || ((await installDebianPackages(packages)) && isThere())) continue;
    console.log(`Skipped: the journey in ${name}. It needs ${packages.join(' and ')}.`);
  }
}

/** @param {string} program */
function has(program) {
  return findProgram(program) !== null;
}
