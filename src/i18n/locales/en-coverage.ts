import coverage from './en/coverage.json';
import lens from './en/lens.json';

/** Words that only the pages of coverage say: others do not wait for them. */
export const englishCoverageMessages = { ...coverage, ...lens };
