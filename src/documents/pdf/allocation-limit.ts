/** Most bytes that reading one PDF may ask for in one piece, and in all pieces together: far above what its plan of 20 MB needs while it is unpacked. */
export const readingLimits = { piece: 96 * 1024 * 1024, total: 768 * 1024 * 1024 };

/** Thrown where reading asks for more. */
export class AllocationError extends Error {}

/**
 * Does `work`, in which no array of bytes may be made beyond the limits: a stream of a few kilobytes can unpack to gigabytes, and the parser of
 * PDFs asks nobody while it unpacks. Rejects with `AllocationError` then, also where the parser itself has swallowed it. One work at a time.
 */
export function withAllocationLimit<T>(work: () => Promise<T>, limits = readingLimits): Promise<T> {
  const done = lastWork.then(() => limited(work, limits));
  lastWork = done.then(
    () => undefined,
    () => undefined,
  );
  return done;
}

let lastWork: Promise<void> = Promise.resolve();

async function limited<T>(work: () => Promise<T>, { piece, total }: typeof readingLimits): Promise<T> {
  const Bytes = globalThis.Uint8Array;
  let allocated = 0;
  let isExceeded = false;
  globalThis.Uint8Array = new Proxy(Bytes, {
    construct(target, parameters, newTarget) {
      const [length] = parameters;
      if (typeof length === 'number') {
        allocated += length;
        isExceeded ||= length > piece || allocated > total;
        if (isExceeded) throw new AllocationError('More memory than the file may take');
      }
      return Reflect.construct(target, parameters, newTarget === globalThis.Uint8Array ? target : newTarget);
    },
  });
  try {
    const result = await work();
    if (isExceeded) throw new AllocationError('More memory than the file may take');
    return result;
  } catch (error) {
    throw isExceeded ? new AllocationError('More memory than the file may take') : error;
  } finally {
    globalThis.Uint8Array = Bytes;
  }
}
