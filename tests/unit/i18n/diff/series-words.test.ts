import { expect, test } from 'vitest';
import { createRow } from '#core/plan/create-plan.ts';
import { seriesJoined, seriesKept } from '#core/plan/series.ts';
import { smallPlan } from '../../../support/plans.ts';
import { wordsOf } from './changed-plans.ts';
import { corrected, countsDays, countsOtherwise, countsWeeks, waitId, withWait } from './split-plans.ts';

const item = 'Indicator “Waiting time for a course”';
const measured = 'Measurement of “Waiting time for a course”, 31 December 2025';
const asSentence = { before: '', kind: 'changed', sentence: true } as const;

test('a split is one change: what it counts since, the values and aims that stay apart in their own unit, and why', () => {
  expect(wordsOf(countsDays(), countsWeeks())).toEqual([
    {
      ...asSentence,
      item,
      field: 'What it counts',
      after:
        'From 1 April 2026 it counts weeks instead of days; 3 values until then stay as an earlier series. Kept with it: Baseline value: 98 days; Target value: 60 days; 1 milestone. Why: The office reports weeks.',
    },
  ]);
  const [french] = wordsOf(countsDays(), countsWeeks(), 'fr');
  expect(french?.after).toBe(
    'À partir du 1er avril 2026, il compte en weeks et non plus en jours\u00a0; 3 valeurs antérieures restent dans une série à part. Avec elle restent\u00a0: Valeur de référence\u00a0: 98\u00a0jours\u00a0; Valeur cible\u00a0: 60\u00a0jours\u00a0; 1 valeur intermédiaire. Pourquoi\u00a0: The office reports weeks.',
  );
});

test('what was changed beside the unit is told beside it', () => {
  const after = withWait(countsWeeks(), {
    calculation: 'Median of weeks between registration and first lesson',
    baseline: { value: 14, date: '2025-06-30', note: '' },
  });
  const [split, definition, baseline, ...others] = wordsOf(countsDays(), after);
  expect(split?.after).toContain('Kept with it: Target value: 60 days; 1 milestone.');
  expect([definition?.field, definition?.before]).toEqual([
    'Definition',
    'Median of days between registration and first lesson',
  ]);
  expect(baseline).toEqual({ item, field: 'Baseline value', before: '98 days', after: '14 weeks', kind: 'changed' });
  expect(others).toEqual([]);
});

test.each([
  [
    'another measure',
    { measure: 'percentage', unit: '%' },
    'From 1 April 2026 it counts something else (Measured as: Percentage instead of Number; Unit: Per cent instead of Days);',
  ],
  ['another definition', { calculation: 'Mean of days' }, 'From 1 April 2026 it counts something else (Definition);'],
] as const)('%s', (_, change, words) => {
  const [told] = wordsOf(countsDays(), countsOtherwise(change));
  expect(told?.after).toContain(words);
});

test('a change of meaning that nobody has decided on, and both answers', () => {
  const open = withWait(countsDays(), { unit: 'weeks' });
  const [opened, unit, ...others] = wordsOf(countsDays(), open);
  expect(opened).toEqual({
    ...asSentence,
    item,
    field: 'What it counts',
    after: 'What it counts was changed. Nobody has decided yet whether its 3 values go on or a new series begins.',
  });
  expect([unit?.field, unit?.before, unit?.after, others]).toEqual(['Unit', 'Days', 'weeks', []]);
  expect(wordsOf(open, seriesKept(open, waitId)).map(({ after }) => after)).toEqual([
    'Only its words were changed: its values go on as one series.',
  ]);
  expect(wordsOf(open, countsWeeks()).map(({ after }) => after)).toEqual([
    expect.stringMatching(/^From 1 April 2026 it counts weeks instead of days; 3 values/),
  ]);
});

test('values of an ended series that count again are told once', () => {
  const split = countsWeeks();
  const [series = 'none'] = split.indicators.flatMap(({ earlierSeries }) => earlierSeries.map(({ id }) => id));
  expect(wordsOf(split, seriesJoined(split, waitId, series)).map(({ after }) => after)).toEqual([
    'It counts again what it counted until 31 March 2026: 3 values of that series go on with the present ones.',
  ]);
});

test('a value of an earlier series is told in the unit of that series', () => {
  const split = countsWeeks();
  const later = {
    ...split,
    measurements: split.measurements.map((row) => (row.id === 'wait-2' ? { ...row, value: 90 } : row)),
  };
  expect(wordsOf(split, later)).toEqual([
    { item: measured, field: 'Value', before: '91 days', after: '90 days', kind: 'changed' },
  ]);
});

test('an indicator that comes with earlier series, and its values, tell them in sentences', () => {
  const words = wordsOf(smallPlan(), corrected(countsWeeks(), 'wait-2', 90, ['2026-05-05', 'Counted twice.']));
  const added = words.find((one) => one.item === item)?.after.split('\n') ?? [];
  expect(added.filter((line) => line.startsWith('Earlier series'))).toEqual([
    expect.stringMatching(/^Earlier series: From 1 April 2026 it counts weeks instead of days; 3 values/),
  ]);
  expect(words.find((one) => one.item === measured)?.after.split('\n')).toEqual([
    'Series: Earlier series, until 31 March 2026',
    'Value: 90 days',
    'Corrections: Corrected on 5 May 2026: Value: 90 days instead of 91 days. Why: Counted twice.',
  ]);
});

test('a correction is one change with its number and its reason, and each of several is told', () => {
  const once = corrected(countsWeeks(), 'wait-2', 90, ['2026-05-05', 'Counted twice.']);
  const twice = corrected(once, 'wait-2', 89, ['2026-05-09', '']);
  expect(wordsOf(countsWeeks(), twice)).toEqual([
    {
      ...asSentence,
      item: measured,
      field: 'Correction',
      after:
        'Corrected on 5 May 2026: Value: 90 days instead of 91 days. Why: Counted twice.\nCorrected on 9 May 2026: Value: 89 days instead of 90 days.',
    },
  ]);
});

test('what was broken down before a correction stays hidden', () => {
  const plan = smallPlan();
  const cell = { id: 'cell', dimension: 'Gender', category: 'Women', value: null, numerator: 3, denominator: 4 };
  const [value] = plan.measurements;
  if (!value) throw new Error('there is a measurement');
  const counted = { ...plan, measurements: [{ ...value, breakdown: [cell] }] };
  const whole = corrected(counted, value.id, 12, ['2026-05-05', 'Counted twice.']);
  const without = { ...plan, measurements: [] };
  const undone = { ...whole, measurements: whole.measurements.map((row) => ({ ...row, earlier: [] })) };
  for (const words of [wordsOf(without, whole), wordsOf(counted, whole), wordsOf(whole, undone)])
    expect(JSON.stringify(words)).not.toContain('Women');
});

test('new rows of the plan can carry an open series', () => {
  const open = withWait(countsDays(), { unit: 'weeks' });
  const words = wordsOf({ ...smallPlan(), goals: [createRow('goals', 'goal-a')] }, open);
  expect(words.find((one) => one.item === item)?.after).toContain('Earlier series: What it counts was changed.');
});
