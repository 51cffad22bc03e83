import type { englishCoverageMessages } from './en-coverage.ts';
import coverage from './fr/coverage.json';

export const frenchCoverageMessages: Record<keyof typeof englishCoverageMessages, string> = { ...coverage };
