import type { ChainLevel } from '#core/chain/drawing.ts';
import type { Block, Reference } from '../outline.ts';
import type { OutlineContext, OutlineOptions } from './outline-context.ts';
import { unbrokenDates } from './unbroken-dates.ts';

/** What blocks need to know of a document. */
export type BlockContext = Pick<OutlineContext, 'translator'> & {
  readonly options: Pick<OutlineOptions, 'unanswered' | 'draft'>;
};

/** A heading that links lead to by its `anchor`; `level` is the level of the chain that it stands for, null for none. */
export function heading(depth: 2 | 3 | 4, text: string, level: ChainLevel | null, anchor: string): Block {
  return { kind: 'heading', depth, text, level, anchor };
}

/** Blocks under a heading of depth 2; nothing at all when there are none. */
export function section(title: string, anchor: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [] : [heading(2, title, null, anchor), ...blocks];
}

/** One paragraph for each line that was typed; empty lines leave none. */
export function paragraphs(
  text: string | null,
  tone: 'normal' | 'lead' | 'note' | 'missing' = 'normal',
  references: readonly Reference[] = [],
): readonly Block[] {
  const lines = (text ?? '').split(/\r\n|[\n\r\u2028\u2029]/u).filter((line) => line.trim() !== '');
  const linked = references.length === 0 ? {} : { references };
  return lines.map((line) => ({ kind: 'paragraph', text: line, tone, ...linked }));
}

/** A labelled value; several values stand below each other, an empty list or null is missing. */
export type Entry = readonly [
  label: string,
  value: string | readonly string[] | null,
  references?: readonly Reference[],
];

/** Labelled values; what is missing says so or is left out, as the reader chose. No block when nothing is left. */
export function keyValues(context: BlockContext, entries: readonly Entry[]): readonly Block[] {
  const shown = entries.flatMap(([label, value, references]) => {
    const values = typeof value === 'string' ? [value] : (value ?? []);
    if (values.length > 0) return [{ label, values, missing: false, ...(references ? { references } : {}) }];
    return context.options.unanswered
      ? [{ label, values: [context.translator.t('documents.notProvided')], missing: true }]
      : [];
  });
  return shown.length === 0 ? [] : [{ kind: 'key-values', entries: shown }];
}

/** A column with how a row fills it. */
export type ColumnOf<T> = {
  readonly header: string;
  readonly align?: 'end';
  readonly weight: number;
  /** Left out where no row fills it: it would only take the room of the others. */
  readonly optional?: true;
  readonly cell: (row: T, at: number) => string | null;
  readonly references?: (row: T, at: number) => readonly Reference[];
};

type Table = Extract<Block, { kind: 'table' }>;
type TableOptions = Pick<Table, 'details' | 'captionIsHeading' | 'rowLevel' | 'rowAnchors'> & {
  readonly firstColumnIsHeader?: boolean;
};

/** A table of rows, the first column naming the row; no block without rows. Empty cells say "Not provided" or stay empty, as the reader chose. */
export function table<T>(
  context: BlockContext,
  caption: string,
  rows: readonly T[],
  columns: readonly ColumnOf<T>[],
  options: TableOptions = {},
): readonly Block[] {
  if (rows.length === 0) return [];
  const empty = context.options.unanswered ? context.translator.t('documents.notProvided') : '';
  const unbroken = unbrokenDates(context.translator);
  const cells = rows.map((row, at) => columns.map((column) => unbroken(column.cell(row, at) ?? empty)));
  const isShown = columns.map(({ optional }, index) => !optional || cells.some((row) => row[index] !== ''));
  const shown = <U>(all: readonly U[]) => all.filter((_, index) => isShown[index]);
  return [
    {
      kind: 'table',
      caption,
      columns: shown(columns).map(({ header, align, weight }) => ({ header, align: align ?? 'start', weight })),
      rows: cells.map(shown),
      firstColumnIsHeader: true,
      ...options,
      ...(columns.some(({ references }) => references)
        ? { references: rows.map((row, at) => shown(columns).map(({ references }) => references?.(row, at) ?? [])) }
        : {}),
    },
  ];
}

/** Says that something is not there yet. */
export function missingNote(text: string): Block {
  return { kind: 'paragraph', text, tone: 'missing' };
}

/** The same, where the reader wants to see what is unanswered or reads a draft. */
export function gapNote(context: BlockContext, text: string): readonly Block[] {
  return context.options.unanswered || context.options.draft ? [missingNote(text)] : [];
}
