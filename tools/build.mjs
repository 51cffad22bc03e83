import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { ensureInstall } from './ensure-install.mjs';
import { generate } from './generate.mjs';
import { fingerprint, PRODUCT_SOURCES, stampMatches, writeStamp } from './support/fingerprint.mjs';
import { isStarted, projectPath, projectRoot } from './support/project.mjs';
import { headersFile } from './support/security-policy.mjs';

/** Builds the static site into dist/. @param {{ quiet?: boolean }} [options] */
export async function buildSite(options = {}) {
  await generate();
  const sources = fingerprint(PRODUCT_SOURCES);
  // Whatever the shell says, the site is built with the production code of its packages.
  process.env['NODE_ENV'] = 'production';
  const { build } = await import('vite');
  await build({ root: projectRoot, mode: 'production', logLevel: options.quiet === true ? 'warn' : 'info' });
  const page = readFileSync(projectPath('dist', 'index.html'), 'utf8');
  writeFileSync(projectPath('dist', '_headers'), headersFile(page));
  writeStamp('site', sources);
}

/** Builds the static site unless dist/ already shows the sources as they are. */
export async function buildSiteIfStale() {
  await generate();
  if (existsSync(projectPath('dist', 'index.html')) && stampMatches('site', fingerprint(PRODUCT_SOURCES))) return;
  process.stderr.write('Building the site …\n');
  await buildSite({ quiet: true });
}

if (isStarted(import.meta.url)) {
  await ensureInstall();
  await (process.argv.includes('--if-stale') ? buildSiteIfStale() : buildSite());
}
