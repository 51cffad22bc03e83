import { defineConfig, mergeConfig } from 'vitest/config';
import viteConfig from './vite.config.ts';

/** Browser tests of what is lost when, or who saves first: nothing else may run beside them. */
const IN_TIME = ['tests/e2e/persistence-{failures,kill,typed}.test.ts', 'tests/e2e/tabs-two.test.ts'];

/** By itself Vitest leaves one core to itself, and takes one worker on a machine of two. */
const BOTH_CORES = 2;

const inBrowser = {
  environment: 'node',
  globalSetup: ['tests/e2e/support/global-setup.ts'],
  testTimeout: 120_000,
  hookTimeout: 120_000,
};

export default mergeConfig(
  viteConfig,
  defineConfig({
    test: {
      projects: [
        {
          extends: true,
          test: {
            name: 'node',
            include: ['tests/{unit,properties,model,schemes,architecture}/**/*.test.ts'],
            environment: 'node',
            testTimeout: 30_000,
            // The code under test keeps no state of its own: loading it once for many files halves the time.
            isolate: false,
            maxWorkers: BOTH_CORES,
            sequence: { groupOrder: 0 },
          },
        },
        {
          extends: true,
          test: {
            name: 'node-ui',
            include: ['tests/ui/**/*.test.{ts,tsx}'],
            environment: 'node',
            testTimeout: 30_000,
            maxWorkers: BOTH_CORES,
            sequence: { groupOrder: 1 },
          },
        },
        {
          extends: true,
          test: {
            ...inBrowser,
            name: 'browser',
            include: ['tests/e2e/**/*.test.ts'],
            exclude: IN_TIME,
            maxWorkers: BOTH_CORES,
            sequence: { groupOrder: 2 },
          },
        },
        {
          extends: true,
          test: {
            ...inBrowser,
            name: 'browser-in-time',
            include: IN_TIME,
            // These share the machine with the browser alone: one file at a time keeps their timing honest.
            maxWorkers: 1,
            fileParallelism: false,
            sequence: { groupOrder: 3 },
          },
        },
      ],
    },
  }),
);
