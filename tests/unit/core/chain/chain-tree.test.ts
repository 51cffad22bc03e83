import { expect, test } from 'vitest';
import { chainNumbers } from '#core/chain/chain-numbers.ts';
import { type ChainTree, chainTree, type TargetNode } from '#core/chain/chain-tree.ts';
import { planMatrix } from '#core/chain/plan-matrix.ts';
import { chainPlan, planWith, row } from './chain-plan.ts';

const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
const node = ({ target, activities, indicators }: TargetNode) => [target.id, ids(activities), ids(indicators)];

function shape(tree: ChainTree) {
  return {
    goals: tree.goals.map(({ goal, targets }) => [goal.id, targets.map(node)]),
    headings: tree.headings.map(({ heading, targets, indicators }) => [heading, targets.map(node), ids(indicators)]),
    loose: [tree.loose.targets.map(node), ids(tree.loose.activities), ids(tree.loose.indicators)],
    gaps: tree.gaps,
  };
}

test('every row stands in the tree where its links put it, an activity once under each of its targets', () => {
  expect(shape(chainTree(chainPlan()))).toEqual({
    goals: [
      [
        'g1',
        [
          ['t1', ['a1'], ['i1']],
          ['t2', ['a1'], []],
        ],
      ],
      ['g2', []],
    ],
    headings: [['partners', [['t3', [], []]], ['i2']]],
    loose: [[['t4', [], []]], ['a2'], ['i3']],
    gaps: [
      { kind: 'goal-without-target', id: 'g2' },
      { kind: 'target-without-activity', id: 't3' },
      { kind: 'target-without-activity', id: 't4' },
      { kind: 'target-without-indicator', id: 't2' },
      { kind: 'target-without-indicator', id: 't3' },
      { kind: 'target-without-indicator', id: 't4' },
    ],
  });
});

test('an empty plan has an empty tree', () => {
  expect(shape(chainTree(planWith({})))).toEqual({ goals: [], headings: [], loose: [[], [], []], gaps: [] });
});

test('a heading that only an indicator names is in the tree', () => {
  const plan = planWith({ indicators: [row('indicators', 'i', { heading: 'resources' })] });
  expect(shape(chainTree(plan)).headings).toEqual([['resources', [], ['i']]]);
});

test('numbers follow the reading order, a shared activity keeps its first', () => {
  const numbers = chainNumbers(chainTree(chainPlan()));
  expect(numbers).toEqual({
    goals: new Map([
      ['g1', '1'],
      ['g2', '2'],
    ]),
    headings: new Map([['partners', '3']]),
    targets: new Map([
      ['t1', '1.1'],
      ['t2', '1.2'],
      ['t3', '3.1'],
      ['t4', '4.1'],
    ]),
    activities: new Map([
      ['a1', '1'],
      ['a2', '2'],
    ]),
    indicators: new Map([
      ['i1', '1'],
      ['i2', '2'],
      ['i3', '3'],
    ]),
  });
});

test('the matrix has a row for each target and for whatever has none, and spans what they serve', () => {
  const rows = planMatrix(chainPlan()).map((entry) => [
    entry.serves.kind === 'goal' ? entry.serves.goal.id : entry.serves.kind,
    entry.span,
    entry.target?.id ?? null,
    ids(entry.activities),
    ids(entry.indicators),
  ]);
  expect(rows).toEqual([
    ['g1', 2, 't1', ['a1'], ['i1']],
    ['g1', 0, 't2', ['a1'], []],
    ['g2', 1, null, [], []],
    ['heading', 2, 't3', [], []],
    ['heading', 0, null, [], ['i2']],
    ['nothing', 2, 't4', [], []],
    ['nothing', 0, null, ['a2'], ['i3']],
  ]);
});
