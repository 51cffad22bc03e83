import { expect, test } from 'vitest';
import { latestOf, measurementsOf, pointsOf, saysSomething } from '#core/progress/measured-series.ts';
import { measured } from './progress-plan.ts';

test('the measurements of an indicator and a series in the order of their dates, those without a date first', () => {
  const rows = [
    measured('2026-06-30', 3),
    measured('2025-06-30', 1),
    measured(null, 9),
    measured('2025-12-31', 2),
    measured('2025-01-31', 7, { series: 'before' }),
    measured('2025-02-28', 8, { indicatorId: 'other' }),
  ];
  const plan = { measurements: rows };
  expect(measurementsOf(plan, 'i').map(({ value }) => value)).toEqual([9, 1, 2, 3]);
  expect(measurementsOf(plan, 'i', 'before').map(({ value }) => value)).toEqual([7]);
  expect(measurementsOf(plan, 'nobody’s')).toEqual([]);
  expect(rows.map(({ value }) => value)).toEqual([3, 1, 9, 2, 7, 8]);
});

test('the latest is the one with the latest date that says something, of several on one date the last one', () => {
  const early = measured('2025-06-30', 1);
  const late = measured('2025-12-31', 2);
  const corrected = { ...measured('2025-12-31', 4), id: 'corrected' };
  const silent = measured('2026-12-31', null);
  expect(latestOf('number', [late, early, silent])).toBe(late);
  expect(latestOf('number', [late, corrected])).toBe(corrected);
  expect(latestOf('number', [corrected, late])).toBe(late);
  expect(latestOf('number', [measured(null, 5), early])).toBe(early);
  expect(latestOf('number', [silent])).toBeNull();
});

test('a share of nobody says nothing', () => {
  const terms = { value: null, numerator: 0, denominator: 0 };
  expect(saysSomething('percentage', measured('2025-06-30', null, terms))).toBe(false);
  expect(saysSomething('percentage', measured('2025-06-30', null, { ...terms, denominator: 3 }))).toBe(true);
});

test('points are what has a day and a value', () => {
  const [dated, undated, silent] = [measured('2025-06-30', 1), measured(null, 2), measured('2025-12-31', null)];
  const share = measured('2026-06-30', null, { numerator: 1, denominator: 4 });
  expect(pointsOf({ measure: 'number' }, [dated, undated, silent])).toEqual([
    { date: '2025-06-30', value: 1, measurement: dated },
  ]);
  expect(pointsOf({ measure: 'percentage' }, [share])).toEqual([{ date: '2026-06-30', value: 25, measurement: share }]);
});
