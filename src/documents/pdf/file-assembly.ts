import { groupBy } from '#core/chain/group-by.ts';
import { attachmentCatalogEntries, attachmentObjects } from './attachment-objects.ts';
import { bookmarkObjects } from './bookmark-objects.ts';
import { internalsOf, type JsPdfInternals } from './jspdf-document.ts';
import { linkObjects } from './link-objects.ts';
import { infoObject, metadataStream } from './metadata-objects.ts';
import { outputIntentEntry, profileStream } from './output-intent.ts';
import { packPdf } from './pack-objects.ts';
import type { PageFlow } from './page-flow.ts';
import { takePageStreams } from './page-streams.ts';
import { type PdfObject, type PdfStream, ref, textString } from './pdf-syntax.ts';
import type { PdfResources } from './pdf-types.ts';
import { readPlainPdf } from './plain-pdf.ts';
import { structureObjects } from './structure-objects.ts';

/** What the file holds beside its pages. */
export type FileParts = {
  readonly embeddedPlan: PdfResources['embeddedPlan'];
  readonly created: string;
  readonly pdfDate: string;
  readonly fileId: string;
};

/** Object numbers that pages and catalogue refer to before their objects are made. */
type ReservedIds = {
  readonly structure: number;
  readonly bookmarks: number;
  readonly metadata: number;
  readonly profile: number;
  readonly attachment: { readonly specification: number; readonly stream: number };
  readonly links: readonly number[];
};

/** Lets jsPDF write pages and fonts, then adds tags, bookmarks, links, metadata and the plan, and packs the file. */
export function assembleFile(flow: PageFlow, parts: FileParts): Uint8Array {
  const internals = internalsOf(flow.doc);
  const pageStreams = takePageStreams(internals);
  const reserved = subscribe(flow, internals, parts);
  const written = new Uint8Array(flow.doc.output('arraybuffer'));
  const ids = reserved();
  const all = new Set([
    ids.structure,
    ids.bookmarks,
    ids.metadata,
    ids.profile,
    ids.attachment.specification,
    ids.attachment.stream,
    ...ids.links,
  ]);
  const source = readPlainPdf(written, all);
  let nextId = source.size;
  const takeId = (): number => nextId++;
  const pageIds = flow.margins.map((_, index) => internals.getPageInfo(index + 1).objId);
  const objects: PdfObject[] = [
    infoObject(source.infoId, flow.outline, parts.pdfDate),
    ...linkObjects(flow, ids.links, pageIds),
    ...bookmarkObjects(flow.outline, flow.destinations, { rootId: ids.bookmarks, pageIds, takeId }),
    ...structureObjects(flow.tree, { rootId: ids.structure, pageIds, linkIds: ids.links, takeId }),
  ];
  const streams: PdfStream[] = [
    ...pageStreams,
    metadataStream(ids.metadata, flow.outline, parts.created),
    profileStream(ids.profile),
  ];
  if (parts.embeddedPlan !== null) {
    const attachment = attachmentObjects(
      { ...parts.embeddedPlan, description: flow.outline.attachmentLabel },
      ids.attachment,
      parts.pdfDate,
    );
    objects.push(attachment.object);
    streams.push(attachment.stream);
  }
  return packPdf(source, { objects, streams, fileId: parts.fileId });
}

/** jsPDF numbers its pages first and expects page 1 at object 3: ids are reserved when the first page is written. */
function subscribe(flow: PageFlow, internals: JsPdfInternals, parts: FileParts): () => ReservedIds {
  const linksByPage = groupBy([...flow.links.keys()], (index) => flow.links[index]?.page);
  let ids: ReservedIds | null = null;
  const reserved = (): ReservedIds => {
    ids ??= reserveIds(flow, internals);
    return ids;
  };
  internals.events.subscribe('putPage', ({ pageNumber }) => {
    const { links: all } = reserved();
    const links = (linksByPage.get(pageNumber) ?? []).map((index) => ref(all[index] ?? 0));
    internals.write(
      `/StructParents ${pageNumber - 1} /Tabs /S${links.length > 0 ? ` /Annots [${links.join(' ')}]` : ''}`,
    );
  });
  internals.events.subscribe('putCatalog', () => internals.write(catalogEntries(flow, reserved(), parts)));
  return reserved;
}

function reserveIds(flow: PageFlow, internals: JsPdfInternals): ReservedIds {
  const take = (): number => internals.newObjectDeferred();
  return {
    structure: take(),
    bookmarks: take(),
    metadata: take(),
    profile: take(),
    attachment: { specification: take(), stream: take() },
    links: flow.links.map(take),
  };
}

function catalogEntries(flow: PageFlow, ids: ReservedIds, { embeddedPlan }: FileParts): string {
  const { language, direction } = flow.outline;
  const reading = direction === 'rtl' ? '/Direction/R2L' : '';
  return [
    `/Lang${textString(language)}/MarkInfo<</Marked true>>/StructTreeRoot ${ref(ids.structure)}`,
    `/Metadata ${ref(ids.metadata)}/Outlines ${ref(ids.bookmarks)}/PageMode/UseOutlines`,
    outputIntentEntry(ids.profile),
    `/ViewerPreferences<</DisplayDocTitle true${reading}>>`,
    embeddedPlan === null ? '' : attachmentCatalogEntries(embeddedPlan.fileName, ids.attachment.specification),
  ].join('');
}
