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

test('what is furthest behind stands first', () => {
  expect(itemsOf(short, 'behind').map((item) => item.split(':')[0])).toEqual([
    'Indicator 6',
    'Indicator 1',
    'Indicator 2',
    'Indicator 4',
  ]);
});

test('says how many targets have no room and how their indicators stand, and uses the room of two pages', () => {
  const { rows, note } = targetsOf(short);
  expect(rows).toHaveLength(6);
  expect(note).toBe(
    'The targets furthest behind come first. 2 more are in the full report; how their indicators stand: 1 met, 1 on track and 2 without data.',
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
