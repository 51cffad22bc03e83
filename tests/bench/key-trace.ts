/** One event of Chromium's trace; times in microseconds. */
export type TraceEvent = {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly type?: string } };
};

/** What the main thread did from one key to the next, in milliseconds. */
export type KeyCost = {
  /** Time in tasks of the main thread: script, style, layout, paint. */
  readonly thread: number;
  /** The same by the processor's clock of that thread, which a busy machine does not stretch. */
  readonly processor: number;
  readonly script: number;
  readonly scriptProcessor: number;
};

const scriptEvents: ReadonlySet<string> = new Set([
  'FunctionCall',
  'EvaluateScript',
  'v8.callFunction',
  'RunMicrotasks',
]);

/** Splits a trace of typing at its key presses; the time after the last one is left out, unless `until` says where it ends. */
export function keyCosts(events: readonly TraceEvent[]): KeyCost[] {
  const keys = events.filter(({ name, args }) => name === 'EventDispatch' && args?.data?.type === 'keydown');
  const [first] = keys;
  if (first === undefined) throw new Error('The trace has no key');
  const main = events.filter(({ pid, tid, ph }) => ph === 'X' && pid === first.pid && tid === first.tid);
  const tasks = main.filter(({ name }) => name === 'RunTask' || name === 'ThreadControllerImpl::RunTask');
  const starts = keys.filter(({ pid }) => pid === first.pid).map(({ ts }) => ts);
  // The task that a key arrives in begins before the key's own event.
  const windows = starts.map((ts) => tasks.find((task) => task.ts <= ts && ts <= endOf(task))?.ts ?? ts);
  return windows.slice(0, -1).map((from, index) => {
    const to = windows[index + 1] ?? from;
    const within = ({ ts }: TraceEvent) => ts >= from && ts < to;
    const done = tasks.filter(within);
    const script = outermostScript(main.filter(within));
    return {
      thread: sum(done.map(({ dur = 0 }) => dur)) / 1000,
      processor: sum(done.map(processorTime)) / 1000,
      script: sum(script.map(({ dur = 0 }) => dur)) / 1000,
      scriptProcessor: sum(script.map(processorTime)) / 1000,
    };
  });
}

/** The longest task of a trace's page, in milliseconds; `after` the last key. */
export function longestTaskAfterKeys(events: readonly TraceEvent[]): number {
  const keys = events.filter(({ name, args }) => name === 'EventDispatch' && args?.data?.type === 'keyup');
  const last = keys.at(-1);
  const isLater = ({ name, pid, tid, ts }: TraceEvent) =>
    name === 'RunTask' && pid === last?.pid && tid === last.tid && ts > last.ts;
  return Math.max(0, ...events.filter(isLater).map(({ dur = 0 }) => dur)) / 1000;
}

function processorTime({ tdur, dur = 0 }: TraceEvent): number {
  return tdur ?? dur;
}

function endOf({ ts, dur = 0 }: TraceEvent): number {
  return ts + dur;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Script that no other script called, out of the events of one thread. */
export function outermostScript(events: readonly TraceEvent[]): TraceEvent[] {
  let until = Number.NEGATIVE_INFINITY;
  const byStart = events
    .filter(({ name }) => scriptEvents.has(name))
    .sort((a, b) => a.ts - b.ts || endOf(b) - endOf(a));
  return byStart.filter((event) => {
    const isOutside = event.ts >= until;
    if (isOutside) until = endOf(event);
    return isOutside;
  });
}
