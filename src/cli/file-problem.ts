import { fail, ok, type Result } from '#core/result.ts';
import type { FileProblem } from './cli-io.ts';

/** Does something with a file; what the system throws becomes a problem. */
export async function attempt<T>(work: () => Promise<T>): Promise<Result<T, FileProblem>> {
  try {
    return ok(await work());
  } catch (error) {
    return fail(toFileProblem(error));
  }
}

/** The problem behind an error of the system. */
export function toFileProblem(error: unknown): FileProblem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return { type: problemTypes[code] ?? 'other', code };
}

const problemTypes: Readonly<Record<string, FileProblem['type']>> = {
  ENOENT: 'notFound',
  ENOTDIR: 'notFound',
  EACCES: 'notAllowed',
  EPERM: 'notAllowed',
  EROFS: 'notAllowed',
  EISDIR: 'isFolder',
  ENOSPC: 'diskFull',
};
