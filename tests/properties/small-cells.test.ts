import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRow } from '#core/plan/create-plan.ts';
import type { Measurement } from '#core/plan/plan-schema.ts';
import { withoutHiddenCells } from '#core/progress/safe-plan.ts';
import { smallestShown } from '#core/progress/small-cells.ts';
import { measured, progressPlan, risingIndicator } from '../unit/core/progress/progress-plan.ts';

type Said = Pick<Measurement, 'value' | 'numerator' | 'denominator' | 'breakdown'>;
type Amounts = Omit<Said, 'breakdown'>;
/** How many people have the result and how many have not. */
type People = { readonly part: number; readonly rest: number };
/** Those of a category; `known` when the author has entered them. */
type Counted = People & { readonly category: string; readonly known: boolean };
/** What is true of one state: the categories with a row, and all others together. */
type State = { readonly counted: readonly Counted[]; readonly more: People };

const count = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 5, max: 30 }));
const people = fc.record({ part: count, rest: count });
const counted = fc.record({
  category: fc.constantFrom('women', 'Women', 'men', 'other', 'not said'),
  part: count,
  rest: count,
  known: fc.constantFrom(true, true, true, false),
});
const state: fc.Arbitrary<State> = fc.record({
  counted: fc.uniqueArray(counted, { selector: ({ category }) => category, minLength: 1, maxLength: 4 }),
  more: fc.oneof(fc.constant({ part: 0, rest: 0 }), people),
});
/** Corrections leave some categories as they were, change others, or bring and take them. */
const states = fc
  .tuple(state, fc.array(fc.tuple(state, fc.array(fc.boolean(), { minLength: 6, maxLength: 6 })), { maxLength: 2 }))
  .map(([first, others]) => [first, ...others.map(([other, keep]) => corrected(first, other, keep))]);

function corrected(first: State, other: State, keep: readonly boolean[]): State {
  const isKept = ({ category }: Counted) => keep[first.counted.findIndex((one) => one.category === category)];
  const kept = first.counted.filter(isKept);
  const changed = other.counted.filter(({ category }) => kept.every((one) => one.category !== category));
  const sameRows = first.counted.map((one) => changed.find(({ category }) => category === one.category) ?? one);
  return { counted: keep[4] ? sameRows : [...kept, ...changed], more: keep[5] ? first.more : other.more };
}

function amountsOf({ part, rest }: People, isShare: boolean): Amounts {
  return isShare
    ? { value: null, numerator: part, denominator: part + rest }
    : { value: part, numerator: null, denominator: null };
}

function sum(all: readonly People[]): People {
  return all.reduce((one, two) => ({ part: one.part + two.part, rest: one.rest + two.rest }), { part: 0, rest: 0 });
}

const nothing = { value: null, numerator: null, denominator: null };

function said({ counted, more }: State, isShare: boolean): Said {
  const breakdown = counted.map((one) => {
    const amounts = one.known ? amountsOf(one, isShare) : nothing;
    return { id: one.category, dimension: 'sex', category: one.category, ...amounts };
  });
  return { ...amountsOf(sum([...counted, more]), isShare), breakdown };
}

/** One number that readers compute with: as it is shown, and as it is. */
type Reading = {
  readonly shown: (amounts: Amounts) => number | null;
  readonly truth: (people: People) => number;
};

const ofNumbers: readonly Reading[] = [{ shown: ({ value }) => value, truth: ({ part }) => part }];
const ofShares: readonly Reading[] = [
  { shown: ({ numerator }) => numerator, truth: ({ part }) => part },
  { shown: ({ denominator }) => denominator, truth: ({ part, rest }) => part + rest },
  {
    shown: ({ numerator, denominator }) =>
      numerator === null || denominator === null ? null : denominator - numerator,
    truth: ({ rest }) => rest,
  },
];

/** The sum of what unknown things have in common with others of their name, `total`. */
type Equation = { readonly terms: ReadonlyMap<string, number>; readonly total: number };

/** The name of an unknown holds its truth: readers may guess rightly what a correction left as it was, and that nothing is left of the total. */
const nameOf = (what: string, truth: number) => `${what} ${truth}`;
const truthOf = (name: string) => Number(name.split(' ').at(-1));

/** What can be set up of one state: the total is what is shown, what is hidden, and what was not entered. */
function equationsOf({ counted, more }: State, shown: Said, reading: Reading): readonly Equation[] {
  const total = reading.shown(shown);
  if (total === null || shown.breakdown.length === 0) return [];
  const cellOf = (category: string) => shown.breakdown.find((cell) => cell.category === category) ?? nothing;
  const entered = counted.filter(({ known }) => known);
  const cells = entered.map((one) => ({
    name: nameOf(one.category, reading.truth(one)),
    number: reading.shown(cellOf(one.category)),
  }));
  const left = reading.truth(sum([...counted.filter(({ known }) => !known), more]));
  // A single category with nobody beside it is the total, which is never hidden.
  const isTotal = cells.length + Number(left > 0) < 2;
  const names = cells.flatMap(({ name, number }) => (number === null ? [name] : []));
  const terms = new Map([...names, ...(left > 0 ? [nameOf('left', left)] : [])].map((name) => [name, 1]));
  const rest = cells.reduce((all, { number }) => all - (number ?? 0), total);
  const asShown = cells.flatMap(({ name, number }) =>
    number === null ? [] : [{ terms: new Map([[name, 1]]), total: number }],
  );
  return isTotal ? asShown : [{ terms, total: rest }, ...asShown];
}

/** The names of the unknowns that linear equations determine. */
function determined(equations: readonly Equation[]): readonly string[] {
  const names = [...new Set(equations.flatMap(({ terms }) => [...terms.keys()]))];
  let rows = equations.map(({ terms }) => names.map((name) => terms.get(name) ?? 0));
  const solved: number[][] = [];
  const without = (row: number[], head: number[], column: number) =>
    row.map((number, at) => number - (row[column] ?? 0) * (head[at] ?? 0));
  names.forEach((_, column) => {
    const pivot = rows.find((row) => Math.abs(row[column] ?? 0) > 1e-9);
    if (!pivot) return;
    const head = pivot.map((number) => number / (pivot[column] ?? 1));
    rows = rows.filter((row) => row !== pivot).map((row) => without(row, head, column));
    solved.splice(0, solved.length, ...solved.map((row) => without(row, head, column)), head);
  });
  return solved.flatMap((row) => {
    const used = names.filter((_, at) => Math.abs(row[at] ?? 0) > 1e-9);
    return used.length === 1 ? used : [];
  });
}

test('no count below five can be computed of all that leaves with a measurement', () => {
  fc.assert(
    fc.property(states, fc.boolean(), (all, isShare) => {
      const [first, ...others] = all.map((one) => said(one, isShare));
      const { id: _, indicatorId: _of, series: _s, earlier: _e, ...empty } = createRow('measurements', 'x');
      const earlier = others.map((one) => ({ ...empty, ...one, until: '2026-01-31', reason: '' }));
      const indicator = risingIndicator(isShare ? { measure: 'percentage', unit: '%' } : {});
      const plan = progressPlan(indicator, [measured('2025-12-31', null, { ...first, earlier })]);
      const safe = withoutHiddenCells(plan).measurements.flatMap((row) => [row, ...row.earlier]);
      for (const reading of isShare ? ofShares : ofNumbers) {
        const equations = safe.flatMap((shown, at) => equationsOf(all[at] as State, shown, reading));
        const found = determined(equations).map(truthOf);
        expect(
          found.filter((number) => (number > 0 || (number === 0 && reading !== ofShares[2])) && number < smallestShown),
        ).toEqual([]);
      }
    }),
    { numRuns: 1_000 },
  );
});
