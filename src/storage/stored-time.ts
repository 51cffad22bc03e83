import '#core/zod-setup.ts';
import { z } from 'zod';

/** A time as stores keep it: ISO 8601 with its zone. */
export const storedTime = z.iso.datetime({ offset: true });

/** A stored time, '' for what is none: what a record holds is worth more than when it was written. */
export const mendedTime = storedTime.catch('');

/** When something was taken out of sight, null for what is in sight; a damaged mark hides nothing. */
export const removalMark = storedTime.nullable().catch(null);

/** The text of anything that lies in a store, for a person to keep; never fails, also on what no JSON can say. */
export function rawText(raw: unknown): string {
  try {
    return JSON.stringify(raw) ?? String(raw);
  } catch {
    return String(raw);
  }
}
