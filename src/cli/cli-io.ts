import type { Result } from '#core/result.ts';
import type { PlanOpener } from './plan-opener.ts';

/** Why a file could not be read or written; `isSpecial`: a pipe, socket or device, which may never end; `code` is that of the system. */
export type FileProblem = {
  readonly type: 'notFound' | 'notAllowed' | 'isFolder' | 'noFolder' | 'isSpecial' | 'diskFull' | 'other';
  readonly code: string;
};

export type DatedFile = { readonly bytes: Uint8Array; readonly changed: string };

export type DatedLines = { readonly lines: AsyncIterable<Uint8Array>; readonly changed: string };

/** `problem` where a path or a folder below it cannot be looked into. */
export type FoundFile = { readonly path: string; readonly problem: FileProblem | null };

/** Everything that a command touches outside of itself. */
export type CliIo = {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** A file, or whatever a pipe gives, with the time of its last change (ISO 8601); of one that is larger than `largest` bytes, by default the largest that holds a plan, only so much that this is seen. */
  readonly readDatedFile: (path: string, largest?: number) => Promise<Result<DatedFile, FileProblem>>;
  /** Opens what was read, held to limits of time and memory. */
  readonly openPlan: PlanOpener;
  /** The file at a path, or every plan file below a folder, as they are found; a pipe or device in a folder is a problem. */
  readonly findFiles: (path: string) => AsyncIterable<FoundFile>;
  /** Lines of a file, read as a stream: bytes without their ends, of a line longer than `limit` only a little more than that. Both reject with an error of the system. */
  readonly readLines: (path: string, limit: number) => Promise<DatedLines>;
  /** All or nothing: an older file stays until the new one is complete. */
  readonly writeFile: (path: string, bytes: Uint8Array) => Promise<Result<null, FileProblem>>;
  /** BCP 47 tags that the user prefers, best first. */
  readonly languages: readonly string[];
  /** ISO 8601 date and time. */
  readonly now: () => string;
  readonly newId: () => string;
  /** Whether a person watches the error output, and milliseconds since some fixed moment. */
  readonly isWatched: boolean;
  readonly elapsed: () => number;
};
