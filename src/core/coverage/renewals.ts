import { groupBy } from '../chain/group-by.ts';
import { wordKey } from '../words/word-key.ts';
import { textAt } from './add-facts.ts';
import { smallAt, wholeAt } from './column.ts';
import type { CoverageFilters } from './coverage.ts';
import { createGoalKeys } from './depth-reach.ts';
import type { FactsTable, TablePlan } from './facts-table.ts';
import { createLabels } from './item-words.ts';
import { createTerritoryKeys, type Territory, territoryOfKey } from './territory.ts';
import { walkRows } from './walk-rows.ts';

/** A goal of a plan; `catalogueId` is null for an own one. */
export type RenewedGoal = { readonly catalogueId: string | null; readonly title: string };

/** An organisation's next plan for the same place. */
export type Renewal = {
  readonly organisation: string;
  readonly territory: Territory;
  readonly planId: string;
  /** The plan that it goes on from. */
  readonly beforeId: string;
  /** Goals of both, of the one before only, and of the next one only. */
  readonly kept: readonly RenewedGoal[];
  readonly dropped: readonly RenewedGoal[];
  readonly added: readonly RenewedGoal[];
};

type Candidate = { readonly plan: TablePlan; readonly goals: ReadonlyMap<string, RenewedGoal> };

/**
 * Finds for each plan the one that it renews: of the same organisation and territory, over before it begins, with a goal in common or of
 * the same title; of several the one that ended last, and of these the one with most goals in common. Plans without both days,
 * organisation or territory renew nothing. By title.
 */
export function renewalsOf(table: FactsTable, filters: CoverageFilters): readonly Renewal[] {
  const candidates = candidatesOf(table, filters);
  const wordsOf = createLabels(table, 'regions');
  const territoryKey = createTerritoryKeys(table);
  const places = groupBy(candidates, ({ plan }) => placeOf(plan, territoryKey(plan)));
  places.delete(null);
  return candidates.flatMap((next) => {
    const territory = territoryKey(next.plan);
    const before = predecessorOf(next, places.get(placeOf(next.plan, territory)) ?? []);
    if (before === null || territory === null) return [];
    return [
      {
        organisation: next.plan.head.organisation,
        territory: territoryOfKey(territory, wordsOf),
        planId: next.plan.head.planId,
        beforeId: before.plan.head.planId,
        kept: goalsOf(next, (key) => before.goals.has(key)),
        dropped: goalsOf(before, (key) => !next.goals.has(key)),
        added: goalsOf(next, (key) => !before.goals.has(key)),
      },
    ];
  });
}

function candidatesOf(table: FactsTable, filters: CoverageFilters): readonly Candidate[] {
  const found: { readonly plan: TablePlan; readonly goals: Map<string, RenewedGoal> }[] = [];
  const keyOf = createGoalKeys(table);
  const add = (row: number) => {
    const title = textAt(table, wholeAt(table.goals.title, row)) ?? '';
    const catalogueId = textAt(table, wholeAt(table.goals.catalogueId, row));
    found.at(-1)?.goals.set(keyOf(row), { catalogueId, title });
  };
  walkRows(
    table,
    { lens: 'goals', filters },
    {
      plan: (plan) => found.push({ plan, goals: new Map() }),
      goal: add,
      target: (row) => {
        const goal = smallAt(table.targets.goal, row);
        if (goal >= 0) add((found.at(-1)?.plan.goalsFrom ?? 0) + goal);
      },
    },
  );
  return found;
}

/** Organisation and territory; null where one of them, or a day, is not said. */
function placeOf({ head: { organisation, start, end } }: TablePlan, territory: string | null): string | null {
  const owner = wordKey(organisation);
  return territory === null || owner === '' || start === null || end === null || end < start
    ? null
    : `${owner}\n${territory}`;
}

function predecessorOf(next: Candidate, others: readonly Candidate[]): Candidate | null {
  const endOf = ({ plan }: Candidate) => plan.head.end ?? '';
  const earlier = others.filter((other) => endOf(other) < (next.plan.head.start ?? '') && isRenewed(other, next));
  return earlier.reduce<Candidate | null>((best, other) => {
    if (best === null || endOf(other) > endOf(best)) return other;
    return endOf(other) === endOf(best) && commonGoals(other, next) > commonGoals(best, next) ? other : best;
  }, null);
}

function isRenewed(before: Candidate, next: Candidate): boolean {
  const title = wordKey(next.plan.head.title);
  return commonGoals(before, next) > 0 || (title !== '' && wordKey(before.plan.head.title) === title);
}

function commonGoals(one: Candidate, other: Candidate): number {
  return [...one.goals.keys()].filter((key) => other.goals.has(key)).length;
}

function goalsOf({ goals }: Candidate, isWanted: (key: string) => boolean): readonly RenewedGoal[] {
  return [...goals].flatMap(([key, goal]) => (isWanted(key) ? [goal] : []));
}
