import { expect, test } from 'vitest';
import { progressOf } from '#core/progress/progress-of.ts';
import { measured, progressPlan, risingIndicator } from './progress-plan.ts';

const context = { today: '2026-01-01', until: null };
const counts = { met: 0, 'met-late': 0, 'on-track': 0, behind: 0, missed: 0, 'not-judged': 0, 'no-data': 0 };

test('groups indicators by goal, goals without any included, and counts how they stand', () => {
  const plan = progressPlan(risingIndicator(), [measured('2025-12-31', 100)]);
  const idle = { ...(plan.goals[0] as (typeof plan.goals)[number]), id: 'h' };
  const overview = progressOf({ ...plan, goals: [...plan.goals, idle] }, context);
  const told = overview.groups.map(({ goal, heading, indicators }) => [goal?.id, heading, indicators.length]);
  expect(told).toEqual([
    ['g', null, 1],
    ['h', null, 0],
  ]);
  expect(overview.groups.map((group) => group.counts)).toEqual([{ ...counts, met: 1 }, counts]);
  expect(overview.counts).toEqual({ ...counts, met: 1 });
});

test('what hangs on no goal is a group of its own, at the end', () => {
  const plan = progressPlan(risingIndicator(), []);
  const loose = { ...plan, indicators: [...plan.indicators, risingIndicator({ id: 'loose', targetId: null })] };
  const { groups } = progressOf(loose, context);
  expect(groups.map(({ goal, indicators }) => [goal?.id, indicators.map(({ indicator }) => indicator.id)])).toEqual([
    ['g', ['i']],
    [undefined, ['loose']],
  ]);
});
