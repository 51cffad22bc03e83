import { fileURLToPath } from 'node:url';
import { defineConfig, mergeConfig } from 'vitest/config';
import viteConfig from '../../vite.config.ts';
import { chosenParts } from './parts.mjs';

/** The tests of the parts that are mutated, and no others: what a mutant breaks, the tests of its own folder must notice. */
export default mergeConfig(
  viteConfig,
  defineConfig({
    root: fileURLToPath(new URL('../..', import.meta.url)),
    test: {
      include: chosenParts().flatMap(({ tests }) => tests),
      environment: 'node',
      testTimeout: 30_000,
      // Files share their modules: a mutant is switched, not built, so that loading them once is enough.
      isolate: false,
      setupFiles: ['tests/support/fixed-seed.ts'],
    },
  }),
);
