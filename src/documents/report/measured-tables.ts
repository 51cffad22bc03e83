import type { Measurement } from '#core/plan/plan-schema.ts';
import { expectedByLine, expectedByMilestones } from '#core/progress/expected-value.ts';
import { reportedValue } from '#core/progress/reported-value.ts';
import { indicatorValue } from '#i18n/indicator-value.ts';
import { expectedWords, measuredWords } from '#i18n/measured-words.ts';
import { type ColumnOf, table } from '../outline/blocks.ts';
import { dateText, fieldText, periodText, typedText } from '../outline/field-text.ts';
import type { Block } from '../outline.ts';
import { type ActivityReportContext, isWithin } from './activity-report-context.ts';
import type { SeriesView } from './series-view.ts';

/** What was measured in the period and before it, with what was to be expected on the day of each value. */
export function measuredTables(context: ActivityReportContext, view: SeriesView): readonly Block[] {
  const { t } = context.translator;
  const columns = measuredColumns(context, view);
  const within = view.measurements.filter((row) => isWithin(context, row));
  const undated = view.measurements.filter(({ date }) => date === null);
  const before = view.measurements.filter((row) => row.date !== null && !isWithin(context, row));
  return [
    ...table(context, t('activityReport.indicators.within'), within, columns, anchored(context, within)),
    ...table(context, t('activityReport.indicators.before'), before, columns, anchored(context, before)),
    ...table(context, t('activityReport.indicators.undated'), undated, columns, anchored(context, undated)),
  ];
}

function anchored({ signs }: ActivityReportContext, rows: readonly Measurement[]) {
  return { rowAnchors: rows.map(({ id }) => signs.get(id)?.anchor ?? null) };
}

function measuredColumns(context: ActivityReportContext, view: SeriesView): readonly ColumnOf<Measurement>[] {
  const { t } = context.translator;
  const { measurements } = view;
  const shown: readonly (ColumnOf<Measurement> & { readonly isOptional?: true })[] = [
    { header: t('activityReport.column.sign'), weight: 0.9, cell: ({ id }) => context.signs.get(id)?.words ?? null },
    { header: t('activityReport.column.date'), weight: 2.2, cell: (row) => dateOf(context, row) },
    {
      header: t('activityReport.column.value'),
      align: 'end',
      weight: 1.4,
      cell: (row) => measuredOf(context, view, row) ?? unreadWords(context, row) ?? '–',
    },
    {
      header: t('activityReport.column.working'),
      align: 'end',
      weight: 1.5,
      cell: (row) => counted(context, row),
      isOptional: true,
    },
    {
      header: t('activityReport.column.byLine'),
      align: 'end',
      weight: 1.4,
      cell: (row) => expected(context, view, row, 'line'),
      isOptional: true,
    },
    {
      header: t('activityReport.column.byMilestone'),
      align: 'end',
      weight: 1.4,
      cell: (row) => expected(context, view, row, 'milestones'),
      isOptional: true,
    },
    {
      header: t('activityReport.column.note'),
      weight: 3,
      cell: (row) => noteOf(context, view, row),
      isOptional: true,
    },
  ];
  // A column in which no row has anything would only take the room of the others.
  return shown.filter(({ isOptional, cell }) => !isOptional || measurements.some((row, at) => cell(row, at) !== null));
}

function dateOf(context: ActivityReportContext, { id, from, date }: Measurement): string {
  const path = `measurements/${id}`;
  const text =
    from === null
      ? dateText(context, `${path}/date`, date)
      : periodText(context, [`${path}/from`, `${path}/date`], from, date);
  return text ?? context.translator.t('activityReport.noDate');
}

/** What was typed as a value and could not be read as one. */
function unreadWords(context: ActivityReportContext, { id }: Measurement): string | null {
  const typed = (['value', 'numerator', 'denominator'] as const).flatMap(
    (field) => fieldText(context, `measurements/${id}/${field}`, null, String) ?? [],
  );
  return typed.length === 0 ? null : typed.join('\n');
}

/** "22 of 50" */
function counted({ translator: { t, number } }: ActivityReportContext, row: Measurement): string | null {
  const { numerator, denominator } = row;
  if (numerator !== null && denominator !== null)
    return t('activityReport.ofAll', { part: number(numerator), all: number(denominator) });
  return numerator === null ? null : number(numerator);
}

function expected(
  { translator }: ActivityReportContext,
  { aim, dates }: SeriesView,
  row: Measurement,
  by: 'line' | 'milestones',
): string | null {
  const value = expectedOf({ aim, dates }, row, by);
  if (value === null) return null;
  return by === 'line' ? expectedWords(translator, aim, value, row) : indicatorValue(translator, aim, value);
}

function measuredOf({ translator }: ActivityReportContext, view: SeriesView, row: Measurement): string | null {
  return measuredWords(translator, view.aim, row, expectedOf(view, row, 'line'));
}

function expectedOf(
  { aim, dates }: Pick<SeriesView, 'aim' | 'dates'>,
  row: Measurement,
  by: 'line' | 'milestones',
): number | null {
  const value = reportedValue(aim.measure, row);
  if (row.date === null || value === null) return null;
  const at = { date: row.date, value };
  const expectation = by === 'line' ? expectedByLine(aim, dates, at) : expectedByMilestones(aim, at);
  return expectation.kind === 'none' ? null : expectation.value;
}

function noteOf(context: ActivityReportContext, { aim }: SeriesView, row: Measurement): string | null {
  const { t, number, date } = context.translator;
  const [unavailable, evidence] = [typedText(row.unavailable), typedText(row.evidence)];
  const lines = [
    unavailable === null ? null : t('activityReport.unavailable', { reason: unavailable }),
    row.count === null ? null : t('activityReport.answers', { count: row.count, number: number(row.count) }),
    typedText(row.note),
    evidence === null ? null : t('activityReport.evidence', { text: evidence }),
    ...row.earlier.map((said) =>
      t('activityReport.corrected', {
        date: said.until === null ? 'none' : date(said.until),
        value: measuredWords(context.translator, aim, { ...row, ...said }) ?? t('activityReport.unknown'),
        reason: typedText(said.reason) ?? 'none',
      }),
    ),
  ].filter((line) => line !== null);
  return lines.length === 0 ? null : lines.join('\n');
}
