import { nameOf } from './store-error.ts';

/** Who may change a plan: one tab edits, the others read. */
export type PlanAccess = 'editing' | 'reading';

export type PlanLock = {
  /** Makes this the editing tab; the other one is told `reading`. Only ever on a person's explicit wish. */
  readonly takeOver: () => void;
  /** Lets the plan go; the listener hears nothing more. */
  readonly release: () => void;
};

type Locks = Pick<LockManager, 'request'>;

const lockName = (planId: string) => `planner.plan.${planId}`;

/** Whether a tab edits this plan at the moment; false where locks cannot be asked. */
export async function isBeingEdited(
  planId: string,
  locks: Pick<LockManager, 'query'> | null = defaultLocks(),
): Promise<boolean> {
  try {
    const held = (await locks?.query())?.held ?? [];
    return held.some(({ name }) => name === lockName(planId));
  } catch {
    return false;
  }
}

/**
 * Asks for the right to edit a plan. `listener` hears `editing` or `reading` once soon, and `editing` later when the other tab lets go.
 * Without lock support every tab edits: stale writes are still refused by the revision of the store.
 */
export function lockPlan(
  planId: string,
  listener: (access: PlanAccess) => void,
  locks: Locks | null = defaultLocks(),
): PlanLock {
  const end = new AbortController();
  const tell = (access: PlanAccess) => {
    if (!end.signal.aborted) listener(access);
  };
  if (!locks) {
    queueMicrotask(() => tell('editing'));
    return { takeOver: () => undefined, release: () => end.abort() };
  }
  const name = lockName(planId);
  let waiting = new AbortController();
  let held = false;
  const hold = () => {
    held = true;
    return holdUntil(end.signal, () => tell('editing'));
  };
  const wait = () => {
    held = false;
    if (end.signal.aborted) return;
    tell('reading');
    const calledOff = new AbortController();
    waiting = calledOff;
    const queued = locks.request(name, { signal: AbortSignal.any([end.signal, calledOff.signal]) }, hold);
    queued.catch((thrown) => calledOff.signal.aborted || onFailed(thrown));
  };
  // AbortError: another tab took the lock over. Anything else: locks do not work here, which is the same as having none.
  const onFailed = (thrown: unknown) => (nameOf(thrown) === 'AbortError' ? wait() : tell('editing'));
  locks.request(name, { ifAvailable: true }, (lock) => (lock ? hold() : wait())).catch(onFailed);
  return {
    takeOver: () => {
      if (held || end.signal.aborted) return;
      waiting.abort();
      locks.request(name, { steal: true }, hold).catch(onFailed);
    },
    release: () => end.abort(),
  };
}

/** Resolves, and so frees the lock, when `signal` ends. */
function holdUntil(signal: AbortSignal, onHeld: () => void): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  onHeld();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}

/** Absent in old browsers and on pages that were not served securely. */
function defaultLocks(): LockManager | null {
  return 'locks' in navigator ? (navigator.locks ?? null) : null;
}
