import type { CoverageFilters } from '#core/coverage/coverage.ts';
import { type LensId, plainLenses } from '#core/coverage/lens.ts';
import { fail, ok, type Result } from '#core/result.ts';
import type { CommandLine, UsageProblem } from '../command-line.ts';

export const coverageFormats = ['table', 'json', 'csv', 'pdf', 'html'] as const;
export type CoverageFormat = (typeof coverageFormats)[number];
export const coverageData = ['matrix', 'facts'] as const;

/** What `coverage` is asked for. */
export type CoverageOrder = {
  readonly paths: readonly string[];
  readonly lens: LensId;
  readonly filters: CoverageFilters;
  /** Plans of one organisation overlap too. */
  readonly withinOne: boolean;
  readonly format: CoverageFormat;
  readonly data: (typeof coverageData)[number];
  /** CSV for programs instead of the reader's spreadsheet. */
  readonly plain: boolean;
  /** null for the standard output. */
  readonly out: string | null;
  readonly name: string | null;
};

/** Understands the words after `coverage`. */
export function coverageOrder(line: CommandLine, frameworks: readonly string[]): Result<CoverageOrder, UsageProblem> {
  if (line.words.length === 0) return fail({ type: 'noPath' });
  const lenses: readonly LensId[] = [...plainLenses, ...frameworks.map((id): LensId => `framework:${id}`)];
  const asked = line.options.get('--by') ?? 'goals';
  const lens = lenses.find((known) => known === asked);
  if (lens === undefined) return fail({ type: 'choice', name: '--by', value: asked, choices: lenses.join('|') });
  const filters = filtersOf(line.lists.get('--where') ?? [], lenses);
  if (!filters.ok) return filters;
  const format = coverageFormats.find((known) => known === line.options.get('--format')) ?? 'table';
  const out = line.options.get('--out') ?? null;
  if (out === null && (format === 'pdf' || format === 'html')) return fail({ type: 'missingOption', name: '--out' });
  const data = coverageData.find((known) => known === line.options.get('--data')) ?? 'matrix';
  return ok({
    paths: line.words,
    lens,
    filters: filters.value,
    withinOne: line.flags.has('--within-one'),
    format,
    data,
    plain: line.flags.has('--plain'),
    out,
    name: line.options.get('--name') ?? null,
  });
}

/** `LENS=KEY`: keys of one lens are alternatives, lenses combine. */
function filtersOf(asked: readonly string[], lenses: readonly LensId[]): Result<CoverageFilters, UsageProblem> {
  const filters: Partial<Record<LensId | 'plans', string[]>> = {};
  for (const text of asked) {
    const [name, ...rest] = text.split('=');
    const key = rest.join('=').trim();
    const dimension = [...lenses, 'plans' as const].find((known) => known === name);
    if (dimension === undefined || key === '')
      return fail({ type: 'filter', value: text, choices: [...lenses, 'plans'].join('|') });
    filters[dimension] = [...(filters[dimension] ?? []), key];
  }
  return ok(filters);
}
