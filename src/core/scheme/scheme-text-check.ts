import type { SchemeProblem } from './scheme-problem.ts';
import type { Scheme } from './scheme-schema.ts';
import type { SchemeText } from './scheme-text.ts';

const worded = [
  'headings',
  'policyFields',
  'principles',
  'glossary',
  'lessons',
  'guidance',
  'modelAnswers',
  'goals',
  'targets',
  'activities',
  'indicators',
  'risks',
  'assumptions',
  'checks',
  'sources',
] as const;

/** Entries of a scheme without words in one language, and words without an entry; `root` starts their paths. */
export function textGaps(scheme: Scheme, text: SchemeText, root: string): SchemeProblem[] {
  return [
    ...worded.flatMap((list) =>
      compare(
        scheme[list].map(({ id }) => id),
        Object.keys(text[list]),
        `${root}/${list}`,
      ),
    ),
    ...compare(Object.keys(scheme.vocabularies), Object.keys(text.vocabularies), `${root}/vocabularies`),
    ...Object.entries(scheme.vocabularies).flatMap(([name, ids]) =>
      compare(ids, Object.keys(text.vocabularies[name] ?? {}), `${root}/vocabularies/${name}`),
    ),
    ...scheme.indicators.flatMap((indicator) => indicatorGaps(indicator, text, `${root}/indicators/${indicator.id}`)),
  ];
}

function compare(ids: readonly string[], keys: readonly string[], where: string): SchemeProblem[] {
  const missing = ids.filter((id) => !keys.includes(id));
  const surplus = keys.filter((key) => !ids.includes(key));
  return [
    ...missing.map((id): SchemeProblem => ({ type: 'missing-text', where: `${where}/${id}`, detail: id })),
    ...surplus.map((id): SchemeProblem => ({ type: 'surplus-text', where: `${where}/${id}`, detail: id })),
  ];
}

/** A percentage names both of its terms, a typed benchmark says what it is and a qualitative indicator names its levels: results cannot be added up or compared otherwise. */
function indicatorGaps(indicator: Scheme['indicators'][number], text: SchemeText, where: string): SchemeProblem[] {
  const words = text.indicators[indicator.id];
  if (!words) return [];
  const needed = [
    ...(indicator.measure === 'percentage' ? (['numerator', 'denominator'] as const) : []),
    ...(indicator.benchmarkType ? (['benchmark'] as const) : []),
    ...(indicator.measure === 'qualitative' ? (['scale'] as const) : []),
  ];
  const given = (['numerator', 'denominator', 'benchmark', 'scale'] as const).filter(
    (name) => words[name] !== undefined,
  );
  return compare(needed, given, where);
}
