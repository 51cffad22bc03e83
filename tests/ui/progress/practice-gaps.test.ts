import { expect, test } from 'vitest';
import { practiceGaps } from '#ui/progress/practice-gaps.ts';
import { lindenhafen } from './progress-plan.ts';

const [goal] = lindenhafen.goals;
const ofGoal = (plan: typeof lindenhafen) => practiceGaps(plan).get(goal?.id ?? '');

test('a sheet lacks values and lessons while there is only a reason why nothing was measured', () => {
  const activities = lindenhafen.activities.map((row) => ({ ...row, actual: { ...row.actual, lesson: ' ' } }));
  const measurements = lindenhafen.measurements.map((row) => ({
    ...row,
    value: null,
    numerator: null,
    denominator: null,
    unavailable: 'Nobody counted',
  }));
  expect(ofGoal({ ...lindenhafen, activities, measurements })).toEqual(['values', 'lessons']);
  expect(ofGoal({ ...lindenhafen, activities })).toEqual(['lessons']);
});

test('values and lessons count for the goals that they serve only', () => {
  const targetIds = new Set(lindenhafen.targets.filter(({ goalId }) => goalId === goal?.id).map(({ id }) => id));
  const indicators = lindenhafen.indicators.filter(({ targetId }) => targetId !== null && !targetIds.has(targetId));
  const activities = lindenhafen.activities.map((row) => {
    const isOwn = row.targetIds.some((id) => targetIds.has(id));
    return { ...row, actual: { ...row.actual, lesson: isOwn ? '' : 'Begin early' } };
  });
  expect(ofGoal({ ...lindenhafen, indicators, activities })).toEqual(['values', 'lessons']);
});
