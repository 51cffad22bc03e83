import { indicatorMeasures } from '../plan/plan-schema.ts';
import { isCountedUnit } from '../progress/measured-sums.ts';
import { textAt, wordingAt } from './add-facts.ts';
import { breakdownsOf } from './breakdowns-of.ts';
import { byteAt, numberAt, wholeAt } from './column.ts';
import type { CoverageFilters } from './coverage.ts';
import type { FactsTable, TablePlan } from './facts-table.ts';
import { isUndefinedDefinition } from './indicator-definition.ts';
import type { IndicatorUse, NotAddedReason, UsedResult, UsedValue } from './indicator-use.ts';
import { latestAt } from './latest-columns.ts';
import type { LatestValue } from './plan-facts.ts';
import { walkRows } from './walk-rows.ts';

type Found = { readonly plan: TablePlan; readonly row: number };

/**
 * The indicators of all plans that a query leaves, those of one definition together; most plans first. Percentages are the sum of
 * numerators over the sum of denominators of the latest values, counts are added, all else is listed and never averaged.
 */
export function indicatorUses(table: FactsTable, filters: CoverageFilters): readonly IndicatorUse[] {
  const groups = new Map<number, Found[]>();
  let current: TablePlan | null = null;
  walkRows(
    table,
    { lens: 'goals', filters },
    {
      plan: (plan) => {
        current = plan;
      },
      indicator: (row) => {
        if (current === null) return;
        const definition = wholeAt(table.indicators.definition, row);
        const group = groups.get(definition);
        if (group) group.push({ plan: current, row });
        else groups.set(definition, [{ plan: current, row }]);
      },
    },
  );
  return [...groups]
    .map(([definition, found]) => useOf(table, textAt(table, definition) ?? '', found))
    .sort((one, other) => other.plans - one.plans || (one.definition < other.definition ? -1 : 1));
}

function useOf(table: FactsTable, definition: string, found: readonly Found[]): IndicatorUse {
  const { indicators } = table;
  const [first] = found;
  const row = first?.row ?? 0;
  const measure = indicatorMeasures[byteAt(indicators.measure, row)] ?? 'number';
  const unit = textAt(table, wholeAt(indicators.unit, row)) ?? '';
  const isDefined = !isUndefinedDefinition(definition);
  const values = found.map((one) => usedValue(table, one, { measure, unit, isDefined }));
  const included = values.filter(({ reason }) => reason === null);
  const result = resultOf(
    included.map(({ used }) => used),
    { measure, unit },
  );
  const isMeasurable = ({ row: at }: Found) =>
    !Number.isNaN(numberAt(indicators.baseline, at)) && !Number.isNaN(numberAt(indicators.targetValue, at));
  return {
    definition,
    catalogueId: textAt(table, wholeAt(indicators.catalogueId, row)),
    title: textAt(table, wholeAt(indicators.title, row)) ?? '',
    wording: wordingAt(table, row),
    measure,
    unit,
    plans: new Set(found.map(({ plan }) => plan)).size,
    indicators: found.length,
    measurable: found.filter(isMeasurable).length,
    result,
    included: included.map(({ used }) => used),
    leftOut: values.flatMap(({ used, reason }) => (reason === null ? [] : [{ ...used, reason }])),
    breakdowns:
      result.kind === 'share' || result.kind === 'sum'
        ? breakdownsOf(
            included.flatMap(({ latest }) => latest ?? []),
            result,
          )
        : [],
  };
}

type Scale = Pick<IndicatorUse, 'measure' | 'unit'>;

function usedValue(table: FactsTable, { plan, row }: Found, scale: Scale & { readonly isDefined: boolean }) {
  const latest = latestAt(table.latest, table.texts, wholeAt(table.indicators.latest, row));
  const used: UsedValue = {
    planId: plan.head.planId,
    at: row - plan.indicators.from,
    date: latest?.date ?? '',
    value: latest?.value ?? null,
    numerator: latest?.numerator ?? null,
    denominator: latest?.denominator ?? null,
  };
  const reason = latest === null ? ('not-measured' as const) : notAdded(latest, scale);
  return { used, latest, reason: reason ?? (scale.isDefined ? null : ('no-definition' as const)) };
}

function notAdded({ value, numerator, denominator }: LatestValue, { measure }: Scale): NotAddedReason | null {
  if (measure !== 'percentage') return value === null ? 'not-measured' : null;
  if (numerator === null || denominator === null) return 'no-terms';
  return denominator > 0 && numerator >= 0 && numerator <= denominator ? null : 'no-share';
}

function resultOf(included: readonly UsedValue[], { measure, unit }: Scale): UsedResult {
  if (included.length === 0) return { kind: 'none' };
  if (measure === 'percentage') {
    const numerator = sum(included.map((one) => one.numerator));
    const denominator = sum(included.map((one) => one.denominator));
    return { kind: 'share', numerator, denominator, percent: (100 * numerator) / denominator };
  }
  if (measure === 'yes-no')
    return { kind: 'yes', yes: included.filter(({ value }) => (value ?? 0) > 0).length, of: included.length };
  if (measure === 'number' && isCountedUnit(unit))
    return { kind: 'sum', value: sum(included.map(({ value }) => value)) };
  return { kind: 'listed' };
}

function sum(values: readonly (number | null)[]): number {
  return values.reduce<number>((total, value) => total + (value ?? 0), 0);
}
