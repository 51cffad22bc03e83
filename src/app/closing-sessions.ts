/** Sessions that still write their last words, by plan. */
const closing = new Map<string, Promise<void>>();

/** A device that takes longer than this (milliseconds) to write is not waited for: the lock keeps both sessions apart. */
const longestWait = 3_000;

/** Remembers that a session of this plan was left and ends with `closed`. */
export function noteClosing(planId: string, closed: Promise<void>): void {
  const ended = closed.finally(() => {
    if (closing.get(planId) === ended) closing.delete(planId);
  });
  closing.set(planId, ended);
}

/** Ends when a session of this plan that was left has written everything that it could. */
export async function afterClosing(planId: string): Promise<void> {
  const closed = closing.get(planId);
  if (closed) await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, longestWait))]);
}
