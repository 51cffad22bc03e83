import type { ChangeWords } from '#i18n/diff/change-words.ts';
import { table } from '../outline/blocks.ts';
import type { Block } from '../outline.ts';
import type { DiffContext } from './diff-report.ts';

/** A longer text, in characters, would be a thin column beside empty ones: it is set below its row instead. */
const longestInCell = 160;
/** Characters in a line of a cell, and in a line of the page. */
const lineLengths = { cell: 30, page: 90 } as const;

/** A change as a row of four cells, with what is told below them. */
export type ChangeRow = { readonly cells: readonly [string, string, string, string]; readonly detail: string | null };

/** Where, what, before and after; sentences, whole items and long texts are told below their row, over its whole width. */
export function changeRow(context: DiffContext, words: ChangeWords): ChangeRow {
  const { item, before, after, kind, sentence } = words;
  const head = [item, fieldCell(context, words)] as const;
  if (sentence) return { cells: [...head, '', ''], detail: after };
  const isWhole = words.field === '' && (kind === 'added' || kind === 'removed');
  if (isWhole) return { cells: [...head, '', ''], detail: before || after || null };
  if (!isLong(before) && !isLong(after)) return { cells: [...head, before || '–', after || '–'], detail: null };
  const { t } = context.translator;
  const lines = [
    ...(before === '' ? [] : [t('changes.text.before', { text: before })]),
    ...(after === '' ? [] : [t('changes.text.after', { text: after })]),
  ];
  return { cells: [...head, before === '' ? '–' : '', after === '' ? '–' : ''], detail: lines.join('\n') };
}

/** The changes of a chapter. */
export function changeTable(context: DiffContext, chapter: string, rows: readonly ChangeRow[]): readonly Block[] {
  const { t } = context.translator;
  const column = (at: 0 | 1 | 2 | 3, header: string, weight: number) => ({
    header,
    weight,
    cell: ({ cells }: ChangeRow) => cells[at],
  });
  return table(
    context,
    t('changes.document.caption', { chapter }),
    rows,
    [
      column(0, t('changes.document.item'), 2.6),
      column(1, t('changes.document.field'), 1.8),
      column(2, t('changes.document.before'), 2.8),
      column(3, t('changes.document.after'), 2.8),
    ],
    { captionIsHeading: true, details: rows.map(({ detail }) => detail) },
  );
}

/** About how many lines the rows take. */
export function lineCount(rows: readonly ChangeRow[]): number {
  const linesOf = (text: string, length: number) =>
    text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / length)), 0);
  return rows.reduce((sum, { cells, detail }) => {
    const row = Math.max(...cells.map((cell) => linesOf(cell, lineLengths.cell)));
    return sum + row + (detail === null ? 0 : linesOf(detail, lineLengths.page));
  }, 0);
}

function isLong(text: string): boolean {
  return text.length > longestInCell;
}

/** A whole row says what happened to it; so does an entry of a list, beside its name. */
function fieldCell({ translator: { t } }: DiffContext, { field, kind }: ChangeWords): string {
  const happened = t(`changes.kind.${kind}`);
  if (field === '') return happened;
  return kind === 'changed' ? field : t('changes.field.within', { whole: field, part: happened });
}
