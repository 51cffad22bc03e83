import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createBinDays } from '#storage/bin-days.ts';
import { memoryStorage } from '../../support/last-words.ts';

const removal = { id: 'plan-1', at: '2026-11-23T08:00:00.000Z' };

/** Whether the removal is over at each start of the product, by the day that the clock shows. */
function startsOn(storage: Storage, ...days: readonly string[]): readonly boolean[] {
  return days.map((day) => createBinDays('plan', day, () => storage)(removal));
}

test('what was removed goes when it was seen in the bin on three days', () => {
  expect(startsOn(memoryStorage(), '2026-11-23', '2026-11-23', '2026-11-24', '2026-11-24', '2026-11-25')).toEqual([
    false,
    false,
    false,
    false,
    true,
  ]);
});

test('a clock that jumps once, however far and in whichever direction, deletes nothing', () => {
  fc.assert(
    fc.property(fc.constantFrom('1980-01-01', '2026-11-25', '2037-12-31'), fc.nat({ max: 5 }), (jumped, starts) => {
      const days = ['2026-11-23', ...Array.from({ length: starts }, () => jumped), '2026-11-23'];
      expect(startsOn(memoryStorage(), ...days)).not.toContain(true);
    }),
  );
});

test('what came back and was removed again begins anew, and stores do not count for each other', () => {
  const storage = memoryStorage();
  startsOn(storage, '2026-11-23', '2026-11-24');
  const third = (kind: string, at: string) => createBinDays(kind, '2026-11-25', () => storage)({ ...removal, at });
  expect([third('plan', '2026-11-24T08:00:00.000Z'), third('version', removal.at), third('plan', removal.at)]).toEqual([
    false,
    false,
    true,
  ]);
});

test.each(['', '7', '{"plan plan-1":7}', '{'])('a damaged memory only begins to count anew: %s', (text) => {
  const storage = memoryStorage();
  storage.setItem('planner.bin', text);
  expect(startsOn(storage, '2026-11-23', '2026-11-24', '2026-11-25')).toEqual([false, false, true]);
});

test('where nothing can be remembered nothing is over', () => {
  const blocked = () => {
    throw new DOMException('blocked', 'SecurityError');
  };
  expect(
    ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26'].map((day) => createBinDays('plan', day, blocked)(removal)),
  ).toEqual([false, false, false, false]);
});
