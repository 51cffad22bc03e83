import { expect, test } from 'vitest';
import type { Plan } from '#core/plan/plan-schema.ts';
import { loadExample } from '#core/scheme/example-plans.ts';
import type { Outline } from '#documents/outline.ts';
import { buildReportOutline } from '#documents/report/build-report-outline.ts';
import { sheetPages } from '#documents/sheet/page-breaks.ts';
import { reportRequests } from './report-requests.ts';

const english = await reportRequests('en');
const french = await reportRequests('fr');
const example = await loadExample('lindenhafen', 'en');
const short = buildReportOutline(english(example, { version: 'short' }));

function blocksOf(outline: Outline, id: string) {
  return outline.chapters.find((chapter) => chapter.id === id)?.blocks ?? [];
}

function itemsOf(outline: Outline, id: string): readonly string[] {
  return blocksOf(outline, id).flatMap((block) => (block.kind === 'list' ? block.items : []));
}

function targetsOf(outline: Outline) {
  const [table, note] = blocksOf(outline, 'targets');
  if (table?.kind !== 'table') throw new Error('A table');
  return { rows: table.rows, note: note?.kind === 'paragraph' ? note.text : '' };
}

test('each value stands beside what was planned for its own indicator', () => {
  const rows = new Map(targetsOf(short).rows.map((row) => [row[0]?.split(':')[0], row[2]]));
  expect(rows.get('Target 1.2')).toBe('Indicator 4: 70% (planned: at least 80%)\n31\u00a0December\u00a02025');
  expect(rows.get('Target 1.3')).toBe(
    'Indicator 5: 19% (planned: at most 15%)\nIndicator 6: 93.9% (planned: at least 100%)\n31\u00a0December\u00a02025',
  );
});

test('a value to be held and a yes have words of their own', () => {
  const [first] = example.indicators;
  const held = { ...example, indicators: [{ ...first, direction: 'maintain' }] } as Plan;
  const words = (outline: Outline) =>
    targetsOf(outline)
      .rows.map(([, , reached]) => reached)
      .join('\n');
  expect(words(buildReportOutline(english(held, { version: 'short' })))).toContain('(planned: keep at 80%)');
  expect(words(buildReportOutline(french(held, { version: 'short' })))).toContain(
    '(prévu\u00a0: maintenir à 80\u00a0%)',
  );
});

test('leads with what was missed and what was met, and has the course of the indicator furthest behind', () => {
  const [chapter] = short.chapters;
  const [lead] = chapter?.blocks ?? [];
  if (chapter?.id !== 'standings' || lead?.kind !== 'key-values') throw new Error('A lead');
  expect(lead.entries.map(({ label, values }) => [label, ...values])).toEqual([
    [
      'Missed',
      'Indicator 6: Requests for child care met: 93.9% (31 December 2025), target value 100%',
      'Indicator 1: Newcomers starting a course within 8 weeks: 77.2% (31 December 2025), target value 80%; 14.7 percentage points lower for women than for men',
      'Indicator 2: Median waiting time for a course place: 34 days (31 December 2025), target value 30 days',
    ],
    ['Met', 'Indicator 7: Newcomers with an agreed plan within 6 weeks: 90.8% (31 December 2025), target value 90%'],
  ]);
  const figures = chapter.blocks.flatMap((block) => (block.kind === 'figure' ? [block] : []));
  expect(figures.map(({ caption }) => caption)).toEqual(['Indicator 6: Requests for child care met over time']);
  const summary = blocksOf(short, 'summary').flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
  expect(summary.join('\n')).not.toContain('…');
  expect(figures[0]?.summary).not.toContain('table');
});

test('sets spending against the time that had passed', () => {
  const entries = blocksOf(short, 'standings').flatMap((block) => (block.kind === 'key-values' ? block.entries : []));
  const [, ...money] = entries.find(({ label }) => label === 'Planned and spent')?.values ?? [];
  expect(money.at(-1)).toMatch(/^On \d+ \w+ 20\d\d, [\d.]+% of the programme’s time had passed\.$/u);
});

test('says that nothing was missed or met yet, and has no picture where nothing was measured', () => {
  const outline = buildReportOutline(english({ ...example, measurements: [] }, { version: 'short' }));
  const [lead, ...others] = blocksOf(outline, 'standings');
  expect(lead?.kind === 'key-values' ? lead.entries.map(({ values }) => values) : []).toEqual([
    ['No indicator missed its target value.'],
    ['No indicator has met its target value yet.'],
  ]);
  expect(others.some(({ kind }) => kind === 'figure')).toBe(false);
});

test('what is furthest behind stands first', () => {
  expect(itemsOf(short, 'behind').map((item) => item.split(':')[0])).toEqual(['Indicator 4', 'Indicator 15']);
});

test('says how many targets have no room and how their indicators stand, and uses the room of two pages', () => {
  const { rows, note } = targetsOf(short);
  expect(rows).toHaveLength(4);
  expect(note).toBe(
    'The targets furthest behind come first. 4 more are in the full report; how their indicators stand: 1 met, 2 on track and 5 without data.',
  );
  expect(sheetPages(short.cover, short.chapters)).toBe(2);
});

test('keeps the paragraphs of a summary, and no mark of a list that was typed', () => {
  const [report] = example.activityReports;
  const told = {
    ...(report ?? { from: null, to: null }),
    summary: 'The first paragraph.\n\nThe second one.',
    changes: '- Start courses every month\n• Two teachers more',
  };
  const outline = buildReportOutline(english(example, { version: 'short' }, told));
  expect(blocksOf(outline, 'summary')).toEqual([
    { kind: 'paragraph', tone: 'normal', text: 'The first paragraph.' },
    { kind: 'paragraph', tone: 'normal', text: 'The second one.' },
  ]);
  expect(itemsOf(outline, 'changes')).toEqual(['Start courses every month', 'Two teachers more']);
});

test('a target value that was met late is not told as met alone, and the age of a value stands in the same brackets', () => {
  const [first] = example.indicators;
  const due = { ...first, target: { value: 70, date: '2025-06-30' }, breakdowns: [] };
  const plan = {
    ...example,
    indicators: [due],
    measurements: example.measurements.map((row) => ({ ...row, breakdown: [] })),
  } as Plan;
  const leadOf = (request: typeof english, end: string | null) => {
    const measurements = plan.measurements.filter(({ date }) => end === null || (date ?? '') <= end);
    const outline = buildReportOutline(request({ ...plan, measurements }, { version: 'short' }));
    return blocksOf(outline, 'standings').flatMap((block) =>
      block.kind === 'key-values' ? block.entries.flatMap(({ values }) => values) : [],
    );
  };
  expect(leadOf(english, null)).toContain(
    'Indicator 1: Newcomers starting a course within 8 weeks: 77.2% (31 December 2025), target value 70%, 3 months late',
  );
  expect(leadOf(french, null).join('\n')).toContain(', valeur cible 70\u00a0%, avec 3 mois de retard');
  expect(leadOf(english, '2025-06-30')).toContain(
    'Indicator 1: Newcomers starting a course within 8 weeks: 58% (30 June 2025, last known, 6 months old), target value 70%',
  );
});

test('names of targets stand whole where the pages have room for them', async () => {
  const roomy = buildReportOutline(english(await loadExample('norvalia', 'en'), { version: 'short' }));
  const names = targetsOf(roomy).rows.map(([name]) => name);
  expect(names).toHaveLength(8);
  expect(names[2]).toBe(
    'Target 2.1: In 25 municipalities the consultative body meets at least six times a year by the end of 2028, with a quality score of at least 5 of 6',
  );
  expect(names.filter((name) => name?.endsWith('…'))).toEqual([]);
});
