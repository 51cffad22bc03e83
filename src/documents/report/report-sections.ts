/** Chapters that a reader of an activity report can choose; the seven between summary and lessons are the headings of a scheme. */
export const reportSectionIds = [
  'summary',
  'goals',
  'target-groups',
  'targets',
  'activities',
  'partners',
  'resources',
  'indicators',
  'lessons',
] as const;
export type ReportSectionId = (typeof reportSectionIds)[number];
