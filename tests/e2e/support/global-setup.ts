import type { TestProject } from 'vitest/node';
import { projectPath } from '../../../tools/support/project.mjs';
import { runScript } from '../../../tools/support/run-command.mjs';
import { serveLocally } from '../../../tools/support/static-server.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built site, ending in a slash. */
    siteUrl: string;
  }
}

/** Builds the site when it is stale and serves it on a free port for all browser tests. */
export async function setup(project: TestProject): Promise<() => void> {
  // In a process of its own: this one runs with the test settings of vitest.
  const { code, output } = await runScript('tools/build.mjs', ['--if-stale'], {
    output: 'capture',
    env: { NODE_ENV: 'production' },
  });
  if (code !== 0) throw new Error(`The site cannot be built:\n${output}`);
  const server = await serveLocally(projectPath('dist'), 0);
  if (server === null) throw new Error('No free port to serve the site on');
  project.provide('siteUrl', `http://localhost:${server.port}/`);
  return () => server.close();
}
