// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { createLastWords } from '#storage/last-words.ts';
import { smallPlan } from '../../support/plans.ts';

beforeEach(() => localStorage.clear());

const plan = { ...smallPlan(), unparsed: { 'targets/target-a/value': '12,5x' } };

test('words that were left are there once, with the revision they were made from', () => {
  createLastWords().leave({ plan, base: 'r1' });
  const next = createLastWords();
  expect([next.take(plan.id), next.take(plan.id)]).toEqual([{ plan, base: 'r1' }, null]);
});

test('each plan has words of its own, the latest ones', () => {
  const words = createLastWords();
  words.leave({ plan, base: 'r1' });
  words.leave({ plan, base: null });
  words.leave({ plan: { ...plan, id: 'other' }, base: 'r7' });
  expect([words.take('plan-1')?.base, words.take('other')?.base, words.take('third')]).toEqual([null, 'r7', null]);
});

test.each(['', 'null', '7', '{"base":"r1"}', '{"base":7,"json":"{}"}', '{"base":"r1","json":"{}"}', '{"base":'])(
  'a damaged note is none: %s',
  (note) => {
    localStorage.setItem('planner.lastWords.plan-1', note);
    expect([createLastWords().take('plan-1'), localStorage.length]).toEqual([null, 0]);
  },
);

test('a browser that keeps nothing is no error', () => {
  const words = createLastWords(() => {
    throw new DOMException('blocked', 'SecurityError');
  });
  words.leave({ plan, base: 'r1' });
  expect(words.take(plan.id)).toBeNull();
});
