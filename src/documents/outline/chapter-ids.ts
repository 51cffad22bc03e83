/** Chapters that a reader of a document can choose, in their order; the seven between summary and annexes are the headings of a scheme. */
export const chapterIds = [
  'summary',
  'goals',
  'target-groups',
  'targets',
  'activities',
  'partners',
  'resources',
  'indicators',
  'open-issues',
  'sources',
] as const;
export type ChapterId = (typeof chapterIds)[number];
