import type { CoverageFilters, CoverageItem, CoverageQuery } from './coverage.ts';
import { coverageOf } from './coverage-of.ts';
import type { FactsTable, TablePlan } from './facts-table.ts';
import { createInterner } from './interner.ts';
import { createLabels, itemOrder } from './item-words.ts';
import { type LensId, notStated } from './lens.ts';
import { isPlanLens, keysOfPlan } from './plan-keys.ts';
import { unmeasuredPlans } from './unmeasured.ts';
import { type RowVisitor, walkRows } from './walk-rows.ts';

/** What a set of plans leaves open, read through one lens. */
export type Gaps = {
  /** Items that no plan serves. */
  readonly unserved: readonly string[];
  /** Items that are only named: no target with a value and a date. */
  readonly onlyNamed: readonly CoverageItem[];
  /** Items for which plans have activities and nothing measurable: in how many of the plans that serve them. */
  readonly unmeasured: readonly UnmeasuredItem[];
  /** Target groups of the scheme that no plan names: in no target, no goal, no list of its groups. */
  readonly groups: readonly string[];
  /** Groups that plans name, with needs, a number of people or in a goal, and no target is for. */
  readonly groupsWithoutTarget: readonly CoverageItem[];
  /** Regions of the plans, and the policy fields that no plan of the region serves. */
  readonly regions: readonly RegionGap[];
};

/** `unmeasured` of the `plans` that serve the item, and how many activities these have for it. */
export type UnmeasuredItem = CoverageItem & { readonly unmeasured: number; readonly unmeasuredActivities: number };

export type RegionGap = {
  readonly region: string;
  /** Own words of the region; null for a code. */
  readonly words: string | null;
  readonly plans: number;
  readonly policyFields: readonly string[];
};

type Expected = {
  readonly lens: LensId;
  readonly filters: CoverageFilters;
  /** Items of the lens, and the target groups and policy fields that the scheme knows, in its order. */
  readonly items: readonly string[];
  readonly groups: readonly string[];
  readonly policyFields: readonly string[];
};

/** Finds what is left open. Regions without a name are not looked at: nobody can say what they lack. */
export function gapsOf(table: FactsTable, { lens, filters, items, groups, policyFields }: Expected): Gaps {
  const view = coverageOf(table, { lens, filters, expected: items });
  const byGroup = coverageOf(table, { lens: 'target-groups', filters, expected: groups });
  return {
    unserved: view.items.filter(isUnserved).map(({ id }) => id),
    onlyNamed: view.items.filter(({ deepest }) => deepest === 1),
    unmeasured: unmeasuredItems(table, { lens, filters }, view.items),
    groups: byGroup.items.filter(isUnserved).map(({ id }) => id),
    groupsWithoutTarget: byGroup.items.filter(
      ({ id, plans, targets }) => plans > 0 && targets === 0 && id !== notStated,
    ),
    regions: regionGaps(table, filters, policyFields),
  };
}

function unmeasuredItems(
  table: FactsTable,
  query: Pick<CoverageQuery, 'lens' | 'filters'>,
  items: readonly CoverageItem[],
): readonly UnmeasuredItem[] {
  const counts = unmeasuredPlans(table, query);
  return items.flatMap((item) => {
    const found = counts.get(item.id);
    return found ? [{ ...item, unmeasured: found.plans, unmeasuredActivities: found.activities }] : [];
  });
}

function isUnserved({ deepest, id }: CoverageItem): boolean {
  return deepest === 0 && id !== notStated;
}

/** The filters that choose whole plans. */
function planFilters(filters: CoverageFilters): CoverageFilters {
  return Object.fromEntries(
    // Object.entries loses that the names are those of the type.
    Object.entries(filters).filter(([name]) => name === 'plans' || isPlanLens(name as LensId)),
  );
}

/** One walk for all regions: there can be as many as plans. */
function regionGaps(table: FactsTable, filters: CoverageFilters, policyFields: readonly string[]): RegionGap[] {
  const keys = createInterner((text: string) => text);
  const wanted = policyFields.map(keys.numberOf);
  const regions = new Map<string, { plans: number; readonly served: Set<number> }>();
  let served = new Set<number>();
  const serve = (items: readonly number[]) => {
    for (const item of items) served.add(item);
  };
  const ofPlan = (plan: TablePlan) => {
    const [region = notStated] = keysOfPlan(table, plan, 'regions');
    const known = regions.get(region) ?? { plans: 0, served: new Set<number>() };
    regions.set(region, known);
    return known;
  };
  // A filter that chooses rows takes no plan away from its region: a region without any such row leaves out just that.
  const count: RowVisitor = {
    plan: (plan) => {
      ofPlan(plan).plans += 1;
    },
  };
  walkRows(table, { lens: 'regions', filters: planFilters(filters) }, count);
  const visitor: RowVisitor = {
    plan: (plan) => {
      served = ofPlan(plan).served;
    },
    goal: (_, items) => serve(items),
    target: (_, __, items) => serve(items),
    activity: (_, items, { depth }) => {
      if (depth > 0) serve(items);
    },
  };
  walkRows(table, { lens: 'policy-fields', filters }, visitor, keys);
  const wordsOf = createLabels(table, 'regions');
  return [...regions]
    .filter(([id]) => id !== notStated)
    .map(([id, known]) => ({ id, words: wordsOf(id), known }))
    .sort(itemOrder(table.language))
    .flatMap(({ id: region, words, known }) => {
      const open = policyFields.filter((_, at) => !known.served.has(wanted[at] ?? -1));
      return open.length === 0 ? [] : [{ region, words, plans: known.plans, policyFields: open }];
    });
}
