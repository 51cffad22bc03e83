import { number } from './page-canvas.ts';
import { type PdfObject, ref, textString } from './pdf-syntax.ts';
import type { StructureAttributes, StructureElement, StructureTree } from './structure-tree.ts';

/** What the structure refers to: object numbers of its root, of each page and of each link annotation. */
export type StructureTargets = {
  readonly rootId: number;
  readonly pageIds: readonly number[];
  readonly linkIds: readonly number[];
  takeId(): number;
};

/** Key of a link in the parent tree; pages take the first keys. */
export function linkParentKey(pages: number, link: number): number {
  return pages + link;
}

/** The structure as PDF objects: root, elements, parent tree and shared attributes (PDF 1.7, 14.7). */
export function structureObjects(tree: StructureTree, targets: StructureTargets): PdfObject[] {
  const objects: PdfObject[] = [];
  const ids = new Map<StructureElement, number>();
  const linkOwners = new Map<number, number>();
  numberElements(tree.root, ids, targets.takeId);
  const scopeIds = { Column: targets.takeId(), Row: targets.takeId() };
  objects.push(
    { id: scopeIds.Column, body: '<</O/Table/Scope/Column>>' },
    { id: scopeIds.Row, body: '<</O/Table/Scope/Row>>' },
  );
  const write = (element: StructureElement, parentId: number): void => {
    const id = idOf(ids, element);
    objects.push({ id, body: elementBody(element, parentId, ids, targets, scopeIds) });
    for (const kid of element.kids) {
      if ('role' in kid) write(kid, id);
      else if ('link' in kid) linkOwners.set(kid.link, id);
    }
  };
  write(tree.root, targets.rootId);
  const parentTreeId = targets.takeId();
  for (const object of parentTree(parentTreeId, tree, ids, linkOwners, targets)) objects.push(object);
  const nextKey = targets.pageIds.length + targets.linkIds.length;
  const rootKid = ref(idOf(ids, tree.root));
  const body = `<</Type/StructTreeRoot/K ${rootKid}/ParentTree ${ref(parentTreeId)}/ParentTreeNextKey ${nextKey}${idTree(ids)}/RoleMap<</Title/P>>>>`;
  objects.push({ id: targets.rootId, body });
  return objects;
}

function numberElements(element: StructureElement, ids: Map<StructureElement, number>, takeId: () => number): void {
  ids.set(element, takeId());
  for (const kid of element.kids) if ('role' in kid) numberElements(kid, ids, takeId);
}

function idOf(ids: ReadonlyMap<StructureElement, number>, element: StructureElement): number {
  const id = ids.get(element);
  if (id === undefined) throw new Error('Element outside the structure tree');
  return id;
}

function elementBody(
  element: StructureElement,
  parentId: number,
  ids: ReadonlyMap<StructureElement, number>,
  targets: StructureTargets,
  scopeIds: Readonly<Record<'Column' | 'Row', number>>,
): string {
  const firstPage = element.kids.find((kid) => 'mcid' in kid)?.page ?? 0;
  const kids = element.kids.map((kid) => {
    if ('role' in kid) return ref(idOf(ids, kid));
    if ('link' in kid) return `<</Type/OBJR/Obj ${ref(targets.linkIds[kid.link] ?? 0)}>>`;
    return kid.page === firstPage
      ? String(kid.mcid)
      : `<</Type/MCR/Pg ${ref(targets.pageIds[kid.page - 1] ?? 0)}/MCID ${kid.mcid}>>`;
  });
  let body = `<</S/${element.role}/P ${ref(parentId)}`;
  if (firstPage > 0) body += `/Pg ${ref(targets.pageIds[firstPage - 1] ?? 0)}`;
  if (kids.length > 0) body += kids.length === 1 ? `/K ${kids[0]}` : `/K[${kids.join(' ')}]`;
  return `${body}${element.attributes === null ? '' : attributeEntries(element.attributes, scopeIds)}>>`;
}

/** Entries of an element for its attributes; those that many cells share are objects of their own. */
function attributeEntries(
  { scope, columns, id, header, alternative, replacement, box, numbering, language }: StructureAttributes,
  scopeIds: Readonly<Record<'Column' | 'Row', number>>,
): string {
  const span = columns === undefined ? '' : `/ColSpan ${columns}`;
  const headers = header === undefined ? '' : `/Headers[${textString(header)}]`;
  return [
    scope === undefined ? '' : `/A ${ref(scopeIds[scope])}`,
    span + headers === '' ? '' : `/A<</O/Table${span}${headers}>>`,
    numbering === undefined ? '' : `/A<</O/List/ListNumbering/${numbering}>>`,
    box === undefined ? '' : `/A<</O/Layout/Placement/Block/BBox[${box.map(number).join(' ')}]>>`,
    language === undefined ? '' : `/Lang${textString(language)}`,
    id === undefined ? '' : `/ID${textString(id)}`,
    alternative === undefined ? '' : `/Alt${textString(alternative)}`,
    replacement === undefined ? '' : `/ActualText${textString(replacement)}`,
  ].join('');
}

/** Names of elements with what they name, in the order that a name tree needs. */
function idTree(ids: ReadonlyMap<StructureElement, number>): string {
  const named = [...ids].flatMap(([{ attributes }, object]) =>
    attributes?.id === undefined ? [] : [{ id: attributes.id, object }],
  );
  if (named.length === 0) return '';
  named.sort((one, other) => (one.id < other.id ? -1 : 1));
  return `/IDTree<</Names[${named.map(({ id, object }) => `${textString(id)} ${ref(object)}`).join(' ')}]>>`;
}

function parentTree(
  id: number,
  tree: StructureTree,
  ids: ReadonlyMap<StructureElement, number>,
  linkOwners: ReadonlyMap<number, number>,
  targets: StructureTargets,
): PdfObject[] {
  const entries: string[] = [];
  const objects = targets.pageIds.map((_, index): PdfObject => {
    const pageEntry = {
      id: targets.takeId(),
      body: `[${(tree.owners[index] ?? []).map((owner) => ref(idOf(ids, owner))).join(' ')}]`,
    };
    entries.push(`${index} ${ref(pageEntry.id)}`);
    return pageEntry;
  });
  for (const link of targets.linkIds.keys()) {
    entries.push(`${linkParentKey(targets.pageIds.length, link)} ${ref(linkOwners.get(link) ?? 0)}`);
  }
  objects.push({ id, body: `<</Nums[${entries.join(' ')}]>>` });
  return objects;
}
