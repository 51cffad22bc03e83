import type { englishCoverageMessages } from './en-coverage.ts';
import coverage from './fr/coverage.json';
import lens from './fr/lens.json';

export const frenchCoverageMessages: Record<keyof typeof englishCoverageMessages, string> = { ...coverage, ...lens };
