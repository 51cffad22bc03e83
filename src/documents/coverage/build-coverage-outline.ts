import type { Outline } from '../outline.ts';
import type { CoverageReport } from './coverage-report.ts';

export function buildCoverageOutline(_report: CoverageReport): Outline {
  throw new Error('not yet');
}
