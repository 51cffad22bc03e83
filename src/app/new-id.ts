import { idFromBytes } from '#core/id-from-bytes.ts';

/** An id that nothing else has. `crypto.randomUUID` would do, but is missing on pages that were not served securely. */
export function newId(): string {
  return idFromBytes(crypto.getRandomValues(new Uint8Array(16)));
}
