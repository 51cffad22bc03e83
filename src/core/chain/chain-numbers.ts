import { type ChainTree, targetsInOrder } from './chain-tree.ts';

/** Short numbers by which readers find rows again, by row id: groups `1`, targets `1.2`, activities and indicators counted through. */
export type ChainNumbers = {
  readonly goals: ReadonlyMap<string, string>;
  /** By heading id; headings go on counting after the goals. */
  readonly headings: ReadonlyMap<string, string>;
  readonly targets: ReadonlyMap<string, string>;
  readonly activities: ReadonlyMap<string, string>;
  readonly indicators: ReadonlyMap<string, string>;
};

/** Numbers a tree in reading order; an activity keeps the number of its first place. */
export function chainNumbers(tree: ChainTree): ChainNumbers {
  const groups = [...tree.goals, ...tree.headings, tree.loose];
  const targets = groups.flatMap((group, at) =>
    group.targets.map((node, row) => [node.target.id, `${at + 1}.${row + 1}`] as const),
  );
  const ordered = targetsInOrder(tree);
  const headingIndicators = tree.headings.flatMap((node) => node.indicators);
  return {
    goals: new Map(tree.goals.map((node, at) => [node.goal.id, `${at + 1}`])),
    headings: new Map(tree.headings.map((node, at) => [node.heading, `${tree.goals.length + at + 1}`])),
    targets: new Map(targets),
    activities: counted([...ordered.flatMap((node) => node.activities), ...tree.loose.activities]),
    indicators: counted([
      ...ordered.flatMap((node) => node.indicators),
      ...headingIndicators,
      ...tree.loose.indicators,
    ]),
  };
}

function counted(rows: readonly { readonly id: string }[]): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>();
  for (const row of rows) if (!numbers.has(row.id)) numbers.set(row.id, `${numbers.size + 1}`);
  return numbers;
}
