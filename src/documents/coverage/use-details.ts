import { groupBy } from '#core/chain/group-by.ts';
import type { BreakdownResult, UsedValue, UseInYear } from '#core/coverage/indicator-use.ts';
import { vocabularyLabel } from '#core/scheme/vocabulary-label.ts';
import { notAddedText } from '#i18n/not-added-text.ts';
import { formatQuantity } from '#i18n/quantity.ts';
import { type ColumnOf, keyValues, table } from '../outline/blocks.ts';
import type { Block } from '../outline.ts';
import { type ReportContext, unbrokenDate } from './report-context.ts';
import { shortList } from './short-list.ts';
import { percentText, resultFormula, resultText, unitOfUse, yearText } from './use-text.ts';

/** More values fill pages that nobody reads in a meeting. */
const mostValues = 24;
const mostNames = 8;

/** One indicator over all plans: its result with the formula, the values behind it, what was left out and why, breakdowns; `variant` says in what it differs from others that look like it, '' for nothing. */
export function detailsOfUse(context: ReportContext, use: UseInYear, variant: string): readonly Block[] {
  const { t, number } = context.translator;
  const unit = unitOfUse(context, use);
  return [
    ...keyValues(context, [
      [t('report.uses.result'), resultFormula(context, use)],
      ...(use.year === '' ? [] : [[t('report.uses.of'), ofYear(context, use)] as const]),
      [
        t('report.uses.usedBy'),
        t('report.uses.plans', {
          plans: use.plans,
          number: number(use.plans),
          indicators: use.indicators,
          indicatorsText: number(use.indicators),
          measurable: number(use.measurable),
        }),
      ],
      ...(variant === '' ? [] : [[t('report.uses.variant'), variant] as const]),
      ...(unit === '' ? [] : [[t('report.uses.unit'), unit] as const]),
      [t('report.uses.leftOut'), leftOutLines(context, use)],
    ]),
    ...yearTable(context, use),
    ...valuesTable(context, use),
    ...use.breakdowns.flatMap((breakdown) => breakdownBlocks(context, use, breakdown)),
  ];
}

/** The year of a result, and the days of its values. */
function ofYear(context: ReportContext, use: UseInYear): string {
  const { t, date } = context.translator;
  const year = yearText(context, use);
  if (use.from === '') return year;
  if (use.from === use.to) return t('report.uses.ofDay', { year, date: date(use.from) });
  return t('report.uses.ofDays', { year, from: date(use.from), to: date(use.to) });
}

/** Every year by itself: values of different years are never one result. */
function yearTable(context: ReportContext, use: UseInYear): readonly Block[] {
  const { t, number } = context.translator;
  if (use.years.length < 2) return [];
  return table(context, t('report.uses.years'), use.years, [
    { header: t('report.column.year'), weight: 1.5, cell: (one) => yearText(context, one) },
    { header: t('report.column.measured'), align: 'end', weight: 1.2, cell: ({ included }) => number(included.length) },
    { header: t('report.column.result'), weight: 4, cell: (one) => resultText(context, { ...use, ...one }) },
  ]);
}

/** Why values are not in the result; those that are known stand beside their plans, since they stand nowhere else. */
function leftOutLines(context: ReportContext, use: UseInYear): readonly string[] {
  const { translator, planName } = context;
  const { t, number } = translator;
  return [...groupBy(use.leftOut, ({ reason }) => reason)].map(([reason, values]) => {
    const isMeasured = reason !== 'not-measured';
    const names = values.map((value) => (isMeasured ? leftOutValue(context, use, value) : planName(value.planId)));
    return t(isMeasured ? 'report.uses.leftOutLine' : 'report.uses.leftOutUnmeasured', {
      reason: notAddedText(translator, reason, use.year),
      count: values.length,
      number: number(values.length),
      plans: shortList(translator, [...new Set(names)], mostNames),
    });
  });
}

function leftOutValue(context: ReportContext, use: UseInYear, value: UsedValue): string {
  const { translator, planName } = context;
  const { t, number, date } = translator;
  const { numerator, denominator } = value;
  const isShare = use.measure === 'percentage' && numerator !== null && denominator !== null;
  return t('report.uses.leftOutValue', {
    plan: planName(value.planId),
    value: isShare
      ? `${number(numerator)} / ${number(denominator)}`
      : (valueColumn(context, use).cell(value, 0) ?? '–'),
    date: value.date === '' ? 'none' : 'day',
    dateText: value.date === '' ? '' : date(value.date),
  });
}

function valuesTable(context: ReportContext, use: UseInYear): readonly Block[] {
  const { translator, planName } = context;
  const { t, number } = translator;
  const count = use.included.length;
  if (count > mostValues)
    return [{ kind: 'paragraph', text: t('report.uses.manyValues', { count, number: number(count) }), tone: 'note' }];
  const columns: readonly ColumnOf<UsedValue>[] = [
    { header: t('report.column.plan'), weight: 5, cell: ({ planId }) => planName(planId) },
    {
      header: t('report.column.date'),
      weight: 2,
      cell: (value) => (value.date === '' ? '–' : unbrokenDate(translator, value.date)),
    },
    ...(use.measure === 'percentage' ? shareColumns(context) : [valueColumn(context, use)]),
  ];
  return table(context, t('report.uses.values'), use.included, columns);
}

type Terms = Pick<UsedValue, 'numerator' | 'denominator'>;

function shareColumns(context: ReportContext): readonly ColumnOf<Terms>[] {
  const { t, number } = context.translator;
  const termText = (value: number | null) => (value === null ? '–' : number(value));
  return [
    { header: t('report.column.numerator'), align: 'end', weight: 1.5, cell: ({ numerator }) => termText(numerator) },
    {
      header: t('report.column.denominator'),
      align: 'end',
      weight: 1.5,
      cell: ({ denominator }) => termText(denominator),
    },
    {
      header: t('report.column.value'),
      align: 'end',
      weight: 1.3,
      cell: ({ numerator, denominator }) =>
        numerator === null || denominator === null || denominator === 0
          ? '–'
          : percentText(context, (100 * numerator) / denominator),
    },
  ];
}

function valueColumn({ translator }: ReportContext, { measure, unit }: UseInYear): ColumnOf<Pick<UsedValue, 'value'>> {
  const { t } = translator;
  const text = (value: number) =>
    measure === 'yes-no'
      ? t(value > 0 ? 'report.uses.sayYes' : 'report.uses.sayNo')
      : formatQuantity(translator, value, unit);
  return {
    header: t('report.column.value'),
    align: 'end',
    weight: 2,
    cell: ({ value }) => (value === null ? '–' : text(value)),
  };
}

function breakdownBlocks(
  context: ReportContext,
  use: UseInYear,
  { dimension, cells, addsUp, plans, ofPlans }: BreakdownResult,
): readonly Block[] {
  const { translator, words } = context;
  const { t, number } = translator;
  const name = vocabularyLabel(words.scheme, 'disaggregations', dimension);
  const hidden = t('report.uses.hidden');
  const columns = use.measure === 'percentage' ? shareColumns(context) : [valueColumn(context, use)];
  const hasHidden = cells.some((cell) => cell.hidden || cell.leftOut > 0);
  const notes = [
    ...(plans < ofPlans ? [t('lens.breakdown.plans', { plans: number(plans), all: number(ofPlans) })] : []),
    t(addsUp ? 'report.uses.addsUp' : 'report.uses.addsNot'),
    ...(hasHidden ? [t('report.uses.hiddenNote')] : []),
  ];
  return [
    ...table(context, t('report.uses.breakdown', { dimension: name }), cells, [
      { header: t('report.column.category'), weight: 5, cell: ({ category }) => category },
      ...columns.map(
        (column): ColumnOf<BreakdownResult['cells'][number]> => ({
          ...column,
          cell: (cell, at) => (cell.hidden ? hidden : column.cell(cell, at)),
        }),
      ),
    ]),
    { kind: 'paragraph', text: notes.join(' '), tone: 'note' },
  ];
}
