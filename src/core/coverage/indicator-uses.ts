import { indicatorMeasures } from '../plan/plan-schema.ts';
import { isCountedUnit } from '../progress/measured-sums.ts';
import { textAt, valuesOf } from './add-facts.ts';
import { breakdownsOf } from './breakdowns-of.ts';
import { byteAt, doubleAt, wholeAt } from './column.ts';
import type { CoverageFilters } from './coverage.ts';
import { definitionOf } from './definition-codes.ts';
import type { FactsTable, TablePlan } from './facts-table.ts';
import { isUndefinedDefinition } from './indicator-definition.ts';
import type { IndicatorUse, NotAddedReason, UsedResult, UsedValue, YearResult } from './indicator-use.ts';
import { notStated } from './lens.ts';
import { latestOn } from './measured-values.ts';
import type { MeasuredValue } from './plan-facts.ts';
import { isMeasurableRow } from './tally.ts';
import { walkRows } from './walk-rows.ts';
import { wordingAt } from './wording-columns.ts';

type Found = { readonly plan: TablePlan; readonly row: number };

/**
 * The indicators of all plans that a query leaves, those of one definition together; most plans first. Results are of one calendar year:
 * percentages the sum of numerators over the sum of denominators, counts added, all else listed and never averaged.
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
        const definition = doubleAt(table.indicators.definition, row);
        const group = groups.get(definition);
        if (group) group.push({ plan: current, row });
        else groups.set(definition, [{ plan: current, row }]);
      },
    },
  );
  return [...groups]
    .map(([definition, found]) => useOf(table, definitionOf(table.texts, definition), found))
    .sort((one, other) => other.plans - one.plans || (one.definition < other.definition ? -1 : 1));
}

function useOf(table: FactsTable, definition: string, found: readonly Found[]): IndicatorUse {
  const { indicators } = table;
  const [first] = found;
  const row = first?.row ?? 0;
  const measure = indicatorMeasures[byteAt(indicators.measure, row)] ?? 'number';
  const unit = textAt(table, wholeAt(indicators.unit, row)) ?? '';
  const scale = { measure, unit, isDefined: !isUndefinedDefinition(definition), language: table.language };
  const years = yearResults(table, found, scale);
  return {
    definition,
    catalogueId: textAt(table, wholeAt(indicators.catalogueId, row)),
    title: textAt(table, wholeAt(indicators.title, row)) ?? '',
    wording: wordingAt(table.wordings, table.texts, row),
    measure,
    unit,
    plans: new Set(found.map(({ plan }) => plan)).size,
    indicators: found.length,
    measurable: found.filter(({ row: at }) => isMeasurableRow(table, at)).length,
    years,
    shown: shownYear(years, table.day) ?? noYear(table, found, scale),
  };
}

type Scale = Pick<IndicatorUse, 'measure' | 'unit'> & { readonly isDefined: boolean; readonly language: string };

/** The years with values, the latest first; what has no date comes last. */
function yearResults(table: FactsTable, found: readonly Found[], scale: Scale): readonly YearResult[] {
  const measured = found.map((one) => ({ one, values: valuesOf(table, one.row) }));
  const known = measured.flatMap(({ values }) => values.filter(({ date }) => date <= table.day).map(yearOf));
  const years = [...new Set(known)].sort((one, other) =>
    one === notStated || (other !== notStated && one < other) ? 1 : -1,
  );
  return years.map((year) => {
    const values = measured.map(({ one, values: all }) =>
      usedValue(
        table,
        one,
        all.filter((value) => yearOf(value) === year),
      ),
    );
    return yearResult(year, values, scale);
  });
}

function yearOf({ date }: Pick<MeasuredValue, 'date'>): string {
  return date === '' ? notStated : date.slice(0, 4);
}

/** A year that is not over may have values of few plans only. */
function shownYear(years: readonly YearResult[], day: string): YearResult | undefined {
  const withResult = years.filter(({ included }) => included.length > 0);
  return withResult.find(({ year }) => `${year}-12-31` <= day) ?? withResult[0] ?? years[0];
}

/** Nothing is measured yet, or only on days to come. */
function noYear(table: FactsTable, found: readonly Found[], scale: Scale): YearResult {
  return yearResult(
    '',
    found.map((one) => usedValue(table, one, valuesOf(table, one.row))),
    scale,
  );
}

type Candidate = { readonly used: UsedValue; readonly latest: MeasuredValue | null; readonly isToCome: boolean };

function yearResult(year: string, candidates: readonly Candidate[], scale: Scale): YearResult {
  const values = candidates.map((one) => ({ ...one, reason: reasonOf(one, scale) }));
  const included = values.filter(({ reason }) => reason === null);
  const result = resultOf(
    included.map(({ used }) => used),
    scale,
  );
  const dates = included.map(({ used }) => used.date).sort();
  return {
    year,
    from: dates[0] ?? '',
    to: dates.at(-1) ?? '',
    result,
    included: included.map(({ used }) => used),
    leftOut: values.flatMap(({ used, reason }) => (reason === null ? [] : [{ ...used, reason }])),
    breakdowns:
      result.kind === 'share' || result.kind === 'sum'
        ? breakdownsOf(
            included.flatMap(({ latest }) => latest ?? []),
            result,
            scale.language,
          )
        : [],
  };
}

function reasonOf({ latest, isToCome }: Candidate, scale: Scale): NotAddedReason | null {
  if (latest === null) return 'not-measured';
  if (isToCome) return 'to-come';
  return notAdded(latest, scale) ?? (scale.isDefined ? null : 'no-definition');
}

/** The last value of a year up to the day of the table; where all are of days to come the first of these, which is shown and not added. */
function usedValue(table: FactsTable, { plan, row }: Found, values: readonly MeasuredValue[]): Candidate {
  const known = latestOn(values, table.day);
  const latest = known ?? values[0] ?? null;
  const used: UsedValue = {
    planId: plan.head.planId,
    at: row - plan.indicatorsFrom,
    date: latest?.date ?? '',
    value: latest?.value ?? null,
    numerator: latest?.numerator ?? null,
    denominator: latest?.denominator ?? null,
  };
  return { used, latest, isToCome: known === null && latest !== null };
}

function notAdded({ value, numerator, denominator }: MeasuredValue, { measure }: Scale): NotAddedReason | null {
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
