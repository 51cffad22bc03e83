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
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'TOC'
  | 'TOCI'
  | 'Reference'
  | 'Link';

/** Attributes that elements can carry: direction of a header cell, columns that a cell covers, or the text that replaces a figure. */
export type StructureAttributes = {
  readonly scope?: 'Column' | 'Row';
  readonly columns?: number;
  readonly alternative?: string;
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

/** Operator that opens content which is no part of the document: lines, running heads, marks. */
export const beginArtifact = '/Artifact BMC';

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
