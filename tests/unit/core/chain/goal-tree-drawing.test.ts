import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chainTree } from '#core/chain/chain-tree.ts';
import { goalTreeDrawings } from '#core/chain/goal-tree-drawing.ts';
import type { GoalTreeLabels } from '#core/chain/goal-tree-parts.ts';
import { textWidth, wrapText } from '#core/chain/text-measure.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { exampleNames, loadExample } from '#core/scheme/example-plans.ts';
import { chainPlan, planWith, row } from './chain-plan.ts';
import { faultsOf, wordsOf } from './drawing-bounds.ts';

const labels: GoalTreeLabels = {
  levelNames: { goal: 'Goal', target: 'Target', activity: 'Activity', indicator: 'Indicator' },
  untitled: 'Untitled',
  continued: '(continued)',
  noTarget: 'No target yet',
  noActivity: 'No activity yet',
  noIndicator: 'No indicator yet',
  servesNothing: 'Serves no goal',
  heading: (id) => `Heading ${id}`,
  count: (level, count) => `${count} × ${level}`,
};
const page = { width: 449, height: 600 };
const draw = (plan: Plan, detail: 'full' | 'goals-and-targets' = 'full') =>
  goalTreeDrawings(chainTree(plan), labels, page, detail);

test('an empty plan has no drawing', () => {
  expect(draw(planWith({}))).toEqual([]);
});

test('gaps are broken lines to hollow marks with a word, rows without a goal are shown too', () => {
  const drawings = draw(chainPlan());
  expect(wordsOf(drawings)).toBe(
    [
      'Goal',
      'Target',
      'Activity',
      'Indicator',
      '1 Speak the language',
      '1.1 start early',
      'Courses',
      'Waiting time',
      '1.2 reach the level',
      'Courses',
      'No indicator yet',
      '2 Find work',
      'No target yet',
      '3 Heading partners',
      '3.1 sign agreements',
      'No activity yet',
      'No indicator yet',
      'Meetings held',
      'Serves no goal',
      '4.1 belongs nowhere',
      'No activity yet',
      'No indicator yet',
      'No target yet',
      'Festival',
      'Loose count',
    ].join(' | '),
  );
  const shapes = drawings.flatMap((drawing) => drawing.shapes);
  const hollow = shapes.flatMap((shape) => (shape.kind === 'mark' && shape.hollow ? [shape.level] : []));
  expect(hollow.sort()).toEqual([
    'activity',
    'activity',
    'goal',
    'goal',
    'indicator',
    'indicator',
    'indicator',
    'target',
    'target',
  ]);
  expect(shapes.filter((shape) => shape.kind === 'line' && shape.dashed).length).toBeGreaterThanOrEqual(
    hollow.length - 1,
  );
});

test.each(exampleNames)('every title of the example %s is in its tree', async (name) => {
  const plan = await loadExample(name, 'fr');
  const words = wordsOf(draw(plan));
  const titles = [...plan.goals, ...plan.targets, ...plan.activities, ...plan.indicators].map(({ title }) => title);
  expect(titles.filter((title) => !words.includes(title))).toEqual([]);
});

test('with counts only, activities and indicators are numbers', () => {
  const plan = planWith({
    goals: [row('goals', 'g', { title: 'G' })],
    targets: [row('targets', 't', { goalId: 'g', title: 'T' })],
    activities: [row('activities', 'a', { targetIds: ['t'] }), row('activities', 'b', { targetIds: ['t'] })],
  });
  expect(wordsOf(draw(plan, 'goals-and-targets'))).toContain('2 × activity | No indicator yet');
});

const title = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.lorem({ maxCount: 30 }),
  fc.constant('W'.repeat(300)),
  fc.constant(''),
);
const plans = fc
  .record({
    goals: fc.array(title, { maxLength: 6 }),
    targets: fc.array(fc.tuple(title, fc.nat({ max: 7 }), fc.boolean()), { maxLength: 12 }),
    activities: fc.array(fc.tuple(title, fc.array(fc.nat({ max: 12 }), { maxLength: 3 })), { maxLength: 30 }),
    indicators: fc.array(fc.tuple(title, fc.nat({ max: 14 })), { maxLength: 40 }),
  })
  .map(({ goals, targets, activities, indicators }) =>
    planWith({
      goals: goals.map((text, at) => row('goals', `g${at}`, { title: text })),
      targets: targets.map(([text, goal, heading], at) =>
        row('targets', `t${at}`, { title: text, goalId: `g${goal}`, heading: heading ? 'partners' : null }),
      ),
      activities: activities.map(([text, of], at) =>
        row('activities', `a${at}`, { title: text, targetIds: of.map((target) => `t${target}`) }),
      ),
      indicators: indicators.map(([text, of], at) => row('indicators', `i${at}`, { title: text, targetId: `t${of}` })),
    }),
  );

test('whatever a plan contains, nothing overlaps, leaves its drawing or makes it higher than allowed', () => {
  fc.assert(
    fc.property(plans, fc.integer({ min: 160, max: 900 }), fc.boolean(), (plan, height, full) => {
      const drawings = goalTreeDrawings(
        chainTree(plan),
        labels,
        { width: 449, height },
        full ? 'full' : 'goals-and-targets',
      );
      for (const drawing of drawings) {
        expect(drawing.height).toBeLessThanOrEqual(height);
        expect(faultsOf(drawing)).toEqual([]);
      }
    }),
    { numRuns: 60 },
  );
});

test('wrapped lines keep their width and lose no character, unless there are too many lines', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200, unit: 'grapheme' }), fc.integer({ min: 30, max: 300 }), (text, width) => {
      const lines = wrapText(text, width, 9, 1_000);
      expect(lines.filter((line) => textWidth(line, 9) > width)).toEqual([]);
      expect(lines.join('').replaceAll(/\s/gu, '')).toBe(text.replaceAll(/\s/gu, ''));
    }),
  );
  expect(wrapText('one two three four five six', 30, 9, 2)).toEqual(['one', 'two…']);
});
