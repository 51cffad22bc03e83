import { expect, test } from 'vitest';
import { toldChanges } from '#core/diff/told-changes.ts';
import { createRow } from '#core/plan/create-plan.ts';
import { loadSchemePack } from '#core/scheme/scheme-packs.ts';
import { buildDiffOutline } from '#documents/diff/build-diff-outline.ts';
import { diffPdf } from '#documents/diff/diff-pdf.ts';
import type { DiffReport } from '#documents/diff/diff-report.ts';
import { renderHtml } from '#documents/html/render-html.ts';
import type { Outline } from '#documents/outline.ts';
import { changeWords } from '#i18n/diff/change-words.ts';
import { loadTranslator } from '#i18n/translator.ts';
import { smallPlan } from '../../../support/plans.ts';
import { changedPlan } from '../../i18n/diff/changed-plans.ts';
import { corrected, countsDays, countsWeeks } from '../../i18n/diff/split-plans.ts';
import { textsOf } from '../outline-request.ts';
import { loadTestFonts } from '../pdf/fixture-outline.ts';
import { hasTool, pageTexts, runTool } from '../pdf/open-pdf.ts';

const created = '2027-06-30T08:00:00Z';
const squeezed = (text: string): string => text.replaceAll(/\s+/g, '');

async function reportIn(language: 'en' | 'fr', changes: Partial<DiffReport> = {}): Promise<DiffReport> {
  const pack = await loadSchemePack({ id: 'annex-2004', version: 1 }, language);
  if (!pack.ok) throw new Error('the scheme of the tests is there');
  return {
    before: { plan: smallPlan(), name: 'As approved', date: '2027-01-15' },
    after: { plan: changedPlan(), name: 'Mid-term', date: '2027-06-28' },
    reason: 'More people came than expected.\nThe council agreed on 3 June.',
    text: pack.value.text,
    translator: await loadTranslator(language),
    asOf: '2027-06-30',
    ...changes,
  };
}

/** Thirty goals, targets and activities more. */
async function longReport(): Promise<DiffReport> {
  const report = await reportIn('en');
  const { plan } = report.after;
  const more = <T extends 'goals' | 'targets' | 'activities'>(table: T) =>
    Array.from({ length: 30 }, (_, at) => ({ ...createRow(table, `${table}-${at}`), title: `Title ${at}` }));
  const after = {
    ...plan,
    goals: [...plan.goals, ...more('goals')],
    targets: [...plan.targets, ...more('targets')],
    activities: [...plan.activities, ...more('activities')],
  };
  return { ...report, after: { ...report.after, plan: after } };
}

function pdfOf(report: DiffReport): Uint8Array {
  const pdf = diffPdf(report, { fonts: loadTestFonts(), created });
  if (!pdf.ok) throw new Error(JSON.stringify(pdf.error));
  return pdf.value;
}

function wordsOf({ before, after, text, translator }: DiffReport) {
  const plans = { before: before.plan, after: after.plan };
  return toldChanges(plans).map((change) => changeWords(translator, text, plans, change));
}

/** Every row of every table, by chapter. */
function rowsOf(outline: Outline) {
  return outline.chapters.map(({ id, number, blocks }) => ({
    id,
    number,
    rows: blocks.flatMap((block) => (block.kind === 'table' ? block.rows : [])),
  }));
}

test('another plan is no earlier state of this one', async () => {
  const report = await reportIn('en');
  const before = { ...report.before, plan: { ...report.before.plan, id: 'another' } };
  expect(buildDiffOutline({ ...report, before }).cover.subtitle).toBe(
    'What differs from the plan “As approved”, and why',
  );
});

test('cover and summary say which states, when, why and how much', async () => {
  const outline = buildDiffOutline(await reportIn('en'));
  expect(outline.cover).toMatchObject({
    kicker: 'Changes of an integration programme plan',
    title: 'Arriving in Lindenhafen',
    subtitle: 'What changed since “As approved”, and why',
    facts: [
      { label: 'Before', value: 'As approved, 15 January 2027' },
      { label: 'After', value: 'Mid-term, 28 June 2027' },
      { label: 'Date of this document', value: '30 June 2027' },
    ],
  });
  expect(outline.layout).toBe('sheet');
  expect(outline.chapters[0]).toEqual({
    id: 'summary',
    number: '',
    title: 'Why it was changed',
    level: null,
    blocks: [
      { kind: 'paragraph', tone: 'normal', text: 'More people came than expected.' },
      { kind: 'paragraph', tone: 'normal', text: 'The council agreed on 3 June.' },
      { kind: 'paragraph', tone: 'note', text: 'Between “As approved” and “Mid-term” there are 18 changes.' },
    ],
  });
});

test('chapters that fill pages of their own make a book, whose summary counts each change once', async () => {
  const outline = buildDiffOutline(await longReport());
  expect(outline.layout).toBe('book');
  expect(outline.chapters[0]).toEqual({
    id: 'summary',
    number: '',
    title: 'Summary',
    level: null,
    blocks: [
      { kind: 'paragraph', tone: 'lead', text: 'Between “As approved” and “Mid-term” there are 108 changes.' },
      { kind: 'heading', depth: 2, text: 'Why it was changed', level: null, anchor: 'summary-reason' },
      { kind: 'paragraph', tone: 'normal', text: 'More people came than expected.' },
      { kind: 'paragraph', tone: 'normal', text: 'The council agreed on 3 June.' },
      {
        kind: 'heading',
        depth: 2,
        text: 'What was added, changed and removed',
        level: null,
        anchor: 'summary-counts',
      },
      expect.objectContaining({
        kind: 'table',
        rows: [
          ['Goals', '30', '2', '0', '32'],
          ['Targets', '30', '3', '0', '33'],
          ['Activities', '31', '0', '1', '32'],
          ['Indicators', '1', '3', '0', '4'],
          ['Programme', '0', '4', '0', '4'],
          ['Target groups', '1', '0', '0', '1'],
          ['Measurements', '0', '1', '0', '1'],
          ['Resources', '0', '1', '0', '1'],
          ['All changes', '93', '14', '1', '108'],
        ],
      }),
    ],
  });
});

test('many changes under one heading follow the counts, without contents', async () => {
  const report = await longReport();
  const { goals } = report.after.plan;
  const more = [1, 2, 3].flatMap((copy) => goals.map((row) => ({ ...row, id: `${row.id}-${copy}` })));
  const plan = { ...report.before.plan, goals: [...goals, ...more] };
  const outline = buildDiffOutline({ ...report, after: { ...report.after, plan } });
  expect(outline.layout).toBe('sheet');
  expect(outline.chapters.map(({ id }) => id)).toEqual(['summary', 'counts', 'goals']);
});

test('where nobody wrote why the plan was changed, the reasons of single changes are told, a shared one once', async () => {
  const why: readonly [string, string] = ['2026-05-05', 'Counted twice.'];
  const after = corrected(corrected(countsWeeks(), 'wait-1', 97, why), 'wait-2', 90, why);
  const states = {
    before: { plan: countsDays(), name: 'Then', date: null, keptFor: 'Sent to the ministry' },
    after: { plan: after, name: 'Now', date: null },
  };
  const outline = buildDiffOutline(await reportIn('en', { ...states, reason: null }));
  expect(outline.chapters.map(({ id }) => id)).toEqual(['summary', 'indicators']);
  expect(outline.cover.facts[0]?.value).toBe('Then. Sent to the ministry');
  expect(outline.chapters[0]?.blocks).toEqual([
    {
      kind: 'list',
      items: [
        'Indicator “Waiting time for a course”: The office reports weeks.',
        'Measurement of “Waiting time for a course”, 30 September 2025 and 1 more: Counted twice.',
      ],
    },
    { kind: 'paragraph', tone: 'note', text: 'Between “Then” and “Now” there are 3 changes.' },
  ]);
  const [table] = outline.chapters[1]?.blocks ?? [];
  expect(table?.kind === 'table' && [table.rows[0], table.details?.[0]]).toEqual([
    ['Indicator “Waiting time for a course”', 'What it counts', '', ''],
    expect.stringMatching(
      /^From 1 April 2026 it counts weeks instead of days; 3 values .* Why: The office reports weeks\.$/,
    ),
  ]);
  const written = buildDiffOutline(await reportIn('en', states));
  expect(written.chapters[0]?.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'paragraph']);
});

test('each chapter tells its changes, headings with their numbers; a chapter without any is left out', async () => {
  const [, ...chapters] = rowsOf(buildDiffOutline(await reportIn('en')));
  expect(chapters.map(({ id, number, rows }) => [id, number, rows.length])).toEqual([
    ['profile', '', 4],
    ['goals', '1', 2],
    ['target-groups', '2', 1],
    ['targets', '3', 3],
    ['activities', '4', 2],
    ['resources', '6', 1],
    ['indicators', '7', 5],
  ]);
  expect(chapters[3]?.rows[1]).toEqual(['Target “reach B1”', 'Target value', '65%', '70.5%']);
  expect(chapters[2]?.rows).toEqual([['Target group “Parents”', 'Added', '', '']]);
  const [group] = buildDiffOutline(await reportIn('en')).chapters.flatMap(({ id, blocks }) =>
    id === 'target-groups' ? blocks : [],
  );
  expect(group?.kind === 'table' && group.details).toEqual(['People a year: 1,500']);
  expect(chapters[6]?.rows[3]).toEqual([
    'Indicator “Share with B1”',
    'Milestones (30\u00a0June\u00a02028): Added',
    '–',
    'Date: 30\u00a0June\u00a02028; Value: 50%',
  ]);
});

test('lead and partners of an activity are told with the partners, an unreadable text where it stands', async () => {
  const small = smallPlan();
  const plan = {
    ...small,
    profile: { ...small.profile, start: null },
    targets: small.targets.map((row) => ({ ...row, value: null })),
  };
  const after = {
    ...plan,
    activities: plan.activities.map((row) => ({ ...row, lead: 'Library' })),
    unparsed: { 'targets/target-a/value': '1.234', 'profile/start': 'soon' },
  };
  const [one, other] = [
    { plan, name: 'Then', date: null },
    { plan: after, name: 'Now', date: null },
  ];
  const report = await reportIn('en', { before: one, after: other, reason: ' ' });
  expect(rowsOf(buildDiffOutline(report))).toEqual([
    {
      id: 'summary',
      number: '',
      rows: [],
    },
    {
      id: 'profile',
      number: '',
      rows: [['Programme', 'Start of the programme', '–', '“soon” (not readable as a value)']],
    },
    {
      id: 'targets',
      number: '3',
      rows: [['Target “reach B1”', 'Target value', '–', '“1.234” (not readable as a value)']],
    },
    { id: 'partners', number: '5', rows: [['Activity “Evening courses”', 'Lead', '–', 'Library']] },
  ]);
});

test('without a change it says so, and without a reason', async () => {
  const report = await reportIn('en', { after: { plan: smallPlan(), name: 'Copy', date: null }, reason: null });
  expect(buildDiffOutline(report).chapters.map(({ id, blocks }) => [id, blocks])).toEqual([
    ['summary', [{ kind: 'paragraph', tone: 'normal', text: 'Between “As approved” and “Copy” nothing changed.' }]],
  ]);
  const changed = buildDiffOutline(await reportIn('en', { reason: null }));
  expect(changed.chapters[0]?.blocks[0]).toEqual({
    kind: 'paragraph',
    tone: 'missing',
    text: 'No reason was written down.',
  });
});

test.each(['en', 'fr'] as const)('PDF and HTML show every change whole (%s)', async (language) => {
  const report = await reportIn(language);
  const outline = buildDiffOutline(report);
  const texts = wordsOf(report).flatMap(({ item, field, before, after }) => [item, field, before, after]);
  const lines = texts.flatMap((text) => text.split('\n')).map(squeezed);
  const unseen = new Set(
    outline.chapters.flatMap(({ blocks }) => blocks.flatMap((one) => (one.kind === 'table' ? [one.caption] : []))),
  );
  const shown = squeezed((await pageTexts(pdfOf(report))).join('\n'));
  expect(lines.filter((line) => !shown.includes(line))).toEqual([]);
  expect(textsOf(outline).filter((text) => !unseen.has(text) && !shown.includes(squeezed(text)))).toEqual([]);
  const page = squeezed(renderHtml(outline).replaceAll(/<[^>]+>/g, ''));
  expect(lines.filter((line) => !page.includes(line))).toEqual([]);
});

test('a few changes begin on the first page, below the head; a book has contents', async () => {
  const [first = ''] = await pageTexts(pdfOf(await reportIn('en')));
  expect(squeezed(first)).toContain(squeezed('More people came than expected.'));
  expect(squeezed(first)).toContain(squeezed('Starting point'));
  const pages = (await pageTexts(pdfOf(await longReport()))).map(squeezed);
  expect(pages.findIndex((text) => text.includes('Contents'))).toBe(1);
});

test('the same report gives the same bytes, and characters without a glyph are marked', async () => {
  const plan = changedPlan();
  const smiling = { ...plan, profile: { ...plan.profile, region: 'Port 😀' } };
  const report = await reportIn('en', { after: { plan: smiling, name: 'Now', date: '2027-06-28T08:00:00Z' } });
  const bytes = pdfOf(report);
  expect(Buffer.compare(bytes, pdfOf(report))).toBe(0);
  expect((await pageTexts(bytes)).join('')).toContain('Port [U+1F600]');
});

test.skipIf(!hasTool('pdftotext'))('pdftotext reads every change', async () => {
  const report = await reportIn('en');
  const { text } = runTool('pdftotext', ['-raw', '{pdf}', '-'], pdfOf(report));
  const words = wordsOf(report).flatMap(({ item, before, after }) => [
    item,
    ...before.split('\n'),
    ...after.split('\n'),
  ]);
  const read = squeezed(text);
  // Running heads and feet stand between the pages of a text that is longer than one.
  expect(words.filter((word) => word.length < 200 && !read.includes(squeezed(word)))).toEqual([]);
});

test.skipIf(!hasTool('qpdf'))('qpdf finds nothing wrong', async () => {
  const { status, text } = runTool('qpdf', ['--check', '{pdf}'], pdfOf(await reportIn('fr')));
  expect(text).toContain('No syntax or stream encoding errors found');
  expect(status).toBe(0);
});
