import type { OpenFileError } from '#core/migrate/open-error.ts';
import type { OpenedPlan } from '#core/migrate/open-plan-file.ts';
import type { Result } from '#core/result.ts';
import { openPlanBytes } from '#documents/json/open-plan-bytes.ts';

/** Reading that was ended from outside: it took longer, or more memory, than any plan does. */
export type ReadingStopped = { readonly type: 'too-slow' | 'too-much-memory' };

/** Opens the bytes of a plan file or of a PDF with its plan inside. */
export type PlanOpener = (bytes: Uint8Array) => Promise<Result<OpenedPlan, OpenFileError | ReadingStopped>>;

/** Opens in this thread, without limits of its own. */
export function openHere(newId: () => string): PlanOpener {
  return (bytes) => openPlanBytes(bytes, { newId });
}
