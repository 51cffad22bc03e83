import { chainNumbers } from '#core/chain/chain-numbers.ts';
import { chainTree } from '#core/chain/chain-tree.ts';
import { groupBy } from '#core/chain/group-by.ts';
import { planOn } from '#core/plan/plan-on.ts';
import type { ActivityReport, Measurement, Plan } from '#core/plan/plan-schema.ts';
import { type DueMeasurement, missingWithin, scheduleOf } from '#core/progress/due-measurements.ts';
import type { IndicatorProgress } from '#core/progress/indicator-progress.ts';
import { measurementsOf } from '#core/progress/measured-series.ts';
import { type PlanProgressOverview, progressOf } from '#core/progress/progress-of.ts';
import type { ReportSectionId } from '#core/scheme/report-sections.ts';
import type { OutlineContext, OutlineRequest } from '../outline/outline-context.ts';
import type { Reference } from '../outline.ts';

/** The words of a report with its period: a row of the plan, or a period alone. A missing begin is that of the programme, a missing end the day of `asOf`. */
export type ReportWords = Pick<ActivityReport, 'from' | 'to'> & Partial<Omit<ActivityReport, 'from' | 'to'>>;

/** `asOf` is the ISO day on which the plan was as it is shown. `short` is a version of two pages at most; it has no sections. */
export type ReportOptions = {
  readonly sections: readonly ReportSectionId[];
  readonly draft: boolean;
  readonly asOf: string;
  readonly version: 'full' | 'short';
};

export type ReportRequest = Pick<OutlineRequest, 'plan' | 'pack' | 'translator'> & {
  readonly report: ReportWords;
  readonly options: ReportOptions;
};

/**
 * A request with what every chapter looks up. `plan` is the plan as it was known on `lastDay`, the end of the period or, while that runs, the day
 * of the report; `whole` is the plan with what came later.
 */
export type ActivityReportContext = OutlineContext & {
  readonly whole: Plan;
  readonly lastDay: string;
  readonly words: Omit<ActivityReport, 'id' | 'from' | 'to'>;
  readonly period: { readonly from: string | null; readonly to: string };
  readonly overview: PlanProgressOverview;
  readonly progress: ReadonlyMap<string, IndicatorProgress>;
  /** By the id of each indicator what has no value of the periods that ended within that of the report. */
  readonly missing: ReadonlyMap<string, readonly DueMeasurement[]>;
  /** By the id of each measurement its number, such as "M12", which leads to its row. Empty where the document has no such rows. */
  readonly signs: ReadonlyMap<string, Reference>;
};

const noWords: ActivityReportContext['words'] = {
  title: '',
  summary: '',
  learned: '',
  changes: '',
  preparedBy: '',
  sentOn: null,
};

/** Computes once what the chapters of a report tell. */
export function createActivityReportContext(request: ReportRequest): ActivityReportContext {
  const { pack, translator, report, options } = request;
  const { from, to, ...words } = report;
  const period = { from: from ?? request.plan.profile.start, to: to ?? options.asOf };
  const lastDay = period.to < options.asOf ? period.to : options.asOf;
  const plan = planOn(request.plan, lastDay);
  const tree = chainTree(plan);
  const overview = progressOf(plan, { today: options.asOf, until: period.to });
  const progress = overview.groups.flatMap(({ indicators }) => indicators);
  const context = {
    plan,
    whole: request.plan,
    lastDay,
    pack,
    translator,
    issues: [],
    options: { sections: [], draft: options.draft, unanswered: false, asOf: options.asOf },
    tree,
    numbers: chainNumbers(tree),
    groupNames: new Map(plan.targetGroups.map((group) => [group.id, group.name])),
    words: { ...noWords, ...words },
    period,
    overview,
    missing: groupBy(missingWithin(scheduleOf(plan, options.asOf).due, period), ({ indicator }) => indicator.id),
    progress: new Map(progress.map((row) => [row.indicator.id, row])),
  };
  const hasRows = options.version === 'full' && options.sections.includes('indicators');
  return { ...context, signs: hasRows ? signsOf(context, progress) : new Map() };
}

function signsOf(
  context: Pick<ActivityReportContext, 'plan' | 'translator'>,
  progress: readonly IndicatorProgress[],
): ActivityReportContext['signs'] {
  const counted = progress.flatMap(({ indicator }) => [
    ...indicator.earlierSeries.flatMap(({ id }) => countedMeasurements(context, indicator.id, id)),
    ...countedMeasurements(context, indicator.id),
  ]);
  return new Map(
    counted.map(({ id }, at) => {
      const number = `${at + 1}`;
      return [id, { words: context.translator.t('activityReport.sign', { number }), anchor: `m-${number}` }];
    }),
  );
}

/** The number of a measurement as a reference; none where the document has no row of it. */
export function referencesTo({ signs }: ActivityReportContext, row: Measurement | null): readonly Reference[] {
  const sign = row === null ? undefined : signs.get(row.id);
  return sign === undefined ? [] : [sign];
}

/** Where a report tells of an indicator. */
export function indicatorAnchor({ numbers }: ActivityReportContext, id: string): string {
  return `indicator-${numbers.indicators.get(id) ?? ''}`;
}

/** Where a report tells of a target. */
export function targetAnchor({ numbers }: ActivityReportContext, id: string): string {
  return `target-${numbers.targets.get(id) ?? ''}`;
}

/** What was measured of an indicator by the last day of the report; without a date counts too, since nobody can say that it came later. */
export function countedMeasurements(
  { plan }: Pick<ActivityReportContext, 'plan'>,
  indicatorId: string,
  series: string | null = null,
): readonly Measurement[] {
  return measurementsOf(plan, indicatorId, series);
}

/** Whether a measurement that counts belongs to the period of the report and not to the time before it. */
export function isWithin({ period }: Pick<ActivityReportContext, 'period'>, { date }: Measurement): boolean {
  return date !== null && (period.from === null || date >= period.from);
}
