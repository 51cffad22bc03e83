/** What is wrong with a scheme; `where` is a path such as `targets/intro-language-start/goalId` or `text/fr/goals/intro-language`. */
export type SchemeProblem = {
  readonly type: 'shape' | 'duplicate-id' | 'broken-link' | 'missing-text' | 'surplus-text';
  readonly where: string;
  readonly detail: string;
};
