import { addToGroup, groupBy } from '../chain/group-by.ts';
import { hiddenInDimension } from '../progress/small-cells.ts';
import { compareWords } from '../words/compare-words.ts';
import { usualSpellings } from '../words/usual-spelling.ts';
import { wordKey } from '../words/word-key.ts';
import type { BreakdownResult, UsedResult } from './indicator-use.ts';
import type { BreakdownCell, MeasuredValue } from './plan-facts.ts';

/** A result that cells can be added up to. */
type Added = Extract<UsedResult, { kind: 'share' | 'sum' }>;

/** Terms of one category; null for a term that nobody gave. */
type Sums = {
  readonly category: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
};

/** One plan's cells of a dimension: those that may be shown, and the categories whose cells may not. */
type PlanCells = { readonly shown: readonly Sums[]; readonly hidden: readonly string[] };

/**
 * Breakdowns of the values that a result is made of: cells of one dimension and category added over the plans. Small cells are hidden plan
 * by plan before anything is added (see small-cells.ts), so that no choice of plans gives one away as a difference of sums; and sums
 * again. `addsUp` holds when every plan of the result reports the dimension, nothing is hidden, and the categories give the result.
 * Dimensions and categories are in the order of `language` (BCP 47).
 */
export function breakdownsOf(
  included: readonly MeasuredValue[],
  result: Added,
  language: string,
): readonly BreakdownResult[] {
  const compare = compareWords(language);
  const all = included.flatMap(({ breakdown }) => breakdown);
  const spell = {
    dimension: spellingOf(all.map(({ dimension }) => dimension)),
    category: spellingOf(all.map(({ category }) => category)),
  };
  const byDimension = new Map<string, PlanCells[]>();
  for (const latest of included)
    for (const [dimension, cells] of groupBy(latest.breakdown, (cell) => spell.dimension(cell.dimension)))
      addToGroup(byDimension, dimension, cellsOfPlan(cells, spell.category, { latest, kind: result.kind }));
  return [...byDimension]
    .sort(([one], [other]) => compare(one, other))
    .map(([dimension, plans]) => {
      const cells = addedCells(plans, result.kind, compare);
      const isWhole =
        plans.length === included.length && cells.every(({ hidden, leftOut }) => !hidden && leftOut === 0);
      return {
        dimension,
        plans: plans.length,
        ofPlans: included.length,
        cells,
        addsUp: isWhole && givesResult(cells, result),
      };
    });
}

/** Words in the spelling that most of the texts have (see `usualSpelling`), so that those that are the same stand together. */
function spellingOf(texts: readonly string[]): (text: string) => string {
  const byKey = usualSpellings(texts.map((text) => text.trim()));
  return (text) => byKey.get(wordKey(text)) ?? text;
}

function cellsOfPlan(
  cells: readonly BreakdownCell[],
  spell: (category: string) => string,
  { latest, kind }: { readonly latest: MeasuredValue; readonly kind: Added['kind'] },
): PlanCells {
  const sums = [...groupBy(cells, ({ category }) => spell(category))].flatMap(
    ([category, own]) => sumsOf(category, own, kind) ?? [],
  );
  const whole = kind === 'sum' ? { ...nothing, value: latest.value } : { ...latest, value: null };
  const hidden = hiddenInDimension(sums, whole, kind === 'sum');
  return {
    shown: sums.filter((_, at) => hidden[at] !== true),
    hidden: sums.filter((_, at) => hidden[at] === true).map(({ category }) => category),
  };
}

function addedCells(
  plans: readonly PlanCells[],
  kind: Added['kind'],
  compare: (one: string, other: string) => number,
): BreakdownResult['cells'] {
  const shown = groupBy(
    plans.flatMap((plan) => plan.shown),
    ({ category }) => category,
  );
  const left = groupBy(
    plans.flatMap((plan) => plan.hidden),
    (category) => category,
  );
  const sums = [...new Set([...shown.keys(), ...left.keys()])]
    .sort(compare)
    .map((category) => sumsOf(category, shown.get(category) ?? [], kind) ?? { category, ...nothing });
  // What a plan leaves was hidden with the cells of that plan; what is left here is known of plans without the dimension.
  const hidden = hiddenInDimension(sums, nothing, kind === 'sum');
  return sums.map((cell, at) => {
    const leftOut = left.get(cell.category)?.length ?? 0;
    const isHidden = hidden[at] === true || !shown.has(cell.category);
    return isHidden
      ? { category: cell.category, ...nothing, hidden: true, leftOut }
      : { ...cell, hidden: false, leftOut };
  });
}

const nothing = { numerator: null, denominator: null, value: null };

/** The sum of the cells of one category; of a share both terms count, or none. Null when no cell says anything. */
function sumsOf(category: string, cells: readonly Omit<Sums, 'category'>[], kind: Added['kind']): Sums | null {
  if (kind === 'sum') {
    const value = sumOf(cells.map((cell) => cell.value));
    return value === null ? null : { category, ...nothing, value };
  }
  const own = cells.filter(({ numerator, denominator }) => numerator !== null && denominator !== null);
  const numerator = sumOf(own.map((cell) => cell.numerator));
  const denominator = sumOf(own.map((cell) => cell.denominator));
  if (numerator === null || denominator === null) return null;
  return { category, numerator, denominator, value: denominator > 0 ? (100 * numerator) / denominator : null };
}

function givesResult(cells: BreakdownResult['cells'], result: Added): boolean {
  if (result.kind === 'sum') return sumOf(cells.map(({ value }) => value)) === result.value;
  return (
    sumOf(cells.map(({ numerator }) => numerator)) === result.numerator &&
    sumOf(cells.map(({ denominator }) => denominator)) === result.denominator
  );
}

function sumOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}
