import { expect, test } from 'vitest';
import { timeGrid } from '#core/chain/time-scale.ts';
import { type TimetableLabels, timetableDrawing, timetableDrawings } from '#core/chain/timetable-drawing.ts';
import { timetableOf } from '#core/chain/timetable-rows.ts';
import { exampleNames, loadExample } from '#core/scheme/example-plans.ts';
import { planWith, row } from './chain-plan.ts';
import { faultsOf, wordsOf } from './drawing-bounds.ts';

const labels: TimetableLabels = {
  untitled: 'Untitled',
  levelNames: { goal: 'Goal', target: 'Target', activity: 'Activity', indicator: 'Indicator' },
  programme: 'Programme',
};
const page = { width: 449, height: 300 };
const day = (iso: string) => Date.parse(iso) / 86_400_000;
const profile = { ...planWith({}).profile, start: '2025-01-01', end: '2026-12-31' };

test('a plan without dates has no timetable', () => {
  const plan = planWith({ profile, activities: [row('activities', 'a')], targets: [row('targets', 't')] });
  expect(timetableDrawing(plan, labels, page)).toBeNull();
  expect(timetableDrawings(plan, labels, page)).toEqual([]);
});

test('activities come in the order of the chain, then deadlines; an end that is missing reaches to the end of the programme', () => {
  const plan = planWith({
    profile,
    goals: [row('goals', 'g')],
    targets: [row('targets', 't', { goalId: 'g', title: 'reach', deadline: '2027-03-31' })],
    activities: [
      row('activities', 'loose', { start: '2025-02-01', end: '2025-03-01' }),
      row('activities', 'a', { targetIds: ['t'], title: 'Course', start: '2026-02-01' }),
      row('activities', 'none', { targetIds: ['t'], title: 'No date' }),
    ],
  });
  expect(timetableOf(plan, 'Untitled')).toEqual({
    rows: [
      { kind: 'activity', text: 'Course', from: day('2026-02-01'), to: day('2026-12-31'), open: true },
      { kind: 'activity', text: 'Untitled', from: day('2025-02-01'), to: day('2025-03-01'), open: false },
      { kind: 'deadline', text: 'reach', day: day('2027-03-31') },
    ],
    programme: { from: day('2025-01-01'), to: day('2026-12-31') },
    first: day('2025-01-01'),
    last: day('2027-03-31'),
  });
});

test.each(exampleNames)('the timetable of %s fits its pages and shows every dated row once', async (name) => {
  const plan = await loadExample(name, 'en');
  const drawings = timetableDrawings(plan, labels, page);
  expect(drawings.length).toBeGreaterThan(1);
  expect(drawings.filter(({ height }) => height > page.height)).toEqual([]);
  expect(drawings.flatMap(faultsOf)).toEqual([]);
  const words = wordsOf(drawings).split(' | ');
  const titles = [...plan.activities, ...plan.targets].map((entry) => entry.title).sort();
  expect(words.filter((text) => titles.includes(text)).sort()).toEqual(titles);
});

test('centuries of dates and an end before its start still give a readable grid', () => {
  const plan = planWith({ activities: [row('activities', 'a', { start: '9999-12-31', end: '0001-01-01' })] });
  const drawing = timetableDrawing(plan, labels, page);
  expect(drawing && faultsOf(drawing)).toEqual([]);
});

test('the grid has quarters for short programmes, years for longer ones, and never more than twelve labels', () => {
  expect(timeGrid(day('2025-01-01'), day('2025-12-31')).map(({ day: at, label }) => [at, label])).toEqual([
    [day('2025-01-01'), '2025'],
    [day('2025-04-01'), ''],
    [day('2025-07-01'), ''],
    [day('2025-10-01'), ''],
  ]);
  expect(timeGrid(day('2025-01-01'), day('2034-12-31')).map(({ label }) => label)).toEqual([
    '2025',
    '2026',
    '2027',
    '2028',
    '2029',
    '2030',
    '2031',
    '2032',
    '2033',
    '2034',
  ]);
  expect(timeGrid(day('1900-01-01'), day('2034-12-31')).length).toBeLessThanOrEqual(12);
});
