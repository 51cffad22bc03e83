import type { Json } from '../migrate/json-value.ts';
import type { Indicator, Plan } from '../plan/plan-schema.ts';
import { rowsById } from '../validation/rows-by-id.ts';
import type { PlanChange } from './plan-change.ts';
import type { SeriesChange } from './told-change.ts';

type FieldChange = Extract<PlanChange, { kind: 'field.changed' }>;
type States = { readonly before: Plan; readonly after: Plan };

/** The indicator with this id, if the plan has it. */
export function indicatorOf({ indicators }: Pick<Plan, 'indicators'>, id: string): Indicator | undefined {
  return rowsById(indicators).get(id);
}

/** What happened to the series of the indicators that both plans have. */
export function seriesChanges({ before, after }: States): readonly SeriesChange[] {
  return after.indicators.flatMap((now) => {
    const then = indicatorOf(before, now.id);
    return then === undefined || then.earlierSeries === now.earlierSeries ? [] : changesOf(then, now);
  });
}

function changesOf(then: Indicator, now: Indicator): readonly SeriesChange[] {
  const place = { table: 'indicators', id: now.id } as const;
  const begun = now.earlierSeries.flatMap((series): readonly SeriesChange[] => {
    const was = then.earlierSeries.find(({ id }) => id === series.id);
    if (series.until === null) return was === undefined ? [{ kind: 'series.opened', ...place, series }] : [];
    return (was?.until ?? null) === null ? [{ kind: 'series.split', ...place, series }] : [];
  });
  const gone = then.earlierSeries.filter(({ id }) => !now.earlierSeries.some((series) => series.id === id));
  return [
    ...gone.map((series) => ({
      kind: series.until === null ? ('series.kept' as const) : ('series.joined' as const),
      ...place,
      series,
    })),
    ...begun,
  ];
}

/** Whether a difference of an indicator is part of what `told` tells of it: the series itself, another unit, and what is aimed at in the old one. */
export function isOfSeries({ field, before, after }: FieldChange, told: readonly SeriesChange[]): boolean {
  const [head = '', tail] = field;
  if (head === 'earlierSeries') return tail === undefined || told.some(({ series }) => series.id === tail);
  const split = told.findLast(({ kind }) => kind === 'series.split')?.series;
  if (split === undefined) return false;
  switch (head) {
    case 'unit':
    case 'measure':
      return before === split[head];
    case 'baseline':
      return (
        split.baseline.value !== null &&
        isNothing(after) &&
        new Map<string, Json>(Object.entries(split.baseline)).get(tail ?? '') === before
      );
    case 'target':
      return tail === 'value' && after === null && before === split.target.value;
    case 'milestones':
      return field.length === 1
        ? isNothing(after)
        : field.length === 2 && after === null && split.milestones.some(({ id }) => id === tail);
    default:
      return false;
  }
}

function isNothing(value: Json): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** Whether a measurement came into a series, or out of it, with what `told` tells of its indicator. */
export function isLinkToSeries({ field, before, after }: FieldChange, told: readonly SeriesChange[]): boolean {
  if (field.length !== 1 || field[0] !== 'series') return false;
  return told.some(
    ({ kind, series }) =>
      (kind === 'series.split' && after === series.id) || (kind === 'series.joined' && before === series.id),
  );
}
