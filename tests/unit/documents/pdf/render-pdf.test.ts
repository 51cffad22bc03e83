import { describe, expect, test } from 'vitest';
import { type Block, type Outline, outlineText } from '#documents/outline.ts';
import { renderPdf } from '#documents/pdf/render-pdf.ts';
import { fixtureOutline, loadTestFonts, longTableRows } from './fixture-outline.ts';
import { created, pageTexts, renderFixture, withPdf } from './open-pdf.ts';

const squeezed = (text: string): string => text.replace(/\s+/g, '');

function blockTexts(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'list':
      return block.items;
    case 'key-values':
      return block.entries.flatMap(({ label, values }) => [label, ...values]);
    case 'table':
      return [block.caption, ...block.columns.map(({ header }) => header), ...block.rows.flat()];
    case 'figure':
      return [block.caption, ...block.drawing.shapes.flatMap((shape) => (shape.kind === 'text' ? shape.lines : []))];
  }
}

function withParagraph(text: string): Outline {
  const outline = fixtureOutline();
  const chapter = outline.chapters[2];
  if (chapter === undefined) throw new Error('The fixture has lost a chapter');
  return { ...outline, chapters: [{ ...chapter, blocks: [{ kind: 'paragraph', text, tone: 'normal' }] }] };
}

describe('content', () => {
  test('shows every text of the outline, in four scripts', async () => {
    const outline = fixtureOutline();
    const shown = squeezed((await pageTexts(renderFixture(outline))).join('\n'));
    const { cover } = outline;
    const expected = [
      ...[cover.kicker, cover.title, cover.subtitle, cover.footnote, outline.contentsTitle],
      ...cover.facts.flatMap(({ label, value }) => [label, value]),
      ...outline.chapters.flatMap((chapter) => [chapter.number, chapter.title, ...chapter.blocks.flatMap(blockTexts)]),
    ];
    expect(expected.filter((text) => !shown.includes(squeezed(text)))).toEqual([]);
  });

  test('numbers every page but the cover', async () => {
    const texts = await pageTexts(renderFixture(fixtureOutline()));
    expect(texts.map((text) => /Page \d+ of \d+/.exec(text)?.[0] ?? null)).toEqual([
      null,
      ...texts.slice(1).map((_, index) => `Page ${index + 2} of ${texts.length}`),
    ]);
  });

  test('repeats the head of a long table on each of its pages and prints each row once', async () => {
    const texts = await pageTexts(renderFixture(fixtureOutline()));
    const tablePages = texts.filter((text) => text.includes('Row '));
    expect(tablePages.length).toBeGreaterThanOrEqual(3);
    for (const text of tablePages) expect(text).toContain('Responsible');
    expect(tablePages.slice(1).every((text) => text.includes('(continued)'))).toBe(true);
    const rows = [...tablePages.join('\n').matchAll(/Row (\d+):/g)].map(([, number]) => Number(number));
    expect(rows).toEqual(Array.from({ length: longTableRows }, (_, index) => index + 1));
  });

  test('keeps a few labelled values on one page with their heading and the note below them', async () => {
    const [chapter] = withParagraph('').chapters;
    if (!chapter) throw new Error('The fixture has lost a chapter');
    const entry = (label: string) => ({ label, values: ['one line', 'another line'], missing: false });
    const end: readonly Block[] = [
      { kind: 'heading', depth: 2, text: 'Sums of money', level: null, anchor: 'sums' },
      { kind: 'key-values', entries: [entry('Planned'), entry('Reached')] },
      { kind: 'paragraph', text: 'As known today', tone: 'note' },
    ];
    const filler: Block = { kind: 'paragraph', text: 'Filler', tone: 'normal' };
    for (let count = 15; count < 40; count += 1) {
      const blocks = [...Array.from({ length: count }, () => filler), ...end];
      const texts = await pageTexts(renderFixture({ ...fixtureOutline(), chapters: [{ ...chapter, blocks }] }));
      const pageWith = (words: string) => texts.findLastIndex((text) => text.includes(words));
      expect(pageWith('As known today')).toBe(pageWith('Sums of money'));
    }
  });

  test('breaks a word that is wider than its column instead of clipping it', async () => {
    const word = 'Donaudampfschifffahrtsgesellschaft'.repeat(12);
    const shown = squeezed((await pageTexts(renderFixture(withParagraph(word)))).join(''));
    expect(shown).toContain(word);
  });

  test('lets a cell that is taller than a page flow on', async () => {
    const sentences = Array.from({ length: 400 }, (_, index) => `Sentence number ${index} of a very long cell.`);
    const outline = withParagraph('Before the table');
    const chapter = outline.chapters[0];
    if (chapter === undefined) throw new Error('The fixture has lost a chapter');
    const table: Block = {
      kind: 'table',
      caption: 'Long',
      columns: [
        { header: 'Key', align: 'start', weight: 1 },
        { header: 'Text', align: 'start', weight: 2 },
      ],
      rows: [['short', sentences.join(' ')]],
      firstColumnIsHeader: true,
    };
    const texts = await pageTexts(renderFixture({ ...outline, chapters: [{ ...chapter, blocks: [table] }] }));
    const shown = squeezed(texts.join('').replaceAll(/Page \d+ of \d+/g, ''));
    const found = [...shown.matchAll(/Sentencenumber(\d+)of/g)].map(([, number]) => Number(number));
    expect(new Set(found).size).toBeGreaterThanOrEqual(390);
    expect(texts.length).toBeGreaterThan(4);
  });

  test('keeps a heading with the words below it and the table that they introduce', async () => {
    const [chapter] = fixtureOutline().chapters;
    if (chapter === undefined) throw new Error('The fixture has lost a chapter');
    const columns = [{ header: 'Head', align: 'start' as const, weight: 1 }];
    const end: readonly Block[] = [
      { kind: 'heading', depth: 2, text: 'Heading of the table', level: null, anchor: 'h' },
      { kind: 'paragraph', text: 'Words that introduce it.', tone: 'normal' },
      { kind: 'table', caption: '', columns, rows: [['First row'], ['Second row']], firstColumnIsHeader: true },
    ];
    const apart: number[] = [];
    for (let lines = 18; lines <= 32; lines += 1) {
      const before = Array.from({ length: lines }, (): Block => ({ kind: 'paragraph', text: 'Line.', tone: 'normal' }));
      const texts = await pageTexts(
        renderFixture(fixtureOutline({ chapters: [{ ...chapter, title: 'One', blocks: [...before, ...end] }] })),
      );
      const pageOf = (words: string) => texts.findLastIndex((text) => text.includes(words));
      if (pageOf('Heading of the table') !== pageOf('First row')) apart.push(lines);
    }
    expect(apart).toEqual([]);
  });

  test('prints the text under a row once and in full, on the page of its row where it fits', async () => {
    const outline = withParagraph('Before the table');
    const chapter = outline.chapters[0];
    if (chapter === undefined) throw new Error('The fixture has lost a chapter');
    const long = Array.from({ length: 900 }, (_, index) => `word${index}`).join(' ');
    const table: Block = {
      kind: 'table',
      caption: 'Activities',
      captionIsHeading: true,
      columns: ['Activity', 'Lead'].map((header) => ({ header, align: 'start', weight: 1 }) as const),
      rows: Array.from({ length: 60 }, (_, index) => [`Row ${index}.`, 'Office']),
      details: Array.from({ length: 60 }, (_, index) => (index === 59 ? long : `Detail ${index}.`)),
      firstColumnIsHeader: true,
      rowLevel: 'activity',
    };
    const texts = await pageTexts(renderFixture({ ...outline, chapters: [{ ...chapter, blocks: [table] }] }));
    const numbersOn = (text: string, word: string) =>
      [...text.matchAll(new RegExp(`${word}\\s*(\\d+)\\.`, 'g'))].map(([, number]) => Number(number));
    const upToLast = texts.map((text) => [numbersOn(text, 'Row').filter((at) => at < 59), numbersOn(text, 'Detail')]);
    for (const [rows, details] of upToLast) expect(details).toEqual(rows);
    expect(upToLast.flatMap(([rows]) => rows)).toEqual(Array.from({ length: 59 }, (_, index) => index));
    const words = [...texts.join(' ').matchAll(/word(\d+)\b/g)].map(([, number]) => Number(number));
    expect(words).toEqual(Array.from({ length: 900 }, (_, index) => index));
  });

  test('lets a head that is taller than a page flow on as well', async () => {
    const header = Array.from({ length: 3000 }, (_, index) => `head${index}`).join(' ');
    const outline = withParagraph('Before the table');
    const chapter = outline.chapters[0];
    if (chapter === undefined) throw new Error('The fixture has lost a chapter');
    const columns = [header, 'Short'].map((text) => ({ header: text, align: 'start', weight: 1 }) as const);
    const table: Block = { kind: 'table', caption: '', columns, rows: [['cell', 'other']], firstColumnIsHeader: false };
    const texts = await pageTexts(renderFixture({ ...outline, chapters: [{ ...chapter, blocks: [table] }] }));
    const found = [...texts.join(' ').matchAll(/head(\d+)\b/g)].map(([, number]) => Number(number));
    expect(found).toEqual(Array.from({ length: 3000 }, (_, index) => index));
  });

  test('marks every page of a draft, the cover too, and no page of a final document', async () => {
    const mark = 'Draft, not for distribution';
    const draft = await pageTexts(renderFixture(fixtureOutline({ draftMark: mark })));
    expect(draft.every((text) => text.includes(mark))).toBe(true);
    const final = await pageTexts(renderFixture(fixtureOutline()));
    expect(final.some((text) => text.includes('Draft'))).toBe(false);
  });

  test('keeps every word of a cover, a chapter title and a heading that are far too long', async () => {
    const long = Array.from({ length: 500 }, (_, index) => `word${index}`).join(' ');
    const { cover, chapters } = fixtureOutline();
    const chapter = chapters[2];
    if (chapter === undefined) throw new Error('The fixture has lost a chapter');
    const heading: Block = { kind: 'heading', depth: 3, text: long, level: 'goal', anchor: 'long' };
    const outline = fixtureOutline({
      cover: { ...cover, title: long, subtitle: long },
      chapters: [{ ...chapter, title: long, blocks: [heading] }],
    });
    const texts = await pageTexts(renderFixture(outline));
    const shown = squeezed(texts.join('').replaceAll(/Page \d+ of \d+/g, ''));
    expect(shown.match(/word499/g)?.length).toBeGreaterThanOrEqual(4);
    expect(shown).toContain(squeezed(cover.facts.map(({ label, value }) => label + value).join('')));
  });

  test('makes a document of an outline without chapters', async () => {
    expect(await pageTexts(renderFixture(fixtureOutline({ chapters: [] })))).toHaveLength(2);
  });
});

describe('file', () => {
  test('is the same bytes for the same input, whatever the time zone', () => {
    const zone = process.env['TZ'];
    const first = renderFixture(fixtureOutline());
    try {
      process.env['TZ'] = 'Pacific/Auckland';
      expect(renderFixture(fixtureOutline())).toEqual(first);
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
    expect(renderFixture(fixtureOutline({ title: 'Another' }))).not.toEqual(first);
  });

  test('names title, author, language and date', async () => {
    const { info, metadata } = await withPdf(
      renderFixture(fixtureOutline({ language: 'fr', title: 'Économie – Ωμέγα' })),
      (pdf) => pdf.getMetadata(),
    );
    expect(info).toMatchObject({
      PDFFormatVersion: '1.7',
      Language: 'fr',
      Title: 'Économie – Ωμέγα',
      Author: 'Municipality of Nova Vila',
      Subject: 'Integration programme plan',
      CreationDate: "D:20261123080000+00'00'",
    });
    expect(metadata.get('dc:title')).toBe('Économie – Ωμέγα');
  });

  test('has bookmarks for chapters and their headings of depth 2', async () => {
    const outline = await withPdf(renderFixture(fixtureOutline()), (pdf) => pdf.getOutline());
    expect(outline.map(({ title, items }) => [title, ...items.map((item) => item.title)])).toEqual([
      ['Summary'],
      ['1 Integration goals', 'Goal 1: language for everyone', 'Goal 2: work'],
      ['2 Target groups and needs'],
      ['3 Resources and timetable', 'Money'],
    ]);
  });

  test('links each line of the contents to the page that it names', async () => {
    const links = await withPdf(renderFixture(fixtureOutline()), async (pdf) => {
      const annotations: { dest: [{ num: number; gen: number }]; contentsObj: { str: string } }[] = await (
        await pdf.getPage(2)
      ).getAnnotations();
      return Promise.all(
        annotations.map(async ({ dest, contentsObj }) => [contentsObj.str, (await pdf.getPageIndex(dest[0])) + 1]),
      );
    });
    expect(links.map(([text]) => Number(/\d+$/.exec(String(text))?.[0]))).toEqual(links.map(([, page]) => page));
    expect(links.map(([, page]) => page)).toEqual([3, 4, 4, 4, 5, 6, 6]);
  });

  test('stays readable when nothing is embedded', async () => {
    const bytes = renderFixture(fixtureOutline(), { embeddedPlan: null });
    expect(await withPdf(bytes, (pdf) => pdf.getAttachments())).toBeNull();
  });
});

describe('structure', () => {
  test('tags header cells, data cells and figures with their alternative', async () => {
    const [summary, tablePage] = await withPdf(renderFixture(fixtureOutline()), async (pdf) => [
      JSON.stringify(await (await pdf.getPage(3)).getStructTree()),
      JSON.stringify(await (await pdf.getPage(8)).getStructTree()),
    ]);
    expect(summary).toContain('"role":"Figure"');
    expect(summary).toContain('Tree diagram with four parts. The same stands as text in chapter 1.');
    expect(summary).toContain('"role":"LBody"');
    expect(tablePage?.match(/"role":"Table"/g)).toHaveLength(1);
    const counts = ['TR', 'TH', 'TD'].map((role) => (tablePage?.split(`"role":"${role}"`).length ?? 0) - 1);
    expect(counts).toEqual([1 + longTableRows, 4 + longTableRows, 3 * longTableRows]);
  });
});

describe('what cannot be shown', () => {
  const text = 'Smile 😀 here, tone \u{1F44D} there, and again 😀, lone \ud800 end';

  test('is reported in full, once each, with its context', () => {
    const result = renderPdf(withParagraph(text), { fonts: loadTestFonts(), embeddedPlan: null, created });
    if (result.ok || result.error.type !== 'missing-glyphs') throw new Error('A document was made');
    expect(result.error.missing.map(({ character, codePoint }) => [character, codePoint])).toEqual([
      ['😀', 0x1f600],
      ['\u{1F44D}', 0x1f44d],
      ['\ud800', 0xd800],
    ]);
    expect(result.error.missing[0]?.context).toContain('Smile 😀 here');
  });

  test('is printed as its code when the user wants a document all the same', async () => {
    const bytes = renderFixture(withParagraph(text), { missingGlyphs: 'mark' });
    const shown = squeezed((await pageTexts(bytes)).join(''));
    expect(shown).toContain(
      squeezed('Smile [U+1F600] here, tone [U+1F44D] there, and again [U+1F600], lone [U+D800] end'),
    );
  });

  test('is replaced by its equivalent where there is one', async () => {
    const shown = squeezed(
      (await pageTexts(renderFixture(withParagraph('cafe\u0301, ✅ done\u000bnext 50％')))).join(''),
    );
    expect(shown).toContain('café,✓donenext50%');
  });

  test('leaves the outline as it was', () => {
    const outline = fixtureOutline();
    const before = outlineText(outline);
    renderFixture(outline);
    expect(outlineText(outline)).toBe(before);
  });
});

describe('unusable input', () => {
  test.each(['', 'yesterday', '2026-13-45'])('date %j is refused', (value) => {
    const result = renderPdf(fixtureOutline(), { fonts: loadTestFonts(), embeddedPlan: null, created: value });
    expect(result).toEqual({ ok: false, error: { type: 'invalid-date', value } });
  });

  test('a file that is no font is named', () => {
    const fonts = { ...loadTestFonts(), sansItalic: new Uint8Array([1, 2, 3]) };
    const result = renderPdf(fixtureOutline(), { fonts, embeddedPlan: null, created });
    expect(result).toEqual({ ok: false, error: { type: 'unusable-font', font: 'sansItalic' } });
  });
});
