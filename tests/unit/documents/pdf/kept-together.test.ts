import { describe, expect, test } from 'vitest';
import type { Block, Chapter } from '#documents/outline.ts';
import { fixtureOutline } from './fixture-outline.ts';
import { renderFixture } from './open-pdf.ts';
import { pdfTexts } from './read-links.ts';

/** As many chapters as lines above what is looked at move it over the end of a page. */
const positions = 46;

const words = (count: number): string => Array.from({ length: count }, () => 'residents').join(' ');
const paragraph = (text: string, tone: 'normal' | 'note' = 'normal'): Block => ({ kind: 'paragraph', text, tone });
const filler = (lines: number): readonly Block[] =>
  lines === 0 ? [] : [paragraph(Array.from({ length: lines }, (_, at) => `Line ${at}.`).join('\n'))];

type Table = Extract<Block, { kind: 'table' }>;
const tableOf = (rows: number, changes: Partial<Table> = {}): Block => ({
  kind: 'table',
  caption: 'A table',
  columns: [
    { header: 'Name', align: 'start', weight: 1 },
    { header: 'Words', align: 'start', weight: 3 },
  ],
  rows: Array.from({ length: rows }, (_, at) => [`Row ${at + 1}`, words(20)]),
  firstColumnIsHeader: true,
  ...changes,
});

/** For each position, the pages of the texts that begin with one of these words, in their order. */
async function pagesOf(blocks: readonly Block[], starts: readonly string[]): Promise<readonly (readonly number[])[]> {
  const chapters: readonly Chapter[] = Array.from({ length: positions }, (_, at) => ({
    id: `c${at}`,
    number: '',
    title: `Position ${at}`,
    level: null,
    blocks: [
      ...filler(at),
      ...blocks.map((block) => (block.kind === 'heading' ? { ...block, anchor: `${block.anchor}-${at}` } : block)),
    ],
  }));
  const texts = await pdfTexts(renderFixture(fixtureOutline({ chapters })));
  const body = texts.slice(texts.findLastIndex(({ text }) => text === 'Position 0'));
  const found = starts.map((start) => body.flatMap(({ page, text }) => (text.startsWith(start) ? [page] : [])));
  expect(found.map(({ length }) => length)).toEqual(starts.map(() => positions));
  return Array.from({ length: positions }, (_, at) => found.map((pages) => pages[at] ?? 0));
}

const apart = (pages: readonly (readonly number[])[]) => pages.filter((own) => new Set(own).size > 1);

describe('wherever it comes on a page', () => {
  test('no row of a table stands alone on its last page', async () => {
    const pages = await pagesOf([tableOf(6)], ['Row 1', 'Row 2', 'Row 5', 'Row 6']);
    expect(apart(pages.map(([, , lastButOne = 0, last = 0]) => [lastButOne, last]))).toEqual([]);
    expect(apart(pages.map(([first = 0, second = 0]) => [first, second]))).toEqual([]);
    expect(apart(pages).length).toBeGreaterThan(3);
  });

  test('a table of three rows is not shared among pages', async () => {
    expect(apart(await pagesOf([tableOf(3)], ['A table', 'Row 1', 'Row 2', 'Row 3']))).toEqual([]);
  });

  test.each([1, 4])('a note stands with the last row of its table of %i', async (rows) => {
    const note = paragraph('Noted of these rows.', 'note');
    expect(apart(await pagesOf([tableOf(rows), note], [`Row ${rows}`, 'Noted']))).toEqual([]);
  });

  test('a note above a table stands with its first rows', async () => {
    const note = paragraph('Noted of these rows.', 'note');
    const blocks = [paragraph('Before.'), note, tableOf(2)];
    expect(apart(await pagesOf(blocks, ['Noted', 'Row 1', 'Row 2']))).toEqual([]);
  });

  test('the formula of an indicator stands with its heading', async () => {
    const blocks: readonly Block[] = [
      { kind: 'heading', depth: 3, text: 'Indicator 7', level: 'indicator', anchor: 'i' },
      paragraph(`Facts: ${words(12)}`, 'note'),
      paragraph(`Formula ${words(14)}.`),
      { kind: 'key-values', entries: [{ label: 'Sources', values: ['Register'], missing: false }] },
    ];
    expect(apart(await pagesOf(blocks, ['Indicator 7', 'Facts', 'Formula']))).toEqual([]);
  });

  test('a labelled value is not cut, and the last one not left alone', async () => {
    const values = Array.from({ length: 5 }, (_, at) => `Group ${at + 1}`);
    const entry = (label: string) => ({ label, values: [label.toLowerCase()], missing: false });
    const entries = [entry('First'), { label: 'For whom', values, missing: false }, entry('Sources'), entry('Last')];
    const pages = await pagesOf([{ kind: 'key-values', entries }], [...values, 'Sources', 'Last']);
    expect(apart(pages.map((own) => own.slice(0, 5)))).toEqual([]);
    expect(apart(pages.map((own) => own.slice(5)))).toEqual([]);
  });

  test('an item of a list is not cut, and the last one not left alone', async () => {
    const items = ['First item', 'Second item', `Third item\n${words(30)}\nIts end.`, 'Last item'];
    const pages = await pagesOf([{ kind: 'list', items }], ['Third item', 'Its end', 'Last item']);
    expect(apart(pages)).toEqual([]);
  });

  test('a row stays with all of its detail', async () => {
    const detail = Array.from({ length: 24 }, (_, at) => (at === 23 ? 'End of it.' : `Said ${at}.`)).join('\n');
    const table = tableOf(2, { details: [null, detail] });
    expect(apart(await pagesOf([table], ['Row 2', 'Said 0.', 'End of it']))).toEqual([]);
  });
});
