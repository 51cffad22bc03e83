import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { createLastWords, type LastWordsBox } from '#storage/last-words.ts';
import { memoryStorage, noLastWords } from '../../support/last-words.ts';
import { smallPlan } from '../../support/plans.ts';

let storage: Storage;
let words: LastWordsBox;

beforeEach(() => {
  storage = memoryStorage();
  words = createLastWords(() => storage);
});

const plan = { ...smallPlan(), unparsed: { 'targets/target-a/value': '12,5x' } };
const underWay = ['r2', 'r3'];

test('words that were left are there until they are dropped, with the revisions they belong to', () => {
  words.leave({ plan, base: 'r1', underWay });
  const next = createLastWords(() => storage);
  const note = { plan, base: 'r1', underWay, heldBy: [] };
  expect([next.read(plan.id), next.read(plan.id)]).toMatchObject([note, note]);
  next.drop(plan.id);
  expect([next.read(plan.id), storage.length]).toEqual([null, 0]);
});

test('each plan has words of its own, the latest ones', () => {
  words.leave({ plan, base: 'r1', underWay });
  words.leave({ plan, base: null, underWay: [] });
  words.leave({ plan: { ...plan, id: 'other' }, base: 'r7', underWay });
  expect([words.read('plan-1')?.base, words.read('other')?.base, words.read('third')]).toEqual([null, 'r7', null]);
});

test('a revision that will hold the words is noted with them, and nowhere without them', () => {
  words.leave({ plan, base: 'r1', underWay });
  words.willHold('plan-1', 'r4');
  words.willHold('plan-1', 'r5');
  words.willHold('other', 'r6');
  expect([words.read('plan-1')?.heldBy, storage.length]).toEqual([['r4', 'r5'], 1]);
});

test('words that an earlier version of the product left are still words', () => {
  words.leave({ plan, base: 'r1', underWay });
  const { base, json } = JSON.parse(storage.getItem('planner.lastWords.plan-1') ?? '');
  storage.setItem('planner.lastWords.plan-1', JSON.stringify({ base, json }));
  expect(words.read('plan-1')).toMatchObject({ plan, base: 'r1', underWay: [], heldBy: [] });
});

test.each(['', 'null', '7', '{"base":"r1"}', '{"base":7,"json":"{}"}', '{"base":"r1","json":"{}"}', '{"base":'])(
  'a damaged note is none: %s',
  (note) => {
    storage.setItem('planner.lastWords.plan-1', note);
    expect([words.read('plan-1'), storage.length]).toEqual([null, 0]);
  },
);

test('whatever stands in a note, reading it fails never', () => {
  const field = fc.constantFrom('base', 'underWay', 'heldBy', 'json');
  fc.assert(
    fc.property(fc.dictionary(field, fc.jsonValue()), (wounds) => {
      words.leave({ plan, base: 'r1', underWay });
      const note = JSON.parse(storage.getItem('planner.lastWords.plan-1') ?? '');
      storage.setItem('planner.lastWords.plan-1', JSON.stringify({ ...note, ...wounds }));
      const read = words.read('plan-1');
      if (read)
        expect([read.plan, [read.underWay, read.heldBy].flat().every((one) => typeof one === 'string')]).toEqual([
          plan,
          true,
        ]);
      words.willHold('plan-1', 'r9');
    }),
  );
});

test('a browser that keeps nothing is no error', () => {
  const blocked = noLastWords();
  blocked.leave({ plan, base: 'r1', underWay });
  blocked.willHold(plan.id, 'r2');
  expect(blocked.read(plan.id)).toBeNull();
});
