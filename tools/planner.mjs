import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { ensureInstall } from './ensure-install.mjs';
import { generate } from './generate.mjs';
import { fingerprint, PRODUCT_SOURCES, stampMatches, writeStamp } from './support/fingerprint.mjs';
import { projectPath, projectRoot } from './support/project.mjs';

// The same depth as src/cli/main.ts, so that a path relative to import.meta.url means the same file in both.
const PROGRAM = projectPath('build', 'cli', 'main.js');

await ensureInstall();
await generate();
await buildProgramIfStale();
const { runPlanner } = await import(pathToFileURL(PROGRAM).href);
process.exitCode = await runPlanner(process.argv.slice(2), pathToFileURL(PROGRAM));

async function buildProgramIfStale() {
  const sources = fingerprint(PRODUCT_SOURCES);
  if (existsSync(PROGRAM) && stampMatches('cli', sources)) return;
  await buildProgram();
  writeStamp('cli', sources);
}

/** Written beside and moved into place, so that a run at the same time never sees half a program. */
async function buildProgram() {
  const folder = projectPath('build', `cli-${process.pid}`);
  process.env['NODE_ENV'] = 'production';
  const { build } = await import('vite');
  await build({
    root: projectRoot,
    logLevel: 'error',
    publicDir: false,
    build: {
      ssr: 'src/cli/main.ts',
      outDir: folder,
      target: 'node20',
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'main.js', codeSplitting: false } },
    },
  });
  mkdirSync(projectPath('build', 'cli'), { recursive: true });
  renameSync(projectPath('build', `cli-${process.pid}`, 'main.js'), PROGRAM);
  rmSync(folder, { recursive: true, force: true });
}
