import { type CoverageCell, coverageCells } from '#core/coverage/coverage-cells.ts';
import { coverageOf } from '#core/coverage/coverage-of.ts';
import { countsGoals, type DepthReach } from '#core/coverage/depth-reach.ts';
import type { PlanHead } from '#core/coverage/plan-head.ts';
import {
  type CoverageReport,
  createItemNames,
  filterSentence,
  queryOf,
  reportPlanNames,
  reportReach,
} from '#documents/coverage/coverage-report.ts';
import { fieldName } from '#documents/coverage/item-field.ts';
import { itemName, lensName } from '#i18n/coverage-text.ts';
import { type CsvChoice, csvDialect } from './csv-dialect.ts';
import { type CsvCell, writeCsv } from './write-csv.ts';

/** Items by plans: one line an item, one column a plan with its depth from 0 to 6. The head of the second column says lens, day and filters. */
export function matrixCsv(report: CoverageReport, choice: CsvChoice): string {
  const { words, lens } = report;
  const { t, language } = words.translator;
  const view = coverageOf(report.table, queryOf(report));
  const names = reportPlanNames(report);
  const { reachOf } = reportReach(report, view);
  const head = [
    t('report.column.id'),
    statement(report),
    t('report.column.field'),
    t('lens.figure.plans'),
    ...(countsGoals(lens) ? [t('report.column.goals'), t('report.column.goalsOf')] : []),
    t('report.column.median'),
    t('report.column.deepest'),
    t('report.column.deepestPlans'),
    ...view.plans.map(({ planId }) => names.get(planId) ?? planId),
  ];
  const rows = view.items.map((item, at): readonly CsvCell[] => [
    item.id,
    itemName(words, lens, item),
    fieldName(report, item.id),
    item.plans,
    ...reachCells(report, reachOf(item)),
    ...view.depthsOf(at),
  ]);
  return writeCsv([head, ...rows], csvDialect(language, choice));
}

/** Own goals are in the median and in no column: they are named in the facts. */
function reachCells({ lens, words }: CoverageReport, reach: DepthReach): readonly CsvCell[] {
  const { served, of, median, deepest, deepestPlans } = reach;
  return [
    ...(countsGoals(lens) ? [served, of] : []),
    median,
    words.translator.t(`lens.depth.${deepest}`),
    deepestPlans,
  ];
}

/** One line for each item that a plan serves, with its depth and counts; day and filters stand in each line, so that lines of several files can be put together. */
export function factsCsv(report: CoverageReport, choice: CsvChoice): string {
  const { table, words, lens } = report;
  const { translator } = words;
  const nameOf = createItemNames(report);
  const names = reportPlanNames(report);
  const [date, filters, lensWords] = [report.asOf, filterSentence(report), lensName(words, lens)];
  const rows = coverageCells(table, { lens, filters: report.filters }).flatMap(({ plan, cells }) =>
    cells.map((cell): readonly CsvCell[] => [
      ...planCells(plan, names.get(plan.planId) ?? ''),
      lensWords,
      cell.item,
      nameOf(lens, cell.item),
      cell.depth,
      translator.t(`lens.depth.${cell.depth}`),
      ...countCells(cell, plan.currency),
      date,
      filters,
    ]),
  );
  return writeCsv([factsHead(report), ...rows], csvDialect(translator.language, choice));
}

function factsHead({ words: { translator } }: CoverageReport): readonly string[] {
  const { t } = translator;
  return [
    t('report.column.planId'),
    t('report.column.plan'),
    t('field.profile.organisation.name'),
    t('field.profile.country'),
    t('field.profile.region'),
    t('report.column.lens'),
    t('report.column.id'),
    t('report.column.item'),
    t('report.column.depth'),
    t('report.column.depthWords'),
    t('lens.figure.targets'),
    t('lens.figure.activities'),
    t('lens.figure.indicators'),
    t('lens.figure.measurable'),
    t('lens.figure.money'),
    t('field.profile.currency'),
    t('lens.figure.people'),
    t('report.column.asOf'),
    t('report.column.filters'),
  ];
}

function planCells(plan: PlanHead, name: string): readonly CsvCell[] {
  return [plan.planId, name, plan.organisation, plan.country ?? '', plan.region];
}

function countCells(cell: CoverageCell, currency: string): readonly CsvCell[] {
  const { targets, activities, indicators, measurable, money, people } = cell;
  return [targets, activities, indicators, measurable, money, money === null ? '' : currency, people];
}

function statement(report: CoverageReport): string {
  const { translator } = report.words;
  return translator.t('report.csv.statement', {
    lens: lensName(report.words, report.lens),
    date: translator.date(report.asOf),
    filters: filterSentence(report),
  });
}
