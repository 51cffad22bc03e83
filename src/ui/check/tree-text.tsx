import type { ChainTree } from '#core/chain/chain-tree.ts';
import { type GoalTreeLabels, goalTreeParts, type TargetPart } from '#core/chain/goal-tree-parts.ts';
import { readableSigns } from '#core/words/plain-signs.ts';
import { LevelMark } from '../common/level-mark.tsx';
import styles from './check.module.css';

/** The goal tree as nested lists: the same words as in the picture, in the same order. */
export function TreeText({ tree, labels }: { tree: ChainTree; labels: GoalTreeLabels }) {
  return (
    <ul className={styles['treeText']}>
      {goalTreeParts(tree, labels, 'full').map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: words of a picture have no identity beyond their place
        <li key={index}>
          {group.kind === 'goal' ? <LevelMark level="goal" size={12} /> : null} {readableSigns(group.text)}
          <ul>
            {group.targets.map((target, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <TargetEntry key={at} target={target} />
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function TargetEntry({ target }: { target: TargetPart }) {
  const leaves = target.leaves.map((leaf, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    <li key={index}>
      <LevelMark level={leaf.level} size={11} hollow={leaf.gap} /> {readableSigns(leaf.text)}
    </li>
  ));
  if (target.kind === 'none') return leaves;
  return (
    <li>
      <LevelMark level="target" size={12} hollow={target.kind === 'missing'} /> {readableSigns(target.text)}
      {leaves.length > 0 ? <ul>{leaves}</ul> : null}
    </li>
  );
}
