import type { CoverageItem } from '#core/coverage/coverage.ts';
import { coverageOf } from '#core/coverage/coverage-of.ts';
import { depths } from '#core/coverage/depth.ts';
import { countsGoals, type DepthReach } from '#core/coverage/depth-reach.ts';
import { type CoverageReport, filterSentence, queryOf, reportReach } from '#documents/coverage/coverage-report.ts';
import { itemName, lensName } from '#i18n/coverage-text.ts';
import type { Translator } from '#i18n/translator.ts';
import { asOneLine } from '../plan-review.ts';

/** The view as text for a terminal: numbers first, so that names of any length keep the columns straight. */
export function coverageTable(report: CoverageReport): string {
  const { words, lens } = report;
  const { t, number, date } = words.translator;
  const view = coverageOf(report.table, queryOf(report));
  const { items, totals } = view;
  const { reachOf } = reportReach(report, view);
  const head = [
    t('lens.figure.plans'),
    ...(countsGoals(lens) ? [t('cli.coverage.goals')] : []),
    ...depths.slice(1).map(String),
    t('cli.coverage.median'),
    t('cli.coverage.deepest'),
    t('cli.coverage.deepestPlans'),
    lensName(words, lens),
  ];
  const rows = items.map((item) => [...cellsOf(words.translator, item, reachOf(item)), itemName(words, lens, item)]);
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const lines = [head, ...rows].map((row) =>
    row.map((cell, at) => (at === row.length - 1 ? cell : cell.padStart(widths[at] ?? 0))).join('  '),
  );
  return [
    t('cli.coverage.heading', {
      count: totals.plans,
      number: number(totals.plans),
      date: date(report.asOf),
      filters: filterSentence(report),
    }),
    '',
    ...lines,
    '',
    depths
      .map((depth) => t('cli.coverage.depth', { depth, name: t(`lens.depth.${depth}`) }))
      .join(t('cli.coverage.between')),
  ]
    .map(asOneLine)
    .join('\n')
    .concat('\n');
}

/** Plans; goals served where an item stands for many; how many lie at each depth; the median, the deepest depth and the plans that reach it. */
function cellsOf({ t, number }: Translator, { plans }: CoverageItem, reach: DepthReach): readonly string[] {
  const { counted, served, of, byDepth, median, deepest, deepestPlans } = reach;
  return [
    number(plans),
    ...(counted === 'goals' ? [t('report.items.goalsOf', { served: number(served), of: number(of) })] : []),
    ...byDepth.slice(1).map(number),
    median === null ? '–' : number(median),
    `${deepest}`,
    number(deepestPlans),
  ];
}
