import { type Standing, standings } from '#core/progress/indicator-progress.ts';
import { moneySpent, type PlannedAndActual, peopleReached } from '#core/progress/money-spent.ts';
import type { ProgressGroup } from '#core/progress/progress-of.ts';
import { percentWords } from '#i18n/measured-words.ts';
import { timePassedWords } from '#i18n/span-words.ts';
import { type Entry, heading, keyValues, missingNote, paragraphs, table } from '../outline/blocks.ts';
import { money, typedText } from '../outline/field-text.ts';
import { goalName, headingName } from '../outline/item-names.ts';
import { type Block, chapterAnchor, type Reference } from '../outline.ts';
import { type ActivityReportContext, indicatorAnchor } from './activity-report-context.ts';
import { missingTotal } from './missing-values.ts';
import { countWords, standingWords } from './report-texts.ts';
import { undecidedTotal } from './undecided-series.ts';

/** A longer summary is set as normal text, so that the page keeps room for the rest. */
const longestLead = 360;

/** The report on a page: the author's words, how indicators and goals stand, money and people. */
export function summaryReport(context: ActivityReportContext): readonly Block[] {
  const { t, date } = context.translator;
  const words = typedText(context.words.summary);
  return [
    ...(words === null
      ? [missingNote(t('activityReport.noSummary'))]
      : paragraphs(words, words.length > longestLead ? 'normal' : 'lead')),
    heading(2, t('activityReport.summary.standings'), null, 'summary-standings'),
    ...standingTable(context, 'named'),
    ...paragraphs(undecidedTotal(context), 'note'),
    ...paragraphs(missingTotal(context), 'note'),
    heading(2, t('activityReport.summary.goals'), null, 'summary-goals'),
    ...goalTable(context),
    heading(2, t('activityReport.summary.resources'), null, 'summary-resources'),
    ...keyValues(context, resourceEntries(context)),
    ...paragraphs(t('activityReport.sinceStart', { date: date(context.options.asOf) }), 'note'),
  ];
}

/** How many indicators stand where, and `named` below it which ones. */
export function standingTable(context: ActivityReportContext, how: 'counted' | 'named'): readonly Block[] {
  const { translator, overview } = context;
  const rows = how === 'named' ? (['counted', 'named'] as const) : (['counted'] as const);
  return table(
    context,
    translator.t('activityReport.summary.standingsCaption'),
    rows,
    standings.map((standing) => ({
      header: standingWords(translator, standing),
      weight: 1,
      cell: (row) =>
        row === 'counted' ? translator.number(overview.counts[standing]) : indicatorNumbers(context, standing),
      references: (row) => (row === 'counted' ? [] : indicatorReferences(context, standing)),
    })),
    { captionIsHeading: true, firstColumnIsHeader: false },
  );
}

/** "Indicators 1, 4 and 7" */
function indicatorNumbers(context: ActivityReportContext, standing: Standing): string {
  const { t, list } = context.translator;
  const numbers = indicatorReferences(context, standing).map(({ words }) => words);
  return numbers.length === 0 ? '–' : t('documents.indicatorNumbers', { count: numbers.length, list: list(numbers) });
}

function indicatorReferences(context: ActivityReportContext, standing: Standing): readonly Reference[] {
  const { progress, numbers } = context;
  return [...progress.values()]
    .filter((row) => row.standing === standing)
    .map(({ indicator: { id } }) => ({
      words: numbers.indicators.get(id) ?? '',
      anchor: indicatorAnchor(context, id),
    }));
}

function goalTable(context: ActivityReportContext): readonly Block[] {
  const { translator, overview } = context;
  const { t } = translator;
  return table(
    context,
    t('activityReport.summary.goalsCaption'),
    overview.groups,
    [
      { header: t('item.goal'), weight: 5, cell: (group) => groupName(context, group) },
      {
        header: t('activityReport.column.standing'),
        weight: 3,
        cell: ({ counts }) => countWords(translator, counts),
        references: ({ counts }, at) => [{ words: countWords(translator, counts), anchor: `indicators-${at + 1}` }],
      },
    ],
    { captionIsHeading: true },
  );
}

/** The name of what belongs together in an overview. */
export function groupName(context: ActivityReportContext, { goal, heading: id }: ProgressGroup): string {
  if (goal !== null) return goalName(context, goal);
  return id === null ? context.translator.t('documents.gap.goal') : headingName(context, id);
}

/** Money planned and spent, beside how much of the time had passed; people expected and reached; each with what can be compared. */
export function resourceEntries(context: ActivityReportContext): readonly Entry[] {
  const { plan, translator, options } = context;
  const { t } = translator;
  const isCompared = moneySpent(plan).total.compared !== null;
  const time = isCompared ? timePassedWords(translator, plan.profile, options.asOf) : null;
  return [
    [t('activityReport.money'), [...moneyTexts(context), ...(time === null ? [] : [time])], moneyReferences(context)],
    [t('activityReport.people'), peopleTexts(context), peopleReferences(context)],
  ];
}

/** What was planned, what was spent, and both where they can be compared. */
export function moneyTexts(context: ActivityReportContext): readonly string[] {
  const { translator, plan } = context;
  const { t } = translator;
  const { total } = moneySpent(plan);
  const isKnown = total.withoutActual.length < plan.activities.length;
  return [
    ...(total.withoutPlanned.length < plan.activities.length
      ? [t('activityReport.money.planned', { amount: money(context, total.planned) })]
      : []),
    isKnown
      ? t('activityReport.money.spent', { amount: money(context, total.actual) })
      : t('activityReport.money.unspent'),
    ...(total.compared === null
      ? []
      : [
          t('activityReport.money.compared', {
            count: total.compared.count,
            planned: money(context, total.compared.planned),
            actual: money(context, total.compared.actual),
            percent: percentOr(context, total.compared.percent),
          }),
        ]),
  ];
}

/** One number alone where not both are known of the same activities: two totals of different activities beside each other are read as one share. */
function peopleTexts({ translator, plan }: ActivityReportContext): readonly string[] {
  const { t, number } = translator;
  const { planned, actual, compared, withoutPlanned, withoutActual } = peopleReached(plan.activities);
  if (compared !== null)
    return [
      t('activityReport.people.compared', {
        count: compared.count,
        planned: number(compared.planned),
        actual: number(compared.actual),
        percent: compared.percent === null ? 'none' : percentWords(translator, compared.percent),
      }),
    ];
  if (withoutActual.length < plan.activities.length)
    return [t('activityReport.people.reached', { number: number(actual) })];
  return [
    ...(withoutPlanned.length < plan.activities.length
      ? [t('activityReport.people.planned', { number: number(planned) })]
      : []),
    t('activityReport.people.unknown'),
  ];
}

function moneyReferences(context: ActivityReportContext): readonly Reference[] {
  const words = sumsOf(moneySpent(context.plan).total).map((sum) => money(context, sum));
  return words.map((amount) => ({ words: amount, anchor: chapterAnchor('resources') }));
}

function peopleReferences({ plan, translator }: ActivityReportContext): readonly Reference[] {
  const words = sumsOf(peopleReached(plan.activities)).map((sum) => translator.number(sum));
  return words.map((number) => ({ words: number, anchor: chapterAnchor('activities') }));
}

function sumsOf({ planned, actual, compared }: PlannedAndActual): readonly number[] {
  return [planned, actual, ...(compared === null ? [] : [compared.planned, compared.actual])];
}

/** Messages choose their words by "none". */
function percentOr({ translator }: ActivityReportContext, percent: number | null): string {
  return percent === null ? 'none' : percentWords(translator, percent);
}
