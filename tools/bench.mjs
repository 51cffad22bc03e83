import { pathToFileURL } from 'node:url';
import { buildSiteIfStale } from './build.mjs';
import { ensureBrowser } from './ensure-browser.mjs';
import { ensureInstall } from './ensure-install.mjs';
import { projectPath, projectRoot } from './support/project.mjs';

/** Benches that need a browser and the built site; the others run without either. */
const NEED_SITE = ['first-page', 'key', 'entry-key', 'open', 'heap', 'add-files'];

const chosen = process.argv.slice(2);
process.env['NODE_ENV'] = 'production';
process.chdir(projectRoot);
await ensureInstall();
await buildSiteIfNeeded();
await buildBenches();
const { main } = await import(pathToFileURL(projectPath('build', 'bench', 'main.js')).href);
process.exitCode = await main(chosen);

async function buildSiteIfNeeded() {
  const needsSite = chosen.length === 0 || chosen.some((name) => NEED_SITE.includes(name));
  if (!needsSite) {
    const { generate } = await import('./generate.mjs');
    return generate();
  }
  await buildSiteIfStale();
  const browser = await ensureBrowser();
  if (browser !== null) process.env['CHROME_PATH'] ??= browser;
}

/** The benches as Node runs them: the product's own sources in production form, its packages from node_modules. */
async function buildBenches() {
  const { build } = await import('vite');
  await build({
    root: projectRoot,
    logLevel: 'error',
    publicDir: false,
    build: {
      ssr: true,
      outDir: projectPath('build', 'bench'),
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        input: {
          main: 'tests/bench/main.ts',
          'pdf-child': 'tests/bench/pdf-child.ts',
          'coverage-child': 'tests/bench/coverage-child.ts',
        },
        // All files side by side: a path relative to import.meta.url means the same in each.
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
}
