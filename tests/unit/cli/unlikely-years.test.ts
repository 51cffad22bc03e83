import { expect, test } from 'vitest';
import { run } from './support/run-main.ts';

const file = (name: string) => `tests/fixtures/cases/02/${name}.json`;

test.each([
  [
    'baseline-0025',
    'Indicator “People who finished”, Baseline date: “0025-01-01” is in the year 0025.',
    'Indicator “People who finished”: “0025-01-01” in “Baseline date” is in the year 0025',
  ],
  [
    'baseline-1025',
    'Indicator “People who finished”, Baseline date: “1025-01-01” is in the year 1025.',
    'Indicator “People who finished”: “1025-01-01” in “Baseline date” is in the year 1025',
  ],
  [
    'deadline-0027',
    'Indicator “People who finished”, To be reached by: “0027-12-31” is in the year 0027.',
    'Target “People finish a course”: “0027-12-31” in “To be reached by” is in the year 0027',
  ],
  [
    'start-0025',
    'Programme, Start of the programme: “0025-01-01” is in the year 0025.',
    'Programme: “0025-01-01” in “Start of the programme” is in the year 0025',
  ],
])('%s: the year is asked about when the file is opened, and blocks the final plan', async (name, remark, blocker) => {
  const { code, stdout } = await run(['validate', file(name)]);
  expect(code).toBe(1);
  expect(stdout).toContain(remark);
  expect(stdout).toContain(`Blocker: ${blocker}`);
});

test('a year that can be right is not asked about', async () => {
  const { stdout } = await run(['validate', file('baseline-2025')]);
  expect(stdout).not.toContain('is in the year');
});

test('nothing is judged by a date of an unlikely year', async () => {
  const standing = async (name: string) => {
    const { stdout } = await run(['progress', file(name), '--format', 'json']);
    const { indicators } = JSON.parse(stdout);
    return [
      indicators[0].baseline.date,
      indicators[0].targetValue.date,
      indicators[0].expected.byLine?.from.date ?? null,
    ];
  };
  expect(await standing('baseline-2025')).toEqual(['2025-01-01', '2027-12-31', '2025-01-01']);
  // Without a baseline date the way begins with the programme.
  expect(await standing('baseline-0025')).toEqual([null, '2027-12-31', '2025-01-01']);
  expect(await standing('baseline-1025')).toEqual([null, '2027-12-31', '2025-01-01']);
  expect(await standing('deadline-0027')).toEqual(['2025-01-01', null, null]);
});
