import type { Revision } from './revisions.ts';

/**
 * Everything that can go wrong on the device.
 * `blocked`: no storage for this page (private mode, forbidden) or an older tab holds it · `full`: no space left ·
 * `corrupt`: a stored record is not a plan, `text` is what is there · `conflict`: another tab saved, `current` is its revision
 * or null when the plan was removed meanwhile or its record `isDamaged` · `no-answer`: not within the time limit, and perhaps done later ·
 * `newer`: written by a newer version of the product · `unknown`: `message` is for a report.
 */
export type StoreError =
  | { readonly type: 'blocked'; readonly reason: 'unavailable' | 'denied' | 'older-tab' }
  | { readonly type: 'full' }
  | { readonly type: 'corrupt'; readonly id: string; readonly text: string }
  | { readonly type: 'conflict'; readonly current: Revision | null; readonly isDamaged?: true }
  | { readonly type: 'no-answer' }
  | { readonly type: 'not-found'; readonly id: string }
  | { readonly type: 'newer' }
  | { readonly type: 'unknown'; readonly message: string };

/** Why storage is not there at all; thrown inside the adapter, told as `blocked`. */
export class StorageBlocked extends Error {
  readonly reason: 'unavailable' | 'denied' | 'older-tab';

  constructor(reason: 'unavailable' | 'denied' | 'older-tab', cause?: unknown) {
    super(`Storage is blocked: ${reason}`, { cause });
    this.reason = reason;
  }
}

/** The error in our own words for what IndexedDB threw; names as in the specification and in what browsers do. */
export function toStoreError(thrown: unknown): StoreError {
  if (thrown instanceof StorageBlocked) return { type: 'blocked', reason: thrown.reason };
  const name = nameOf(thrown);
  if (name === 'QuotaExceededError') return { type: 'full' };
  if (name === 'VersionError') return { type: 'newer' };
  if (name === 'SecurityError') return { type: 'blocked', reason: 'denied' };
  return { type: 'unknown', message: thrown instanceof Error ? `${name}: ${thrown.message}` : name };
}

/** Name of a thrown value, '' for what has none. DOMExceptions of other realms are no `Error`. */
export function nameOf(thrown: unknown): string {
  return typeof thrown === 'object' && thrown !== null && 'name' in thrown ? String(thrown.name) : String(thrown);
}
