import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createPause } from '#ui/common/pause.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('runs once, when nothing has happened for as long as it waits', () => {
  const run = vi.fn();
  const pause = createPause(350, run);
  for (let key = 0; key < 10; key += 1) {
    pause.restart();
    vi.advanceTimersByTime(100);
  }
  vi.advanceTimersByTime(249);
  expect(run).toHaveBeenCalledTimes(0);
  vi.advanceTimersByTime(1);
  expect(run).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(10_000);
  expect(run).toHaveBeenCalledTimes(1);
});

it('has one timer, however often it is restarted', () => {
  const pause = createPause(350, () => undefined);
  for (let key = 0; key < 10; key += 1) pause.restart();
  expect(vi.getTimerCount()).toBe(1);
});

it('runs nothing after it was cancelled, and waits anew from the next restart', () => {
  const run = vi.fn();
  const pause = createPause(350, run);
  pause.restart();
  pause.cancel();
  vi.advanceTimersByTime(10_000);
  expect(run).toHaveBeenCalledTimes(0);
  pause.restart();
  vi.advanceTimersByTime(350);
  expect(run).toHaveBeenCalledTimes(1);
});
