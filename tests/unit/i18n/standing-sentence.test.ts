import { expect, test } from 'vitest';
import type { Indicator } from '#core/plan/plan-schema.ts';
import { indicatorProgress } from '#core/progress/indicator-progress.ts';
import { spanWords } from '#i18n/span-words.ts';
import { standingSentence } from '#i18n/standing-sentence.ts';
import { loadTranslator } from '#i18n/translator.ts';
import { measured, progressPlan, risingIndicator } from '../core/progress/progress-plan.ts';

const english = await loadTranslator('en');
const french = await loadTranslator('fr');

const share: Partial<Indicator> = { measure: 'percentage', unit: '%', target: { value: 80, date: '2026-06-30' } };

function sentence(
  values: readonly (readonly [string, number])[],
  today: string,
  change: Partial<Indicator> = {},
  translator = english,
) {
  const indicator = risingIndicator(change);
  const rows = values.map(([date, value]) => measured(date, value));
  const progress = indicatorProgress(progressPlan(indicator, rows), indicator, { today, until: null });
  return standingSentence(translator, progress, { deadline: '2026-12-31', whyNot: 'nothing is expected' });
}

test.each([
  [[['2026-06-30', 77]], '2026-12-31', share, 'Missed by 3 percentage points: the target date was 30 June 2026'],
  [[['2026-06-30', 79.96]], '2026-12-31', share, 'Missed by 0.04 percentage points: the target date was 30 June 2026'],
  [
    [['2025-12-31', 77]],
    '2026-12-31',
    share,
    'Missed, as far as is known: 3 percentage points away at the last value; the target date was 30 June 2026',
  ],
  [
    [['2026-12-31', 99]],
    '2027-06-30',
    { target: { value: 100, date: null } },
    'Missed by 1 person: the target date was 31 December 2026',
  ],
  [
    [
      ['2026-06-30', 77],
      ['2026-12-31', 81],
    ],
    '2027-01-31',
    share,
    'Met 6 months late, on 31 December 2026',
  ],
  [[['2026-06-30', 80]], '2027-01-31', share, 'Met: the target value is reached'],
  [[['2026-01-01', 40]], '2026-01-01', {}, 'Behind the straight line by 10 persons'],
  [[['2026-01-01', 60]], '2026-01-01', {}, 'On track: level with the straight line or better'],
  [
    [['2026-01-01', 60]],
    '2026-01-01',
    { milestones: [{ id: 'm', date: '2025-12-31', value: 70.5 }] },
    'Behind the milestone of 31 December 2025 by 10.5 persons',
  ],
  [
    [['2026-01-01', 1]],
    '2027-12-31',
    { measure: 'qualitative', scale: ['Begun', 'Done'], target: { value: 2, date: '2026-01-01' } },
    'Missed: the target date was 1 January 2026',
  ],
  [
    [['2026-01-01', 50]],
    '2026-01-01',
    { direction: 'maintain', target: { value: 60, date: null } },
    'Behind: not held, 10 persons away',
  ],
  [[], '2026-01-01', {}, 'No data: not measured yet'],
] as const)('%j on %s', (values, today, change, words) => {
  expect(sentence(values, today, change as Partial<Indicator>)).toBe(words);
});

test('in French', () => {
  expect(sentence([['2026-06-30', 77]], '2026-12-31', share, french)).toBe(
    'Manqué de 3\u00a0points de pourcentage\u00a0: la date cible était le 30 juin 2026',
  );
});

test.each([
  ['2026-01-31', '2026-02-12', '12 days'],
  ['2026-01-31', '2026-02-28', '1 month'],
  ['2025-12-31', '2026-11-30', '11 months'],
  ['2025-12-31', '2026-12-30', '11 months'],
  ['2024-01-15', '2026-04-15', '2 years and 3 months'],
  ['2024-02-29', '2025-02-28', '1 year'],
])('from %s to %s: %s', (from, to, words) => {
  expect(spanWords(english, from, to)).toBe(words);
});
