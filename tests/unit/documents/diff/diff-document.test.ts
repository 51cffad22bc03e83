import { expect, test } from 'vitest';
import { diffPlans } from '#core/diff/diff-plans.ts';
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

function pdfOf(report: DiffReport): Uint8Array {
  const pdf = diffPdf(report, { fonts: loadTestFonts(), created });
  if (!pdf.ok) throw new Error(JSON.stringify(pdf.error));
  return pdf.value;
}

function wordsOf({ before, after, text, translator }: DiffReport) {
  const plans = { before: before.plan, after: after.plan };
  return diffPlans(plans.before, plans.after).changes.map((change) => changeWords(translator, text, plans, change));
}

/** Every row of every table, by chapter. */
function rowsOf(outline: Outline) {
  return outline.chapters.map(({ id, number, blocks }) => ({
    id,
    number,
    rows: blocks.flatMap((block) => (block.kind === 'table' ? block.rows : [])),
  }));
}

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
  expect(outline.chapters[0]).toEqual({
    id: 'summary',
    number: '',
    title: 'Summary',
    level: null,
    blocks: [
      { kind: 'paragraph', tone: 'lead', text: 'Between “As approved” and “Mid-term” there are 18 changes.' },
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
          ['Goals', '0', '1', '0'],
          ['Targets', '0', '1', '0'],
          ['Activities', '1', '0', '1'],
          ['Indicators', '0', '1', '0'],
          ['Programme', '0', '1', '0'],
          ['Target groups', '1', '0', '0'],
          ['Measurements', '0', '1', '0'],
          ['Resources', '0', '1', '0'],
        ],
      }),
    ],
  });
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
  expect(chapters[2]?.rows).toEqual([['Target group “Parents”', 'Added', '–', 'People a year: 1,500']]);
  expect(chapters[6]?.rows[3]).toEqual([
    'Indicator “Share with B1”',
    'Milestones (30 June 2028): Added',
    '–',
    'Date: 30 June 2028; Value: 50%',
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
      rows: [
        ['Goals', '0', '0', '0'],
        ['Targets', '0', '1', '0'],
        ['Activities', '0', '1', '0'],
        ['Indicators', '0', '0', '0'],
        ['Programme', '0', '1', '0'],
      ],
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

test('without a change and without a reason it says so', async () => {
  const report = await reportIn('en', { after: { plan: smallPlan(), name: 'Copy', date: null }, reason: null });
  expect(buildDiffOutline(report).chapters.map(({ id, blocks }) => [id, blocks])).toEqual([
    [
      'summary',
      [
        { kind: 'paragraph', tone: 'lead', text: 'Between “As approved” and “Copy” nothing changed.' },
        { kind: 'heading', depth: 2, text: 'Why it was changed', level: null, anchor: 'summary-reason' },
        { kind: 'paragraph', tone: 'missing', text: 'No reason was written down.' },
      ],
    ],
  ]);
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
