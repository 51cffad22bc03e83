import { describe, expect, test } from 'vitest';
import { addDays } from '#core/progress/day-count.ts';
import { expectedByLine, expectedByMilestones } from '#core/progress/expected-value.ts';
import { indicatorProgress, standings } from '#core/progress/indicator-progress.ts';
import { judgementOf } from '#core/progress/judgement-of.ts';
import { progressOf } from '#core/progress/progress-of.ts';
import { measured, progressPlan, risingIndicator } from './progress-plan.ts';

const context = { today: '2026-03-01', until: null };
const dates = { start: '2025-01-01', deadline: '2026-12-31' };

describe('against the straight line', () => {
  // From 1 January 2025 to 1 January 2027 are 730 days; 2 July 2025 is day 182, 1 January 2026 day 365.
  test.each([
    ['2025-01-01', 0],
    ['2025-07-02', (100 * 182) / 730],
    ['2026-01-01', 50],
    ['2027-01-01', 100],
    ['2029-01-01', 100],
    ['2024-01-01', 0],
  ])('on %s %d is expected', (date, value) => {
    const expectation = expectedByLine(risingIndicator(), dates, { date, value: 0 });
    expect(expectation.kind === 'expected' && expectation.value).toBeCloseTo(value, 10);
  });

  test('a value on the line has reached it on every day, whatever binary fractions make of it', () => {
    const rising = risingIndicator({
      baseline: { value: 0, date: '2025-01-01', note: '' },
      target: { value: 100, date: '2025-04-11' },
    });
    const falling = risingIndicator({
      direction: 'decrease',
      baseline: { value: 100, date: '2025-01-01', note: '' },
      target: { value: 0, date: '2025-04-11' },
    });
    for (let day = 0; day <= 100; day += 1) {
      const date = addDays('2025-01-01', day);
      const stands = [
        expectedByLine(rising, dates, { date, value: day }),
        expectedByLine(falling, dates, { date, value: 100 - day }),
      ];
      expect(stands.map((one) => one.kind === 'expected' && one.reached)).toEqual([true, true]);
    }
  });

  test('a falling value is on it when it is not above', () => {
    const falling = risingIndicator({
      direction: 'decrease',
      baseline: { value: 400, date: '2025-01-01', note: '' },
      target: { value: 200, date: '2027-01-01' },
    });
    const reached = (value: number) => expectedByLine(falling, dates, { date: '2026-01-01', value });
    expect([reached(300), reached(301)].map((one) => one.kind === 'expected' && one.reached)).toEqual([true, false]);
  });

  test.each([
    ['no baseline', { baseline: { value: null, date: null, note: '' } }, 'no-way'],
    ['no target value', { target: { value: null, date: '2027-01-01' } }, 'no-way'],
    ['to be maintained', { direction: 'maintain' as const }, 'no-way'],
    ['yes or no', { measure: 'yes-no' as const }, 'no-way'],
    ['levels of a scale', { measure: 'qualitative' as const }, 'no-way'],
    ['a baseline that is the target value', { baseline: { value: 100, date: '2025-01-01', note: '' } }, 'no-way'],
    ['a baseline beyond the target value', { baseline: { value: 120, date: '2025-01-01', note: '' } }, 'no-way'],
    [
      'a target date on the day of the baseline',
      { target: { value: 100, date: '2025-01-01' } },
      'target-not-after-start',
    ],
    ['a target date before the baseline', { target: { value: 100, date: '2024-01-01' } }, 'target-not-after-start'],
  ])('nothing is expected: %s', (_, change, reason) => {
    expect(expectedByLine(risingIndicator(change), dates, { date: '2026-01-01', value: 1 })).toEqual({
      kind: 'none',
      reason,
    });
  });

  test('dates of the programme and of the target stand in', () => {
    const undated = risingIndicator({
      baseline: { value: 0, date: null, note: '' },
      target: { value: 100, date: null },
    });
    const at = { date: '2026-01-01', value: 50 };
    expect(expectedByLine(undated, { start: '2025-01-01', deadline: '2027-01-01' }, at)).toMatchObject({ value: 50 });
    expect(expectedByLine(undated, { start: null, deadline: null }, at)).toEqual({
      kind: 'none',
      reason: 'no-start-date',
    });
    expect(expectedByLine(undated, { start: '2025-01-01', deadline: null }, at)).toEqual({
      kind: 'none',
      reason: 'no-target-date',
    });
  });
});

test('of a counter without a baseline the line begins with the programme, whatever date the baseline has', () => {
  const counter = risingIndicator({ cumulative: true, baseline: { value: null, date: '2025-06-01', note: '' } });
  const expectation = expectedByLine(counter, dates, { date: '2026-01-01', value: 50 });
  expect(expectation).toMatchObject({ value: 50, from: { date: '2025-01-01', value: 0 } });
});

test('of two milestones on one day the later in the list is due; one without a date or value is none', () => {
  const milestones = [
    { id: 'a', date: '2025-07-01', value: 10 },
    { id: 'b', date: '2025-07-01', value: 12 },
    { id: 'c', date: '2025-08-01', value: null },
    { id: 'd', date: null, value: 99 },
  ];
  expect(expectedByMilestones(risingIndicator({ milestones }), { date: '2025-12-31', value: 11 })).toEqual({
    kind: 'expected',
    value: 12,
    reached: false,
    from: { date: '2025-07-01', value: 12 },
    to: { date: '2025-07-01', value: 12 },
  });
});

test('standings are told from the best to the one that says nothing', () => {
  expect(standings).toEqual(['met', 'met-late', 'on-track', 'behind', 'missed', 'not-judged', 'no-data']);
});

test('milestones: the last one whose date has come', () => {
  const milestones = [
    { id: 'b', date: '2026-01-01', value: 40 },
    { id: 'a', date: '2025-07-01', value: 10 },
    { id: 'c', date: null, value: 99 },
  ];
  const by = (date: string, value: number) => expectedByMilestones(risingIndicator({ milestones }), { date, value });
  expect(by('2025-06-30', 5)).toEqual({ kind: 'none', reason: 'none-due' });
  expect(by('2025-12-31', 9)).toMatchObject({ value: 10, reached: false });
  expect(by('2026-01-01', 40)).toMatchObject({ value: 40, reached: true });
});

describe('how an indicator stands', () => {
  const stands = (
    indicator = risingIndicator(),
    measurements = [measured('2026-01-01', 50)],
    today = context.today,
  ) => {
    const { standing, judgedBy } = indicatorProgress(progressPlan(indicator, measurements), indicator, {
      ...context,
      today,
    });
    return [standing, judgedBy];
  };
  const milestone = [{ id: 'a', date: '2025-12-31', value: 60 }];

  test('on the line', () => expect(stands()).toEqual(['on-track', 'line']));
  test('below the line', () => expect(stands(undefined, [measured('2026-01-01', 49.9)])).toEqual(['behind', 'line']));
  test('a milestone goes before the line', () =>
    expect(stands(risingIndicator({ milestones: milestone }))).toEqual(['behind', 'milestones']));
  test('met in time, however long ago', () =>
    expect(stands(undefined, [measured('2026-12-01', 100)], '2030-01-01')).toEqual(['met', 'target']));
  test('met on the target date itself', () =>
    expect(stands(undefined, [measured('2027-01-01', 100)], '2030-01-01')).toEqual(['met', 'target']));
  test('met late', () => {
    const values = [measured('2026-12-31', 99), measured('2027-06-30', 100), measured('2027-12-31', 110)];
    expect(stands(undefined, values, '2030-01-01')).toEqual(['met-late', 'target']);
  });
  test('what is to be held is never late', () => {
    const held = risingIndicator({ direction: 'maintain', target: { value: 60, date: '2026-06-30' } });
    expect(stands(held, [measured('2026-12-31', 61)], '2030-01-01')).toEqual(['met', 'target']);
  });
  test('missed when the date has passed', () =>
    expect(stands(undefined, [measured('2026-12-31', 99)], '2027-01-02')).toEqual(['missed', 'target-date']));
  test('what is measured on a day to come has not happened', () =>
    expect(stands(undefined, [measured('2026-01-01', 50), measured('2026-01-02', 100)], '2026-01-01')).toEqual([
      'on-track',
      'line',
    ]));
  test('not met on the target date itself, though a milestone before was reached', () =>
    expect(stands(risingIndicator({ milestones: milestone }), [measured('2027-01-01', 99)], '2027-01-01')).toEqual([
      'missed',
      'target-date',
    ]));
  test('never measured', () => expect(stands(undefined, [])).toEqual(['no-data', null]));
  test('said to be not available', () =>
    expect(stands(undefined, [measured('2026-01-01', null, { unavailable: 'Register closed' })])).toEqual([
      'no-data',
      null,
    ]));
  test('a share of nobody says nothing, and hides no earlier value', () => {
    const share = risingIndicator({ measure: 'percentage', unit: '%' });
    const nobody = measured('2026-02-01', null, { numerator: 0, denominator: 0 });
    expect(stands(share, [measured('2026-01-01', 50), nobody])).toEqual(['on-track', 'line']);
    expect(stands(share, [nobody])).toEqual(['no-data', null]);
  });
  test('more than all decides nothing, and is no reason to call a target reached', () => {
    const share = risingIndicator({ measure: 'percentage', unit: '%', milestones: milestone });
    const impossible = measured('2026-02-01', 105.2, { numerator: 61, denominator: 58 });
    expect(stands(share, [measured('2026-01-01', 50), impossible])).toEqual(['not-judged', null]);
    expect(judgementOf(share, dates, impossible)?.achievement).toEqual({
      value: (100 * 61) / 58,
      met: null,
      figure: { kind: 'none', reason: 'impossible-share' },
    });
  });
  test('nothing says what was to be expected', () =>
    expect(stands(risingIndicator({ baseline: { value: null, date: null, note: '' } }))).toEqual(['not-judged', null]));
  test('not held', () =>
    expect(stands(risingIndicator({ direction: 'maintain', target: { value: 60, date: null } }))).toEqual([
      'behind',
      'target',
    ]));
  test('values of an earlier series do not count', () =>
    expect(stands(undefined, [measured('2026-01-01', 100, { series: 'series-1' })])).toEqual(['no-data', null]));
});

test('a report counts what was measured until its end, and judges on that day', () => {
  const indicator = risingIndicator();
  const plan = progressPlan(indicator, [measured('2025-12-31', 20), measured('2026-02-28', 100)]);
  const until = indicatorProgress(plan, indicator, { today: '2027-06-01', until: '2025-12-31' });
  expect([until.latest?.value, until.standing]).toEqual([20, 'behind']);
  expect(indicatorProgress(plan, indicator, { today: '2027-06-01', until: null }).standing).toBe('met');
});

test('a report on a period that still runs is judged on today: a date to come has not come', () => {
  const indicator = risingIndicator();
  const plan = progressPlan(indicator, [measured('2026-01-01', 50)]);
  const on = (today: string) => indicatorProgress(plan, indicator, { today, until: '2027-12-31' });
  expect([on('2026-02-20'), on('2027-06-01')].map(({ standing, judgedBy }) => [standing, judgedBy])).toEqual([
    ['on-track', 'line'],
    ['missed', 'target-date'],
  ]);
});

test('why there is no newer value', () => {
  const indicator = risingIndicator();
  const plan = progressPlan(indicator, [
    measured('2025-12-31', 60),
    measured('2026-03-31', null, { unavailable: ' Survey was cancelled ' }),
  ]);
  expect(indicatorProgress(plan, indicator, { ...context, today: '2026-03-31' })).toMatchObject({
    standing: 'on-track',
    unavailable: 'Survey was cancelled',
  });
});

test('why there is no value at all, also when nobody said for which day', () => {
  const indicator = risingIndicator();
  const plan = progressPlan(indicator, [measured(null, null, { unavailable: 'Register closed' })]);
  expect(indicatorProgress(plan, indicator, context).unavailable).toBe('Register closed');
});

test('an overview has every indicator once, under its goal', () => {
  const plan = progressPlan(risingIndicator(), [measured('2026-01-01', 50)]);
  const loose = { ...risingIndicator({ targetId: null }), id: 'loose' };
  const heading = { ...risingIndicator({ targetId: null, heading: 'partners' }), id: 'heading' };
  const overview = progressOf({ ...plan, indicators: [...plan.indicators, loose, heading] }, context);
  expect(
    overview.groups.map(({ goal, heading: name, indicators }) => [
      goal?.id ?? null,
      name,
      indicators.map((one) => one.indicator.id),
    ]),
  ).toEqual([
    ['g', null, ['i']],
    [null, 'partners', ['heading']],
    [null, null, ['loose']],
  ]);
  expect(overview.counts).toEqual({
    met: 0,
    'met-late': 0,
    'on-track': 1,
    behind: 0,
    missed: 0,
    'not-judged': 0,
    'no-data': 2,
  });
});

const late = (values: readonly (readonly [string, number])[], today: string, change = {}) => {
  const indicator = risingIndicator(change);
  const rows = values.map(([date, value]) => measured(date, value));
  return indicatorProgress(progressPlan(indicator, rows), indicator, { today, until: null });
};

test('since when a target value is reached late, also after it was lost at the target date', () => {
  const values = [
    ['2026-06-30', 100],
    ['2026-12-31', 90],
    ['2027-03-31', 99],
    ['2027-06-30', 101],
    ['2027-09-30', 120],
  ] as const;
  expect(late(values, '2028-01-01').late).toEqual({ due: '2027-01-01', reached: '2027-06-30' });
  expect(
    late(
      [
        ['2026-06-30', 100],
        ['2027-06-30', 101],
      ],
      '2028-01-01',
    ).late,
  ).toBeNull();
});

test.each([
  ['quarterly', '2025-07-31', null],
  ['quarterly', '2025-08-01', { from: '2025-03-31', to: '2025-08-01' }],
  ['yearly', '2026-04-30', null],
  ['yearly', '2026-05-02', { from: '2025-03-31', to: '2026-05-02' }],
  ['yearly', '2028-01-01', { from: '2025-03-31', to: '2028-01-01' }],
  ['biennial', '2028-01-01', null],
  ['per-course', '2028-01-01', null],
  [null, '2028-01-01', null],
])('a value of 31 March 2025, measured %s, on %s', (frequency, today, lastKnown) => {
  expect(late([['2025-03-31', 10]], today, { frequency }).lastKnown).toEqual(lastKnown);
});

test('the target date itself is still in time, for the value and for the day of judgement', () => {
  const undated = { target: { value: 100, date: null } };
  expect(late([['2026-12-30', 99]], '2026-12-31', undated).standing).toBe('behind');
  expect(late([['2026-12-30', 99]], '2027-01-01', undated).standing).toBe('missed');
  expect(late([['2026-12-31', 99]], '2026-12-31', undated).standing).toBe('missed');
  expect(late([['2026-12-31', 100]], '2030-01-01', undated).late).toBeNull();
  expect(late([['2027-01-01', 100]], '2030-01-01', undated).late).toEqual({ due: '2026-12-31', reached: '2027-01-01' });
});

test('the deadline is that of the target which the indicator belongs to, and of no other', () => {
  const indicator = risingIndicator({ target: { value: 100, date: null } });
  const plan = progressPlan(indicator, [measured('2026-01-01', 10)]);
  const [target] = plan.targets;
  if (target === undefined) throw new Error('A target');
  const other = { ...target, id: 'other', deadline: '2025-12-31' };
  const standing = (of: typeof plan, change = {}) =>
    indicatorProgress(of, { ...indicator, ...change }, { today: '2026-06-01', until: null });
  expect(standing({ ...plan, targets: [other, target] }).standing).toBe('behind');
  expect(standing(plan, { targetId: 'none' }).byLine).toEqual({ kind: 'none', reason: 'no-target-date' });
});

test('without a target date or a target value nothing is late or missed', () => {
  const undated = risingIndicator({ targetId: null, target: { value: 100, date: null } });
  const on = (indicator: typeof undated, value: number) =>
    indicatorProgress(progressPlan(indicator, [measured('2027-06-30', value)]), indicator, {
      today: '2030-01-01',
      until: null,
    });
  expect([on(undated, 100), on(undated, 99)].map(({ standing, late: since }) => [standing, since])).toEqual([
    ['met', null],
    ['not-judged', null],
  ]);
  const aimless = risingIndicator({ target: { value: null, date: '2026-12-31' } });
  expect(on(aimless, 5)).toMatchObject({ standing: 'not-judged', judgedBy: null, late: null });
});

test('the newest reason for a gap after the latest value is told, an older or an empty one is not', () => {
  const reasons = (rows: readonly (readonly [string | null, number | null, string])[]) => {
    const indicator = risingIndicator();
    const measurements = rows.map(([date, value, unavailable]) => measured(date, value, { unavailable }));
    return indicatorProgress(progressPlan(indicator, measurements), indicator, { today: '2026-12-01', until: null })
      .unavailable;
  };
  expect(
    reasons([
      ['2025-03-31', null, 'Too early'],
      ['2025-06-30', 5, ''],
    ]),
  ).toBe('');
  expect(
    reasons([
      ['2025-06-30', 5, ''],
      ['2025-06-30', null, 'The same day'],
    ]),
  ).toBe('');
  expect(
    reasons([
      ['2025-06-30', 5, ''],
      ['2025-09-30', null, 'First'],
      ['2025-12-31', null, '  '],
    ]),
  ).toBe('First');
  expect(
    reasons([
      ['2025-06-30', 5, ''],
      ['2025-09-30', null, 'First'],
      ['2025-12-31', null, 'Second'],
    ]),
  ).toBe('Second');
  expect(
    reasons([
      ['2025-06-30', 5, ''],
      [null, null, 'On no day'],
    ]),
  ).toBe('');
});

test('a report on a period that ended is judged at the end of its last day, one that ends today on today', () => {
  const indicator = risingIndicator({ target: { value: 100, date: '2025-12-31' } });
  const plan = progressPlan(indicator, [measured('2025-11-30', 99)]);
  const on = (today: string, until: string) => indicatorProgress(plan, indicator, { today, until }).standing;
  expect(
    [
      ['2026-06-01', '2025-12-30'],
      ['2025-12-31', '2025-12-31'],
      ['2026-06-01', '2025-12-31'],
      ['2026-06-01', '2026-01-01'],
    ].map(([today = '', until = '']) => on(today, until)),
  ).toEqual(['on-track', 'on-track', 'missed', 'missed']);
});

test('how old a value is counts to the end of the programme, and of a value without a day not at all', () => {
  expect(late([['2026-11-30', 10]], '2030-01-01', { frequency: 'yearly' }).lastKnown).toBeNull();
  const indicator = risingIndicator({ frequency: 'quarterly' });
  const plan = progressPlan(indicator, [measured(null, 10)]);
  expect(indicatorProgress(plan, indicator, { today: '2026-12-01', until: null }).lastKnown).toBeNull();
});
