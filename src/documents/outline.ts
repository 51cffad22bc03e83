import type { ChainLevel, Drawing } from '#core/chain/drawing.ts';

/** A table cell is plain text; numbers arrive already formatted for the language of the document. */
export type TableColumn = {
  readonly header: string;
  readonly align: 'start' | 'end';
  /** Share of the width relative to the other columns. */
  readonly weight: number;
};

/** Words that lead to a place in the same document, wherever they stand as whole words in their text: the anchor of a heading or of a row, or that of a chapter (`chapterAnchor`). */
export type Reference = { readonly words: string; readonly anchor: string };

/** A text in another language than the document; `language` as a BCP 47 tag. */
export type ForeignText = { readonly text: string; readonly language: string };

/** One piece of a chapter. Every renderer shows every kind; none decides content. */
export type Block =
  | {
      readonly kind: 'heading';
      readonly depth: 2 | 3 | 4;
      readonly text: string;
      readonly level: ChainLevel | null;
      readonly anchor: string;
    }
  | {
      readonly kind: 'paragraph';
      readonly text: string;
      readonly tone: 'normal' | 'lead' | 'note' | 'missing';
      readonly references?: readonly Reference[];
    }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'key-values';
      readonly entries: readonly {
        readonly label: string;
        readonly values: readonly string[];
        readonly missing: boolean;
        readonly references?: readonly Reference[];
      }[];
    }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly columns: readonly TableColumn[];
      readonly rows: readonly (readonly string[])[];
      readonly firstColumnIsHeader: boolean;
      /** Text under each row over all columns, null where there is none; as many as rows. */
      readonly details?: readonly (string | null)[];
      /** A heading just above says the same: the caption is for readers who do not see the table, and for its later pages. */
      readonly captionIsHeading?: boolean;
      /** Level whose mark stands in the margin beside each row. */
      readonly rowLevel?: ChainLevel;
      /** What references lead to, null for rows that none leads to; as many as rows. */
      readonly rowAnchors?: readonly (string | null)[];
      /** References of each cell; as many as rows and columns. */
      readonly references?: readonly (readonly (readonly Reference[])[])[];
    }
  | {
      readonly kind: 'figure';
      readonly caption: string;
      /** What the figure is and where its content stands as text, see `figureSummary`. */
      readonly summary: string;
      /** All that the figure shows, in sentences. */
      readonly alternative: string;
      readonly drawing: Drawing;
      /** Those of its caption and of its text. */
      readonly references?: readonly Reference[];
    };

/** A chapter starts a new page on paper and gets an entry in bookmarks and contents. */
export type Chapter = {
  readonly id: string;
  /** '1' to '7' for the headings of the scheme, '' for summary and annexes. */
  readonly number: string;
  readonly title: string;
  /** Colour of the margin, when the chapter belongs to one level of the chain. */
  readonly level: ChainLevel | null;
  readonly blocks: readonly Block[];
};

/** A document decided once: PDF, HTML and any later format render exactly this. */
export type Outline = {
  /** BCP 47 tag of the document language. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** Texts in other languages that may stand in it, whole or within its sentences. */
  readonly foreign?: readonly ForeignText[];
  readonly title: string;
  /** What kind of document this is, e.g. "Integration programme plan". */
  readonly subject: string;
  readonly author: string;
  readonly cover: {
    readonly kicker: string;
    readonly title: string;
    readonly subtitle: string;
    readonly facts: readonly { readonly label: string; readonly value: string }[];
    /** One quiet line: which scheme was followed, and what made the document. */
    readonly footnote: string;
  };
  /** Text that marks every page while the plan has blockers or a draft was asked for; null for a final document. */
  readonly draftMark: string | null;
  /** Names of the four chain levels for legends, in the document language. */
  readonly levelNames: Readonly<Record<ChainLevel, string>>;
  readonly contentsTitle: string;
  /** Contains `{page}` and `{pages}`. */
  readonly pageLabel: string;
  /** What a link to another page is told as, e.g. "{words}, page {page}". */
  readonly linkLabel: string;
  /** What the file inside the document is. */
  readonly attachmentLabel: string;
  /** Added after the caption of a table that goes on, e.g. "(continued)". */
  readonly continuedLabel: string;
  readonly chapters: readonly Chapter[];
  /** `sheet`: a document of a page or two. Its cover is the head of its first page, it has no contents, and chapters follow each other. Else a book. */
  readonly layout?: 'book' | 'sheet';
  /** Words that only a document on a screen needs: its skip link, and the switch to the text of a figure. */
  readonly webLabels?: { readonly skip: string; readonly figureText: string };
};

/** The anchor of a chapter, for references. */
export function chapterAnchor(id: Chapter['id']): string {
  return `chapter-${id}`;
}

/** Every character that a renderer must be able to show, for glyph checks. */
export function outlineText(outline: Outline): string {
  return JSON.stringify(outline);
}
