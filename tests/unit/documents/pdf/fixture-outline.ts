import { readFileSync } from 'node:fs';
import type { ChainLevel, Drawing } from '#core/chain/drawing.ts';
import type { Block, Chapter, Outline } from '#documents/outline.ts';
import type { PdfFonts } from '#documents/pdf/pdf-types.ts';

const font = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../../../generated/fonts/${name}.ttf`, import.meta.url)));

/** The fonts as the generator leaves them. */
export function loadTestFonts(): PdfFonts {
  return {
    sansRegular: font('sans-regular'),
    sansSemibold: font('sans-semibold'),
    sansItalic: font('sans-italic'),
    serifSemibold: font('serif-semibold'),
  };
}

export const greek = 'Οι νεοαφιχθέντες πρόσφυγες μαθαίνουν ελληνικά';
export const cyrillic = 'Новопристигналите учат български език';
export const polish = 'Zażółć gęślą jaźń: 65 % uchodźców osiąga poziom A2';
export const maltese = 'L-għanijiet tal-programm ta’ integrazzjoni – ħidma, żgħażagħ, ġustizzja';

/** Number of rows of the table that goes over at least three pages. */
export const longTableRows = 96;

const drawing: Drawing = {
  width: 440,
  height: 150,
  shapes: [
    { kind: 'box', x: 0, y: 0, width: 440, height: 150, stroke: 'hairline', fill: 'surface', dashed: false },
    { kind: 'line', x1: 30, y1: 40, x2: 30, y2: 110, tone: 'goal', dashed: false },
    { kind: 'line', x1: 30, y1: 110, x2: 200, y2: 110, tone: 'gap', dashed: true },
    { kind: 'mark', x: 30, y: 40, size: 14, level: 'goal', hollow: false },
    { kind: 'mark', x: 30, y: 75, size: 12, level: 'target', hollow: false },
    { kind: 'mark', x: 200, y: 75, size: 12, level: 'activity', hollow: false },
    { kind: 'mark', x: 30, y: 110, size: 12, level: 'indicator', hollow: true },
    {
      kind: 'text',
      x: 48,
      y: 44,
      size: 10,
      lineHeight: 13,
      lines: ['Figure goal of the tree'],
      tone: 'ink',
      bold: true,
      anchor: 'start',
    },
    {
      kind: 'text',
      x: 430,
      y: 140,
      size: 8,
      lineHeight: 10,
      lines: ['Figure legend'],
      tone: 'muted',
      bold: false,
      anchor: 'end',
    },
  ],
};

const levelOf: readonly ChainLevel[] = ['goal', 'target', 'activity', 'indicator'];

function longTable(): Block {
  return {
    kind: 'table',
    caption: 'Budget by activity and year',
    columns: [
      { header: 'Activity', align: 'start', weight: 3 },
      { header: 'Responsible', align: 'start', weight: 2 },
      { header: 'Planned amount', align: 'end', weight: 1 },
      { header: 'Spent', align: 'end', weight: 1 },
    ],
    rows: Array.from({ length: longTableRows }, (_, i) => [
      `Row ${i + 1}: language course in the district`,
      `Municipality ${i + 1}`,
      `€ ${(i * 1117.5).toFixed(2)}`,
      i % 7 === 0 ? '' : `€ ${(i * 311).toFixed(2)}`,
    ]),
    firstColumnIsHeader: true,
  };
}

function chapter(number: number, title: string, blocks: readonly Block[]): Chapter {
  return {
    id: `chapter-${number}`,
    number: number === 0 ? '' : String(number),
    title,
    level: levelOf[(number + 3) % 4] ?? null,
    blocks,
  };
}

/** An outline with every kind of block and four scripts. */
export function fixtureOutline(changes: Partial<Outline> = {}): Outline {
  return {
    language: 'en-IE',
    direction: 'ltr',
    title: 'Arriving well in Nova Vila',
    subject: 'Integration programme plan',
    author: 'Municipality of Nova Vila',
    cover: {
      kicker: 'Integration programme plan',
      title: 'Arriving well in Nova Vila: language, work and a home in the first two years',
      subtitle: 'Programme of the municipality for 2027 to 2029',
      facts: [
        { label: 'Organisation', value: 'Municipality of Nova Vila, Department for social affairs' },
        { label: 'Period', value: '1 January 2027 – 31 December 2029' },
        { label: 'Territory', value: 'PT17 · local' },
        { label: 'Budget', value: '€ 1,250,000' },
      ],
      footnote: 'Follows the scheme of the Annex of the Handbook on Integration (2004), version 1.',
    },
    draftMark: null,
    levelNames: { goal: 'Goal', target: 'Target', activity: 'Activity', indicator: 'Indicator' },
    contentsTitle: 'Contents',
    pageLabel: 'Page {page} of {pages}',
    linkLabel: '{words}, page {page}',
    attachmentLabel: 'The plan as data',
    continuedLabel: '(continued)',
    chapters: [
      { ...chapter(0, 'Summary', summaryBlocks()), level: null },
      chapter(1, 'Integration goals', goalBlocks()),
      chapter(2, 'Target groups and needs', [{ kind: 'paragraph', text: maltese, tone: 'normal' }]),
      chapter(3, 'Resources and timetable', [
        { kind: 'heading', depth: 2, text: 'Money', level: 'activity', anchor: 'money' },
        longTable(),
      ]),
    ],
    ...changes,
  };
}

function summaryBlocks(): readonly Block[] {
  return [
    {
      kind: 'paragraph',
      text: 'The programme helps people who have just arrived to learn the language and find work.',
      tone: 'lead',
    },
    {
      kind: 'figure',
      caption: 'The chain of the programme',
      summary: 'Tree diagram with four parts. The same stands as text in chapter 1.',
      alternative: 'Tree: one goal, one target, one activity, one indicator.',
      drawing,
    },
    { kind: 'paragraph', text: 'All amounts are in euro.', tone: 'note' },
    { kind: 'list', items: ['First point of the list', 'Second point of the list', polish] },
  ];
}

function goalBlocks(): readonly Block[] {
  return [
    { kind: 'heading', depth: 2, text: 'Goal 1: language for everyone', level: 'goal', anchor: 'goal-1' },
    {
      kind: 'paragraph',
      text: `${greek}. ${cyrillic}.\n\nA second paragraph after an empty line, long enough to need more than one line of the page, because breaking lines is half of the work here.`,
      tone: 'normal',
    },
    {
      kind: 'key-values',
      entries: [
        { label: 'Overall policy goal', values: ['Access to the labour market'], missing: false },
        {
          label: 'Target groups',
          values: ['Recognised refugees', 'Women with children below three years'],
          missing: false,
        },
        { label: 'Baseline', values: ['Not yet filled in'], missing: true },
      ],
    },
    { kind: 'heading', depth: 3, text: 'Target 1.1', level: 'target', anchor: 'target-1-1' },
    { kind: 'paragraph', text: 'At least 65 % of recognised refugees reach level A2 by 30 June 2027.', tone: 'normal' },
    { kind: 'heading', depth: 4, text: 'Indicators of this target', level: 'indicator', anchor: 'indicators-1-1' },
    { kind: 'paragraph', text: 'No indicator yet.', tone: 'missing' },
    { kind: 'heading', depth: 2, text: 'Goal 2: work', level: 'goal', anchor: 'goal-2' },
    { kind: 'paragraph', text: 'Half of them work or train after two years.', tone: 'normal' },
  ];
}
