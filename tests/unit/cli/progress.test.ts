import { expect, test } from 'vitest';
import { loadTranslator } from '#i18n/translator.ts';
import { createProgress } from '../../../src/cli/coverage/progress.ts';

const translator = await loadTranslator('en');

/** Steps at these milliseconds, and what they put on the error output. */
function shown(isWatched: boolean, times: readonly number[]): string {
  let now = 0;
  let text = '';
  const progress = createProgress(
    {
      isWatched,
      elapsed: () => now,
      stderr: (more) => {
        text += more;
      },
    },
    translator,
  );
  times.forEach((time, at) => {
    now = time;
    progress.step((at + 1) * 1000);
  });
  progress.end();
  return text;
}

test('on a terminal one line is written over, and gone at the end', () => {
  expect(shown(true, [100, 250, 300, 460])).toBe('\r\u001b[K2,000 plans read\r\u001b[K4,000 plans read\r\u001b[K');
});

test('in a log a line comes every ten seconds', () => {
  expect(shown(false, [5_000, 10_001, 15_000, 20_002])).toBe('2,000 plans read\n4,000 plans read\n');
});

test('what is quickly done is not told', () => {
  expect([shown(true, [50, 100]), shown(false, [900])]).toEqual(['', '']);
});
