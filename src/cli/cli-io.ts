import type { Result } from '#core/result.ts';

/** Why a file could not be read or written; `code` is that of the system. */
export type FileProblem = {
  readonly type: 'notFound' | 'notAllowed' | 'isFolder' | 'noFolder' | 'diskFull' | 'other';
  readonly code: string;
};

/** Everything that a command touches outside of itself. */
export type CliIo = {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  readonly readFile: (path: string) => Promise<Result<Uint8Array, FileProblem>>;
  /** All or nothing: an older file stays until the new one is complete. */
  readonly writeFile: (path: string, bytes: Uint8Array) => Promise<Result<null, FileProblem>>;
  /** BCP 47 tags that the user prefers, best first. */
  readonly languages: readonly string[];
  /** ISO 8601 date and time. */
  readonly now: () => string;
  readonly newId: () => string;
};
