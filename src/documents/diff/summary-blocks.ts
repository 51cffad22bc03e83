import { sectionWords, tableWords } from '#i18n/diff/item-words.ts';
import { missingNote, paragraphs, section, table } from '../outline/blocks.ts';
import type { Block } from '../outline.ts';
import { type ChangeCount, changeCounts } from './change-counts.ts';
import type { DiffContext } from './diff-report.ts';

/** The changes on a page: how many, why, and where. */
export function buildSummaryBlocks(context: DiffContext): readonly Block[] {
  const { translator, before, after, changes, reason } = context;
  const { t, number } = translator;
  const names = { before: before.name, after: after.name };
  const sentence = t('changes.document.sentence', {
    ...names,
    count: changes.length,
    number: number(changes.length),
  });
  const reasonBlocks = paragraphs(reason);
  return [
    { kind: 'paragraph', text: sentence, tone: 'lead' },
    ...section(
      t('changes.document.reason'),
      'summary-reason',
      reasonBlocks.length > 0 ? reasonBlocks : [missingNote(t('changes.document.noReason'))],
    ),
    ...section(t('changes.document.counts'), 'summary-counts', countTable(context)),
  ];
}

function countTable(context: DiffContext): readonly Block[] {
  const { t, number } = context.translator;
  if (context.changes.length === 0) return [];
  return table(
    context,
    t('changes.document.counts'),
    changeCounts(context.changes),
    [
      { header: t('changes.document.level'), weight: 4, cell: (count) => nameOf(context, count) },
      { header: t('changes.kind.added'), align: 'end', weight: 1, cell: ({ added }) => number(added) },
      { header: t('changes.kind.changed'), align: 'end', weight: 1, cell: ({ changed }) => number(changed) },
      { header: t('changes.kind.removed'), align: 'end', weight: 1, cell: ({ removed }) => number(removed) },
    ],
    { captionIsHeading: true },
  );
}

function nameOf({ translator, after }: DiffContext, { name }: ChangeCount): string {
  const isTable = Array.isArray(new Map(Object.entries(after.plan)).get(name));
  return isTable ? tableWords(translator, name) : sectionWords(translator, name);
}
