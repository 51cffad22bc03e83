/** Something that waits until nothing has happened for a while. */
export type Pause = {
  /** Something happened: the wait begins anew. */
  readonly restart: () => void;
  /** Ends the wait: nothing is run. */
  readonly cancel: () => void;
};

/** Runs `act` after `milliseconds` without a restart. A restart costs nothing, so that it may come with every key: the one timer looks for itself whether it came too early. */
export function createPause(milliseconds: number, act: () => void): Pause {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let due = 0;
  const wait = (duration: number) => {
    timer = setTimeout(() => {
      timer = null;
      const rest = due - performance.now();
      if (rest > 0) wait(rest);
      else act();
    }, duration);
  };
  return {
    restart: () => {
      due = performance.now() + milliseconds;
      if (timer === null) wait(milliseconds);
    },
    cancel: () => {
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
}
