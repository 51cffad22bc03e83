import type { Scheme } from './scheme-schema.ts';

/** A chapter of an activity report: one of its own, or a heading of a scheme. */
export type ReportSectionId = 'summary' | Scheme['headings'][number]['id'] | 'lessons';

/** The chapters of an activity report on a plan that follows this scheme, in their order; readers choose among them. */
export function reportSections({ headings }: Pick<Scheme, 'headings'>): readonly ReportSectionId[] {
  return ['summary', ...headings.map(({ id }) => id), 'lessons'];
}
