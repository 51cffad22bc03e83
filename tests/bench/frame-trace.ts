import { outermostScript, type TraceEvent } from './key-trace.ts';

/** Script of the page from one mark to the next, in milliseconds; `mark` is the name of a user timing mark made once a frame. */
export function scriptPerFrame(events: readonly TraceEvent[], mark: string): number[] {
  const marks = events.filter(({ name }) => name === mark).sort((one, other) => one.ts - other.ts);
  const [first] = marks;
  if (first === undefined) throw new Error('The trace has no frame');
  const script = outermostScript(
    events.filter(({ pid, tid, ph }) => ph === 'X' && pid === first.pid && tid === first.tid),
  );
  return marks.slice(0, -1).map(({ ts }, at) => {
    const until = marks[at + 1]?.ts ?? ts;
    return script
      .filter((event) => event.ts >= ts && event.ts < until)
      .reduce((sum, { dur = 0 }) => sum + dur / 1000, 0);
  });
}
