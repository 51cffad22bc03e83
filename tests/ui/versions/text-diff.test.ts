import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTextDiffer } from '#ui/versions/text-diff.ts';

const diffTexts = (before: string, after: string) => createTextDiffer()(before, after);

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

/** Two texts of so many words, of which every second one is another. */
function alternating(count: number): readonly [string, string] {
  const words = Array.from({ length: count }, (_, at) => `word${at}`);
  return [words.join(' '), words.map((word, at) => (at % 2 === 0 ? word : `other${at}`)).join(' ')];
}

test('texts of a page are marked, longer ones are shown as they are', () => {
  const diff = createTextDiffer();
  expect(diff(...alternating(450))?.before.filter(({ own }) => own)).toHaveLength(225);
  expect(diff(...alternating(990))).toBeNull();
  expect(diff(...alternating(10_000))).toBeNull();
});

test('a long text with one change is marked however long it is', () => {
  const [text] = alternating(10_000);
  expect(marked(text, text.replace('word5000', 'another'))?.[1]).toContain('word4999 [another] word5001');
});

test('a page does not compare more than its budget: a hundred changes of a page end soon, small ones go on', () => {
  const diff = createTextDiffer(2_000_000);
  const started = performance.now();
  const parts = Array.from({ length: 100 }, () => diff(...alternating(450)));
  expect(parts.map((part) => part !== null)).toEqual(parts.map((_, at) => at < 2));
  expect(diff('start a course', 'attend a course')).not.toBeNull();
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
