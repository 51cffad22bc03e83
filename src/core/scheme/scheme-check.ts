import type { z } from 'zod';
import { brokenLinks, duplicateIds } from './scheme-links.ts';
import type { SchemeProblem } from './scheme-problem.ts';
import { schemeSchema } from './scheme-schema.ts';
import { schemeTextSchema } from './scheme-text.ts';
import { textGaps } from './scheme-text-check.ts';

/** Checks a scheme before it is trusted: shape, unique ids, cross references, complete texts in every language it names. */
export function checkScheme(structure: unknown, texts: Readonly<Record<string, unknown>>): readonly SchemeProblem[] {
  const parsed = schemeSchema.safeParse(structure);
  if (!parsed.success) return shapeProblems('scheme', parsed.error);
  const scheme = parsed.data;
  const problems = [...duplicateIds(scheme), ...brokenLinks(scheme)];
  for (const language of scheme.languages) {
    const text = schemeTextSchema.safeParse(texts[language]);
    if (text.success) problems.push(...textGaps(scheme, text.data, `text/${language}`));
    else problems.push(...shapeProblems(`text/${language}`, text.error));
  }
  const unnamed = Object.keys(texts).filter((language) => !scheme.languages.includes(language));
  return [...problems, ...unnamed.map((language) => surplusLanguage(language))];
}

function surplusLanguage(language: string): SchemeProblem {
  return { type: 'surplus-text', where: `text/${language}`, detail: 'not among the languages of the scheme' };
}

function shapeProblems(root: string, error: z.ZodError): SchemeProblem[] {
  return error.issues.map(({ path, message }) => ({
    type: 'shape',
    where: [root, ...path].join('/'),
    detail: message,
  }));
}
