import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { meetingsOf, type Span } from '#core/coverage/meetings.ts';

/** `a1 1-3` is plan a1 of organisation a from the first to the third day. */
function spansOf(texts: readonly string[]): readonly Span<string>[] {
  return texts.map((text) => {
    const [plan = '', days = ''] = text.split(' ');
    const [from = '', to = ''] = days.split('-');
    return { plan, organisation: plan.slice(0, 1), from, to };
  });
}

const meetings = (...texts: readonly string[]) =>
  meetingsOf(spansOf(texts)).map(({ plans, from, to }) => `${[...plans].sort().join(' ')}: ${from}-${to}`);

test.each([
  ['nobody', [], []],
  ['one organisation', ['a1 1-9', 'a2 2-8'], []],
  ['two organisations one after the other', ['a1 1-3', 'b1 4-6'], []],
  ['two with one common day', ['a1 1-4', 'b1 4-6'], ['a1 b1: 4-4']],
  ['one inside the other', ['a1 1-9', 'b1 4-6'], ['a1 b1: 4-6']],
  ['plans that nobody had met before', ['a1 1-9', 'a2 2-3', 'a3 2-9', 'b1 4-6'], ['a1 a3 b1: 4-6']],
  ['two meetings at different times', ['a1 1-2', 'b1 2-3', 'c1 5-6', 'd1 6-7'], ['a1 b1: 2-2', 'c1 d1: 6-6']],
  ['a chain of three', ['a1 1-3', 'b1 3-6', 'a2 6-8'], ['a1 a2 b1: 3-6']],
  ['a plan that links two meetings with its other days', ['a1 1-2', 'b1 2-2', 'a1 6-7', 'c1 7-9'], ['a1 b1 c1: 2-7']],
  ['one that runs on alone until a third comes', ['a1 1-9', 'b1 2-3', 'a2 4-9', 'b2 8-9'], ['a1 a2 b1 b2: 2-9']],
  [
    'one that met and still runs when another of its organisation is met',
    ['a1 1-4', 'b1 2-3', 'a2 4-9', 'c1 4-8'],
    ['a1 a2 b1 c1: 2-8'],
  ],
  [
    'the longest of those that met, behind a longer one that waits',
    ['a1 1-3', 'b1 2-8', 'b2 5-9', 'c1 6-7'],
    ['a1 b1 b2 c1: 2-7'],
  ],
  ['a later rival that runs longer than the first', ['a1 1-9', 'b1 1-3', 'c1 2-6', 'a2 5-7'], ['a1 a2 b1 c1: 1-6']],
  [
    'a larger meeting that takes in a smaller one of earlier days',
    ['a1 1-1', 'b1 1-1', 'c1 3-9', 'd1 3-4', 'e1 3-4', 'f1 5-5', 'g1 5-5', 'a1 8-8'],
    ['a1 b1 c1 d1 e1 f1 g1: 1-8'],
  ],
  [
    'two meetings of which the later one is in more plans',
    ['a1 1-1', 'b1 1-1', 'c1 3-4', 'd1 3-4', 'e1 3-4'],
    ['a1 b1: 1-1', 'c1 d1 e1: 3-4'],
  ],
  [
    'one that is over when its organisation goes on',
    ['a1 1-3', 'b1 2-2', 'a2 5-9', 'c1 8-8'],
    ['a1 b1: 2-2', 'a2 c1: 8-8'],
  ],
])('%s', (_, spans, expected) => {
  expect(meetings(...spans)).toEqual(expected);
  expect(meetings(...spans.toReversed())).toEqual(expected);
});

const span = fc
  .record({
    organisation: fc.constantFrom('a', 'b', 'c'),
    number: fc.integer({ min: 1, max: 4 }),
    from: fc.integer({ min: 1, max: 9 }),
    length: fc.integer({ min: 0, max: 5 }),
  })
  .map(({ organisation, number, from, length }) => ({
    plan: `${organisation}${number}`,
    organisation,
    from: `${from + 10}`,
    to: `${from + length + 10}`,
  }));

/** By pairs: slow and plain. */
function meetingsByPairs(spans: readonly Span<string>[]): readonly string[] {
  let found: { plans: Set<string>; from: string; to: string }[] = [];
  for (const one of spans)
    for (const other of spans) {
      const from = one.from > other.from ? one.from : other.from;
      const to = one.to < other.to ? one.to : other.to;
      if (one.organisation === other.organisation || from > to) continue;
      const touched = found.filter(({ plans }) => plans.has(one.plan) || plans.has(other.plan));
      const all = [{ plans: new Set([one.plan, other.plan]), from, to }, ...touched];
      found = [
        ...found.filter((meeting) => !touched.includes(meeting)),
        {
          plans: new Set(all.flatMap(({ plans }) => [...plans])),
          from: all.map((meeting) => meeting.from).sort()[0] ?? '',
          to:
            all
              .map((meeting) => meeting.to)
              .sort()
              .at(-1) ?? '',
        },
      ];
    }
  return found.map(({ plans, from, to }) => `${[...plans].sort().join(' ')}: ${from}-${to}`).sort();
}

it('finds what comparing all pairs finds', () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 14 }), (spans) => {
      const found = meetingsOf(spans).map(({ plans, from, to }) => `${[...plans].sort().join(' ')}: ${from}-${to}`);
      expect([...found].sort()).toEqual(meetingsByPairs(spans));
    }),
  );
});
