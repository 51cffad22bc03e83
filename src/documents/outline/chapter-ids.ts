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
  'origins',
] as const;
export type ChapterId = (typeof chapterIds)[number];

/** What a document has unless its reader asks for more: the origin of each entry is for those who keep the catalogue. */
export const usualChapterIds: readonly ChapterId[] = chapterIds.filter((id) => id !== 'origins');
