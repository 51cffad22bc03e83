/** Standard structure types of PDF 1.7 that documents use; `Title` is mapped to `P`. */
export type StructureRole =
  | 'Document'
  | 'Title'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'Caption'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'TOC'
  | 'TOCI'
  | 'Reference'
  | 'Link'
  | 'Span';

/** Attributes that elements can carry. */
export type StructureAttributes = {
  /** Direction of a header cell. */
  readonly scope?: 'Column' | 'Row';
  /** Columns that a cell covers. */
  readonly columns?: number;
  /** Name of a header cell, unique in the document, in ASCII. */
  readonly id?: string;
  /** Name of the header cell that a cell belongs to. */
  readonly header?: string;
  /** The text that tells what a figure shows. */
  readonly alternative?: string;
  /** The text that stands for content without glyphs. */
  readonly replacement?: string;
  /** Left, bottom, right and top of a figure on its page, in points from the bottom. */
  readonly box?: readonly [number, number, number, number];
  /** Language of the words, as a BCP 47 tag, where it is not that of the document. */
  readonly language?: string;
  /** What stands before the items of a list: bullets, or words. */
  readonly numbering?: 'Disc' | 'None';
};

/** A piece of page content that belongs to an element. */
export type ContentKid = { readonly page: number; readonly mcid: number };

/** A link annotation that belongs to an element, by its index in the document's links. */
export type LinkKid = { readonly link: number };

/** One node of the logical structure; kids are in reading order. */
export type StructureElement = {
  readonly role: StructureRole;
  readonly attributes: StructureAttributes | null;
  readonly kids: (StructureElement | ContentKid | LinkKid)[];
};

/** Collects the logical structure of a document while its pages are written. */
export type StructureTree = {
  readonly root: StructureElement;
  /** For each page (index 0 is page 1) the elements that own its marked content, by content id. */
  readonly owners: readonly (readonly StructureElement[])[];
  add(parent: StructureElement, role: StructureRole, attributes?: StructureAttributes): StructureElement;
  /** Operator that opens marked content of the element on the page. Close it with `endMarked`. */
  begin(element: StructureElement, page: number): string;
};

/** Operator that closes what `begin` or `beginArtifact` opened. */
export const endMarked = 'EMC';

/** Content that is no part of the document: lines and marks, or what pages repeat. */
export type ArtifactKind = 'layout' | 'header' | 'footer' | 'watermark' | 'repeated';

const ARTIFACTS: Readonly<Record<ArtifactKind, string>> = {
  layout: '/Type/Layout',
  header: '/Type/Pagination/Subtype/Header/Attached[/Top]',
  footer: '/Type/Pagination/Subtype/Footer/Attached[/Bottom]',
  watermark: '/Type/Pagination/Subtype/Watermark',
  repeated: '/Type/Pagination',
};

/** Operator that opens content which is no part of the document (PDF 1.7, 14.8.2.2). */
export function beginArtifact(kind: ArtifactKind): string {
  return `/Artifact <<${ARTIFACTS[kind]}>> BDC`;
}

/** An empty structure: a Document without kids. */
export function createStructureTree(): StructureTree {
  const owners: StructureElement[][] = [];
  return {
    root: { role: 'Document', attributes: null, kids: [] },
    owners,
    add(parent, role, attributes) {
      const element: StructureElement = { role, attributes: attributes ?? null, kids: [] };
      parent.kids.push(element);
      return element;
    },
    begin(element, page) {
      while (owners.length < page) owners.push([]);
      const pageOwners = owners[page - 1];
      if (pageOwners === undefined) throw new Error(`No page ${page}`);
      const mcid = pageOwners.push(element) - 1;
      element.kids.push({ page, mcid });
      return `/${element.role} <</MCID ${mcid}>> BDC`;
    },
  };
}
