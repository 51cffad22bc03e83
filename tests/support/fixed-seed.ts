import fc, { type Parameters } from 'fast-check';
import { vi } from 'vitest';

const fewRuns = 30;

// The same examples for every mutant: a mutant is killed by what the tests say, never by the luck of a seed. Few of them, since every
// mutant pays for all, and none made smaller once one has failed.
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 2004, numRuns: fewRuns, endOnFailure: true });
vi.mock('fast-check', async (original) => {
  const real = await original<typeof import('fast-check')>();
  const assert = <T>(property: fc.IRawProperty<T>, parameters: Parameters<T> = {}) =>
    real.assert(property, { ...parameters, numRuns: Math.min(parameters.numRuns ?? fewRuns, fewRuns) });
  return { ...real, assert, default: { ...real.default, assert } };
});
