import type { CoverageItem } from '#core/coverage/coverage.ts';
import { coverageOf } from '#core/coverage/coverage-of.ts';
import { depths } from '#core/coverage/depth.ts';
import { type CoverageReport, filterSentence, queryOf } from '#documents/coverage/coverage-report.ts';
import { itemName, lensName } from '#i18n/coverage-text.ts';
import { asOneLine } from '../plan-review.ts';

/** The view as text for a terminal: numbers first, so that names of any length keep the columns straight. */
export function coverageTable(report: CoverageReport): string {
  const { words, lens } = report;
  const { t, number, date } = words.translator;
  const { items, totals } = coverageOf(report.table, queryOf(report));
  const head = [
    t('lens.figure.plans'),
    ...depths.slice(1).map(String),
    t('report.column.deepest'),
    lensName(words, lens),
  ];
  const rows = items.map((item) => [...numbersOf(item).map(number), `${item.deepest}`, itemName(words, lens, item)]);
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

function numbersOf({ plans, byDepth }: CoverageItem): readonly number[] {
  return [plans, ...byDepth.slice(1)];
}
