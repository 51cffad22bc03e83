type Options = { readonly ifAvailable?: boolean; readonly steal?: boolean; readonly signal?: AbortSignal };
type Callback = (lock: Lock | null) => unknown;
type Waiting = {
  readonly name: string;
  readonly callback: Callback;
  readonly settle: (outcome: Promise<unknown>) => void;
};

/** Exclusive web locks after the specification, for a Node that has none: queueing, ifAvailable, steal, signal. */
export function createLockManager() {
  const held = new Map<string, { readonly reject: (reason: unknown) => void }>();
  const queue: Waiting[] = [];

  const grant = ({ name, callback, settle }: Waiting) => {
    const { promise: lost, reject } = deferred<never>();
    const holder = { reject };
    held.set(name, holder);
    const work = (async () => callback({ name, mode: 'exclusive' }))();
    settle(Promise.race([work, lost]));
    const free = () => {
      if (held.get(name) !== holder) return;
      held.delete(name);
      const next = queue.findIndex((waiting) => waiting.name === name);
      const [waiting] = next < 0 ? [] : queue.splice(next, 1);
      if (waiting) grant(waiting);
    };
    work.then(free, free);
  };

  async function request(name: string, options: Options, callback: Callback): Promise<unknown> {
    await Promise.resolve();
    if (options.ifAvailable && held.has(name)) return callback(null);
    if (options.steal) {
      held.get(name)?.reject(new DOMException('stolen', 'AbortError'));
      held.delete(name);
    }
    const { promise, resolve, reject } = deferred<unknown>();
    const waiting: Waiting = { name, callback, settle: resolve };
    if (!held.has(name)) grant(waiting);
    else queue.push(waiting);
    options.signal?.addEventListener('abort', () => {
      const place = queue.indexOf(waiting);
      if (place < 0) return;
      queue.splice(place, 1);
      reject(new DOMException('called off', 'AbortError'));
    });
    return promise;
  }

  // The lock under test uses the three-argument form only.
  return { request: request as unknown as LockManager['request'], queued: () => queue.length };
}

/** `Promise.withResolvers` for Node 20. */
function deferred<T>() {
  let resolve: (value: T | PromiseLike<T>) => void = () => undefined;
  let reject: (reason: unknown) => void = () => undefined;
  const promise = new Promise<T>((onValue, onReason) => {
    resolve = onValue;
    reject = onReason;
  });
  return { promise, resolve, reject };
}
