import { expect, test } from 'vitest';
import { periodMark } from '#documents/report/period-mark.ts';

test.each([
  ['2025-01-01', '2025-12-31', '2025'],
  ['2025-01-01', '2025-06-30', '2025-01-01-2025-06-30'],
  ['2025-01-01', '2026-12-31', '2025-01-01-2026-12-31'],
  [null, '2025-12-31', '2025-12-31'],
  [null, null, ''],
])('a report from %s to %s is marked %j', (from, to, mark) => {
  expect(periodMark({ from, to })).toBe(mark);
});
