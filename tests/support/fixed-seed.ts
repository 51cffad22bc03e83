import fc from 'fast-check';

// The same examples for every mutant: a mutant is killed by what the tests say, never by the luck of a seed.
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 2004, numRuns: 30 });
