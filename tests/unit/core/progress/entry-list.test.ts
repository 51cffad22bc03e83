import { expect, test } from 'vitest';
import {
  entryGroups,
  entryPeriodStates,
  entryPeriods,
  lastSignature,
  periodAddress,
  readPeriod,
} from '#core/progress/entry-list.ts';
import { measured, progressPlan, risingIndicator } from './progress-plan.ts';

const today = '2025-11-20';
const plan = progressPlan(risingIndicator(), [
  measured('2025-03-31', 10),
  measured('2025-06-30', null, { unavailable: 'The register was moved' }),
  measured('2025-09-30', null, { note: 'begun' }),
]);
const yearly = { ...risingIndicator({ frequency: 'half-yearly', title: 'Schools' }), id: 'y' };
const both = { ...plan, indicators: [...plan.indicators, yearly, risingIndicator({ id: 'e', frequency: null })] };

test('a period is complete when every value that it asks for is there or explained', () => {
  const states = entryPeriodStates(both, entryPeriods(both, today), today);
  expect(states.map(({ period, isRunning, missing }) => [period.to, isRunning, missing])).toEqual([
    ['2025-03-31', false, 0],
    ['2025-06-30', false, 1],
    ['2025-09-30', false, 1],
    ['2025-12-31', true, 2],
  ]);
});

test.each([
  ['each on its day', both],
  [
    'one that says since when it was measured, and ends in the next period',
    { ...both, measurements: [measured('2025-04-03', 10, { from: '2025-01-01' })] },
  ],
])('what is missing are the rows of the entry that have no value: %s', (_, shown) => {
  for (const { period, missing } of entryPeriodStates(shown, entryPeriods(shown, today), today)) {
    const rows = entryGroups(shown, period).flatMap((group) => (group.kind === 'calendar' ? group.rows : []));
    expect(rows.filter(({ measurement }) => measurement === null)).toHaveLength(missing);
  }
});

test('the name is that of the newest value of a period that has one', () => {
  const signed = (from: string | null, enteredBy: string) =>
    measured(`2025-0${enteredBy.length}-01`, 1, { from, enteredBy });
  const of = (...measurements: ReturnType<typeof signed>[]) => lastSignature({ measurements });
  expect(of(signed('2025-01-01', 'City'), signed('2025-01-01', ''), signed(null, 'Others'))).toBe('City');
  expect([of(), of(signed(null, 'Others'))]).toEqual(['', '']);
  expect(of(signed('2025-01-01', 'City'), signed('2025-01-01', '  '))).toBe('City');
  expect(of(signed('2025-01-01', 'City'), signed('2025-01-01', 'Town'))).toBe('Town');
});

test('periods to choose from: those of the most frequent frequency, with the one that begins today', () => {
  const ends = (day: string, shown = both) => entryPeriods(shown, day).map(({ to }) => to);
  expect(ends('2025-04-01')).toEqual(['2025-03-31', '2025-06-30']);
  expect(ends('2025-03-31')).toEqual(['2025-03-31']);
  expect(ends('2025-12-31', { ...both, indicators: [yearly] })).toEqual(['2025-06-30', '2025-12-31']);
  expect(ends(today, { ...both, indicators: both.indicators.slice(2) })).toEqual([]);
  for (const days of [{ start: null }, { end: null }])
    expect(ends(today, { ...both, profile: { ...both.profile, ...days } })).toEqual([]);
});

test('periods that end before the first or after the last one chosen are missing in none', () => {
  const chosen = [
    { from: '2025-04-01', to: '2025-06-30' },
    { from: '2025-10-01', to: '2025-12-31' },
  ];
  const states = entryPeriodStates({ ...both, measurements: [] }, chosen, '2025-12-31');
  expect(states.map(({ isRunning, missing }) => [isRunning, missing])).toEqual([
    [false, 2],
    [true, 2],
  ]);
});

test('a period in an address is read as it was written, and nothing else is', () => {
  const period = { from: '2026-01-01', to: '2026-03-31' };
  expect(periodAddress(period)).toBe('2026-01-01..2026-03-31');
  expect(readPeriod(periodAddress(period))).toEqual(period);
  const day = { from: '2026-01-01', to: '2026-01-01' };
  expect(readPeriod(periodAddress(day))).toEqual(day);
  const others = [
    null,
    '',
    '2026-03-31..2026-01-01',
    '2026-01-01',
    '2026-02-30..2026-03-31',
    '2026-01-01..2026-03-32',
    'x2026-01-01..2026-03-31',
    '2026-01-01..2026-03-31x',
    '2026-01-01--2026-03-31',
  ];
  expect(others.map(readPeriod)).toEqual(others.map(() => null));
});

test('what a period asks for stands under its goal, its heading or neither, and apart what follows events', () => {
  const [indicator] = plan.indicators as [(typeof plan.indicators)[number]];
  const shown = {
    ...plan,
    measurements: [measured(null, 3, { indicatorId: 'course' }), measured('2025-02-01', 4, { indicatorId: 'course' })],
    indicators: [
      { ...indicator, id: 'course', frequency: 'per-course' },
      indicator,
      { ...indicator, id: 'headed', targetId: null, heading: 'partners' },
      { ...indicator, id: 'loose', targetId: null },
      { ...indicator, id: 'late', frequency: 'yearly' },
    ],
  };
  const groups = entryGroups(shown, { from: '2025-04-01', to: '2025-06-30' });
  expect(
    groups.map(({ key, kind, goal, heading, rows }) => [
      key,
      kind,
      goal?.id ?? null,
      heading,
      rows.map(({ indicator: { id }, period }) => [id, period?.to ?? null]),
    ]),
  ).toEqual([
    ['goal g', 'calendar', 'g', null, [['i', '2025-06-30']]],
    ['heading partners', 'calendar', null, 'partners', [['headed', '2025-06-30']]],
    ['loose', 'calendar', null, null, [['loose', '2025-06-30']]],
    ['events', 'events', null, null, [['course', null]]],
  ]);
  const [event] = groups.at(-1)?.rows ?? [];
  expect([event?.measurement, event?.unfinished?.value]).toEqual([null, 3]);
  expect(entryGroups(shown, null).map(({ key }) => key)).toEqual(['events']);
});

test('of an indicator with several periods in the one reported on the last is asked for, its edges included', () => {
  const endsIn = (from: string, to: string) =>
    entryGroups(plan, { from, to }).flatMap(({ rows }) => rows.map(({ period }) => period?.to));
  expect(endsIn('2025-01-01', '2025-12-31')).toEqual(['2025-12-31']);
  expect(endsIn('2025-06-30', '2025-09-29')).toEqual(['2025-06-30']);
  expect(endsIn('2025-07-01', '2025-09-30')).toEqual(['2025-09-30']);
  expect(endsIn('2025-07-01', '2025-09-29')).toEqual([]);
});

test('what was begun and says nothing yet is offered where there is no value', () => {
  const begun = (to: string, measurements: ReturnType<typeof measured>[]) => {
    const shown = { ...plan, measurements };
    const [row] = entryGroups(shown, { from: '2025-01-01', to })[0]?.rows ?? [];
    return [row?.measurement?.id ?? null, row?.unfinished?.id ?? null];
  };
  const note = measured('2025-02-15', null, { note: 'asked' });
  const undated = measured(null, null, { note: 'no day yet' });
  expect(begun('2025-03-31', [note])).toEqual([null, 'm-2025-02-15']);
  expect(begun('2025-03-31', [undated])).toEqual([null, 'm-null']);
  expect(begun('2025-06-30', [note])).toEqual([null, null]);
  expect(begun('2025-03-31', [note, measured('2025-03-01', 4)])).toEqual(['m-2025-03-01', null]);
});
