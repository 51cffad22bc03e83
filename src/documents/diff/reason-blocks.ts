import { groupBy } from '#core/chain/group-by.ts';
import { reasonsOf } from '#core/diff/change-reasons.ts';
import { paragraphs } from '../outline/blocks.ts';
import type { Block } from '../outline.ts';
import type { DiffContext } from './diff-report.ts';

/** Why it was changed: what was written about the changes as a whole, and with `isWhole`, or without that, the reasons of single ones. */
export function reasonBlocks(context: DiffContext, isWhole: boolean): readonly Block[] {
  const written = paragraphs(context.reason);
  const items = isWhole || written.length === 0 ? singleReasons(context) : [];
  return items.length === 0 ? written : [...written, { kind: 'list', items }];
}

/** A reason that several changes share is said once. */
function singleReasons({ translator: { t }, after, changes }: DiffContext): readonly string[] {
  const given = changes.flatMap(({ change, words }) =>
    reasonsOf(after.plan, change).map((reason) => ({ reason, item: words.item })),
  );
  return [...groupBy(given, ({ reason }) => reason)].map(([reason, of]) => {
    const [{ item } = { item: '' }] = of;
    return of.length === 1
      ? t('changes.value.line', { label: item, value: reason })
      : t('changes.document.reasonOfMore', { item, count: of.length - 1, reason });
  });
}
