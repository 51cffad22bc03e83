import { chosenParts } from './parts.mjs';

export default {
  mutate: chosenParts().flatMap(({ code }) => code),
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'tools/mutation/vitest.config.ts', related: false },
  coverageAnalysis: 'perTest',
  // What runs once while files are loaded is left out: each of these changes would have to load and run everything.
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 3000,
  tempDirName: 'build/mutation-sandbox',
  reporters: ['progress-append-only', 'clear-text', 'json'],
  clearTextReporter: { allowColor: false, reportTests: false, logTests: false },
  jsonReporter: { fileName: 'build/mutation.json' },
  thresholds: { high: 90, low: 85, break: 85 },
  disableTypeChecks: false,
  ignorePatterns: ['dist', 'build', 'docs', '.git'],
};
