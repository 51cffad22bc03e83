import type { RowTable } from '../plan/plan-path.ts';

/** `blocker`: a final export would be wrong or unreadable · `warning`: the logic has a gap · `advice`: good practice. */
export type Severity = 'blocker' | 'warning' | 'advice';

/** The wizard's steps: the profile and the seven headings. */
export const stepIds = [
  'profile',
  'goals',
  'target-groups',
  'targets',
  'activities',
  'partners',
  'resources',
  'indicators',
] as const;
export type StepId = (typeof stepIds)[number];

/** Where something is mended: in a step of the wizard, or where it is entered what became of the plan. */
export const issueSteps = [...stepIds, 'progress'] as const;
export type IssueStep = (typeof issueSteps)[number];

/** Codes of blockers; each has a message `issue.<code>` in the catalogues. Warnings and advice carry the id of their check in the scheme. */
export const blockerCodes = [
  'required', // a field that a final plan needs is empty
  'notANumber',
  'ambiguousNumber',
  'notADate',
  'ambiguousDate',
  'unlikelyYear', // typed text that cannot be decoded
  'tooLong',
  'unprintable', // characters that no document can show
  'outOfRange', // e.g. a negative budget, above 100 %
  'endBeforeStart',
  'linkBroken', // an id that no row has
  'duplicateId',
  'noGoal',
  'noTarget', // a programme without any
  'seriesUndecided', // the meaning of a measured indicator was changed, and nobody said whether its values go on
  'unknownChoice', // an id that the scheme does not have
] as const;
export type BlockerCode = (typeof blockerCodes)[number];

/** Codes of advice that every plan gets, whatever its scheme; their messages stand where those of blockers do. */
export const adviceCodes = ['fractionOfCount'] as const;
export type AdviceCode = (typeof adviceCodes)[number];

/** Something that the checks found. No sentences: `code` and `params` are put into words by the reader's language. */
export type Issue = {
  readonly code: BlockerCode | AdviceCode | `qc-${string}`;
  readonly severity: Severity;
  readonly params: Readonly<Record<string, string | number>>;
  /** Where to mend it (see plan-path.ts); '' for the plan as a whole. */
  readonly path: string;
  readonly table: RowTable | null;
  readonly itemId: string | null;
  readonly step: IssueStep;
};

/** Whether an issue forbids a final document of a format; the fonts of a PDF are no matter to web pages and data. */
export function forbidsFinal({ code, severity }: Issue, format: string): boolean {
  return severity === 'blocker' && (code !== 'unprintable' || format === 'pdf');
}
