import { type ChainNumbers, chainNumbers } from '../chain/chain-numbers.ts';
import { chainTree } from '../chain/chain-tree.ts';
import type { RowTable } from '../plan/plan-path.ts';
import type { Plan } from '../plan/plan-schema.ts';
import { perObject } from './memo.ts';

/**
 * The number of a row as documents print it, and so as every screen, check and file has to tell it: "1.2" for a target. Rows outside the chain
 * are counted in the order of their table; '' for an id that no row has. The chain is only followed for plans that a number is asked of, once
 * for each: ask for rows without words of their own, not for all while somebody types.
 */
export function itemNumber(plan: Plan, table: RowTable, id: string): string {
  return numbersOf(plan, table).get(id) ?? '';
}

/** The ids of a table in the order of their numbers, which is that of documents. */
export function idsInOrder(plan: Plan, table: RowTable): readonly string[] {
  return [...numbersOf(plan, table).keys()];
}

function numbersOf(plan: Plan, table: RowTable): ReadonlyMap<string, string> {
  return isChainTable(table) ? numbersOfPlan(plan)[table] : positionsOf(plan[table]);
}

const numbersOfPlan: (plan: Plan) => ChainNumbers = perObject((plan) => chainNumbers(chainTree(plan)));

const positionsOf = perObject(
  (rows: readonly { readonly id: string }[]): ReadonlyMap<string, string> =>
    new Map(rows.map(({ id }, index) => [id, `${index + 1}`])),
);

type ChainTable = Extract<RowTable, keyof ChainNumbers>;

const chainTables: ReadonlySet<RowTable> = new Set([
  'goals',
  'targets',
  'activities',
  'indicators',
] satisfies ChainTable[]);

function isChainTable(table: RowTable): table is ChainTable {
  return chainTables.has(table);
}
