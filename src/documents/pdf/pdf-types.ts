/** The four TrueType files that a document is set in, with glyphs of Latin, Greek and Cyrillic. */
export type PdfFonts = {
  readonly sansRegular: Uint8Array;
  readonly sansSemibold: Uint8Array;
  readonly sansItalic: Uint8Array;
  readonly serifSemibold: Uint8Array;
};

/** A character that none of the fonts can show, with the text that it stands in. */
export type MissingGlyph = { readonly character: string; readonly codePoint: number; readonly context: string };

/** What a document needs beside its outline. Same outline and resources give the same bytes. */
export type PdfResources = {
  readonly fonts: PdfFonts;
  /** The plan itself, kept inside the document so that it can be opened again. */
  readonly embeddedPlan: { readonly fileName: string; readonly json: string } | null;
  /** ISO 8601 date and time, shown as date of creation. */
  readonly created: string;
  /** `mark` prints `[U+1F600]` in place of what no font can show; `refuse` (the default) reports all of it. */
  readonly missingGlyphs?: 'refuse' | 'mark';
};

/** Why no document was made. `missing-glyphs` lists every such character once. */
export type PdfError =
  | { readonly type: 'missing-glyphs'; readonly missing: readonly MissingGlyph[] }
  | { readonly type: 'unusable-font'; readonly font: keyof PdfFonts }
  | { readonly type: 'invalid-date'; readonly value: string };
