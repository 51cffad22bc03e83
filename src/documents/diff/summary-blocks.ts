import { sectionWords, tableWords } from '#i18n/diff/item-words.ts';
import { type ColumnOf, missingNote, section, table } from '../outline/blocks.ts';
import type { Block } from '../outline.ts';
import { type ChangeCount, changeCounts } from './change-counts.ts';
import type { DiffContext } from './diff-report.ts';
import { reasonBlocks } from './reason-blocks.ts';

/** The changes of a longer document on a page: how many, why, and where. */
export function buildSummaryBlocks(context: DiffContext): readonly Block[] {
  const { t } = context.translator;
  return [
    countSentence(context, 'lead'),
    ...section(t('changes.document.reason'), 'summary-reason', reasonsOrNone(context, true)),
    ...section(t('changes.document.counts'), 'summary-counts', countTable(context)),
  ];
}

/** Why, and how many: what comes before the changes where all of them are in sight. */
export function buildShortSummary(context: DiffContext): readonly Block[] {
  if (context.changes.length === 0) return [countSentence(context, 'normal'), ...reasonBlocks(context, false)];
  return [...reasonsOrNone(context, false), countSentence(context, 'note')];
}

function reasonsOrNone(context: DiffContext, isWhole: boolean): readonly Block[] {
  const blocks = reasonBlocks(context, isWhole);
  return blocks.length > 0 ? blocks : [missingNote(context.translator.t('changes.document.noReason'))];
}

function countSentence({ translator, before, after, changes }: DiffContext, tone: 'lead' | 'normal' | 'note'): Block {
  const { t, number } = translator;
  const names = { before: before.name, after: after.name };
  const text = t('changes.document.sentence', { ...names, count: changes.length, number: number(changes.length) });
  return { kind: 'paragraph', text, tone };
}

/** How many changes of each kind there are at each level; no block without a change. */
export function countTable(context: DiffContext): readonly Block[] {
  const { t, number } = context.translator;
  if (context.changes.length === 0) return [];
  const rows = changeCounts(context.changes);
  const column = (header: string, count: (row: ChangeCount) => number): ColumnOf<ChangeCount> => ({
    header,
    align: 'end',
    weight: 1,
    cell: (row) => number(count(row)),
  });
  const kinds = (['added', 'changed', 'removed', 'moved'] as const).filter(
    (kind) => kind !== 'moved' || rows.some(({ moved }) => moved > 0),
  );
  return table(
    context,
    t('changes.document.counts'),
    rows,
    [
      { header: t('changes.document.level'), weight: 4, cell: (count) => nameOf(context, count) },
      ...kinds.map((kind) => column(t(`changes.kind.${kind}`), (row) => row[kind])),
      column(t('changes.document.all'), ({ all }) => all),
    ],
    { captionIsHeading: true },
  );
}

function nameOf({ translator, after }: DiffContext, { name }: ChangeCount): string {
  if (name === null) return translator.t('changes.document.allLevels');
  const isTable = Array.isArray(new Map(Object.entries(after.plan)).get(name));
  return isTable ? tableWords(translator, name) : sectionWords(translator, name);
}
