import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffTexts } from '#ui/versions/text-diff.ts';

/** Marked stretches in brackets. */
function marked(before: string, after: string): readonly [string, string] | null {
  const parts = diffTexts(before, after);
  const say = (side: readonly { text: string; own: boolean }[]) =>
    side.map(({ text, own }) => (own ? `[${text}]` : text)).join('');
  return parts && [say(parts.before), say(parts.after)];
}

test.each([
  ['start a course by May', 'attend a course by June', '[start] a course by [May]', '[attend] a course by [June]'],
  ['a course', 'a long and good course', 'a course', 'a [long and good] course'],
  ['begin now', 'begin', 'begin [now]', 'begin'],
  ['one, two.', 'one; two.', 'one[,] two.', 'one[;] two.'],
  ['même été', 'même hiver', 'même [été]', 'même [hiver]'],
])('%s → %s', (before, after, expectedBefore, expectedAfter) => {
  expect(marked(before, after)).toEqual([expectedBefore, expectedAfter]);
});

test('texts without a common word are not marked: all of them is new', () => {
  expect(marked('80%', '83%')).toBeNull();
  expect(marked('', 'something')).toBeNull();
});

test('texts of thousands of words are compared at once', () => {
  const words = Array.from({ length: 10_000 }, (_, at) => `word${at}`);
  const other = words.map((word, at) => (at % 2 === 0 ? word : `other${at}`));
  const started = performance.now();
  const parts = diffTexts(words.join(' '), other.join(' '));
  expect(parts?.before.map(({ text }) => text).join('')).toBe(words.join(' '));
  expect(performance.now() - started).toBeLessThan(2_000);
});

test('parts are the whole text, and what both have is the same on both sides', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', 'c', ' ', ', ', '\n', 'à'), { maxLength: 30 })
    .map((all) => all.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = diffTexts(before, after);
      if (parts === null) return;
      const whole = (side: typeof parts.before) => side.map((part) => part.text).join('');
      const shared = (side: typeof parts.before) =>
        side
          .filter(({ own }) => !own)
          .map((part) => part.text)
          .join('')
          .replace(/\s+/g, '');
      expect([whole(parts.before), whole(parts.after)]).toEqual([before, after]);
      expect(shared(parts.before)).toBe(shared(parts.after));
    }),
  );
});
