/** Largest plan file that is opened, in UTF-16 units of its text and in bytes. */
export const maximumFileSize = 20 * 1024 * 1024;

/** Largest PDF that is looked into for its plan, in bytes: ten times the longest that the planner makes. */
export const maximumPdfSize = 60 * 1024 * 1024;

/** Deepest nesting of lists and objects that is opened; a plan needs five levels. */
export const maximumDepth = 64;

/** What a file is when it is JSON but not a plan. */
export type OtherContent = 'list' | 'value' | 'geojson' | 'json-schema' | 'other-type' | 'no-type';

/** Why a text is not opened as a plan. Positions count from 1; `excerpt` is '' where the text just ends. Anything milder is mended and told by remarks. */
export type OpenError =
  | { readonly type: 'empty' }
  | { readonly type: 'too-large'; readonly limit: number }
  | { readonly type: 'not-json'; readonly line: number; readonly column: number; readonly excerpt: string }
  | { readonly type: 'too-deep'; readonly limit: number }
  /** `name` is the `type` that the file gives itself, '' when it gives none. */
  | { readonly type: 'not-a-plan'; readonly found: OtherContent; readonly name: string }
  | { readonly type: 'newer-format'; readonly found: number; readonly known: number }
  | { readonly type: 'unknown-scheme'; readonly id: string; readonly version: number };

/** Why a file is not opened as a plan: what its text says, or that no text could be had from it. */
export type OpenFileError =
  | OpenError
  | { readonly type: 'not-text' | 'pdf-damaged' | 'pdf-without-plan' | 'pdf-encrypted' };
