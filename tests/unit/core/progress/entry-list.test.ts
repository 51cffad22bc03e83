import { expect, test } from 'vitest';
import { entryGroups, entryPeriodStates, entryPeriods, lastSignature } from '#core/progress/entry-list.ts';
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
});
