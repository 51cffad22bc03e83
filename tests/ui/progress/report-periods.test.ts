import { describe, expect, test } from 'vitest';
import { nextReportPeriod, periodOfReport, periodPresets, periodState } from '#ui/progress/report-periods.ts';
import { withReports } from './report-setting.tsx';

const programme = { start: '2025-01-01', end: '2027-12-31' };
const namesOf = (...given: Parameters<typeof periodPresets>) =>
  periodPresets(...given).map(({ name, period: { from, to } }) => `${name} ${from}..${to}`);

describe('usual periods', () => {
  test('are the first year, what is over of the calendar, and the programme so far, each once', () => {
    expect(namesOf(programme, '2026-02-20')).toEqual([
      'first-year 2025-01-01..2025-12-31',
      'last-half 2025-07-01..2025-12-31',
      'last-quarter 2025-10-01..2025-12-31',
      'whole 2025-01-01..2026-02-20',
    ]);
    expect(namesOf(programme, '2027-05-01')).toEqual([
      'first-year 2025-01-01..2025-12-31',
      'last-year 2026-01-01..2026-12-31',
      'last-half 2026-07-01..2026-12-31',
      'last-quarter 2027-01-01..2027-03-31',
      'whole 2025-01-01..2027-05-01',
    ]);
  });

  test('count the first year from the day that the programme began, and are cut at its begin and end', () => {
    expect(namesOf({ start: '2025-03-15', end: '2025-11-30' }, '2035-06-01')).toEqual([
      'first-year 2025-03-15..2025-11-30',
      'last-half 2025-07-01..2025-11-30',
      'last-quarter 2025-10-01..2025-11-30',
    ]);
    expect(namesOf({ start: '2025-03-15', end: '2028-03-14' }, '2026-04-01')[0]).toBe(
      'first-year 2025-03-15..2026-03-14',
    );
  });

  test('are those of the calendar without dates of the programme, and none before it begins', () => {
    expect(namesOf({ start: null, end: null }, '2026-02-20')).toEqual([
      'last-year 2025-01-01..2025-12-31',
      'last-half 2025-07-01..2025-12-31',
      'last-quarter 2025-10-01..2025-12-31',
    ]);
    expect(namesOf({ start: '2026-03-01', end: null }, '2026-02-20')).toEqual([]);
  });
});

describe('the next report', () => {
  test.each([
    ['the first year, once it is over', '2026-02-20', [], '2025-01-01', '2025-12-31'],
    ['what is over of the first year', '2025-08-10', [], '2025-01-01', '2025-06-30'],
    ['the programme so far, while no period is over', '2025-02-10', [], '2025-01-01', '2025-02-10'],
    ['the first year, also before it begins', '2024-11-01', [], '2025-01-01', '2025-12-31'],
    ['a year after a year', '2027-02-01', [{ from: '2025-01-01', to: '2025-12-31' }], '2026-01-01', '2026-12-31'],
    [
      'as many months, whatever their days',
      '2026-01-01',
      [{ from: '2025-02-01', to: '2025-02-28' }],
      '2025-03-01',
      '2025-03-31',
    ],
    ['as many days', '2026-01-01', [{ from: '2025-02-03', to: '2025-02-09' }], '2025-02-10', '2025-02-16'],
    [
      'from the begin of the programme, where none is said',
      '2026-01-01',
      [{ from: null, to: '2025-06-30' }],
      '2025-07-01',
      '2025-12-31',
    ],
    [
      'up to the end of the programme',
      '2027-08-01',
      [{ from: '2025-01-01', to: '2026-12-31' }],
      '2027-01-01',
      '2027-12-31',
    ],
    [
      'a whole period after one that ends today or later',
      '2026-02-20',
      [{ from: '2026-01-01', to: '2026-12-31' }],
      '2027-01-01',
      '2027-12-31',
    ],
    [
      'after the one that ends last, not after one that is reversed',
      '2026-02-20',
      [
        { from: '2025-04-01', to: '2025-06-30' },
        { from: '2025-01-01', to: '2025-03-31' },
        { from: '2027-01-01', to: '2026-02-20' },
      ],
      '2025-07-01',
      '2025-09-30',
    ],
  ] as const)('is on %s', (_, today, reports, from, to) => {
    expect(nextReportPeriod(withReports(...reports), today)).toEqual({ from, to });
  });
});

test.each([
  [{ from: '2027-01-01', to: '2026-02-20' }, 'reversed'],
  [{ from: '2027-01-01', to: null }, 'reversed'],
  [{ from: null, to: '2024-12-31' }, 'reversed'],
  [{ from: '2027-01-01', to: '2027-12-31' }, 'not-begun'],
  [{ from: '2026-01-01', to: '2026-12-31' }, 'running'],
  [{ from: '2026-01-01', to: '2026-02-20' }, 'over'],
  [{ from: null, to: null }, 'over'],
] as const)('a report on %o is %s', (report, state) => {
  const today = '2026-02-20';
  expect(periodState(periodOfReport(report, programme, today), today)).toBe(state);
});
