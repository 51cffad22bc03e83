import { zlibSync } from 'fflate';
import { type PdfStream, ref } from './pdf-syntax.ts';
import { srgbProfile } from './srgb-profile.ts';

/** Catalogue entry that says what the colours of the document mean (ISO 19005-3, 6.2.3). */
export function outputIntentEntry(profileId: number): string {
  const name = '(sRGB IEC61966-2.1)';
  return `/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier${name}/Info${name}/DestOutputProfile ${ref(profileId)}>>]`;
}

/** The profile of sRGB as a stream. */
export function profileStream(id: number): PdfStream {
  return { id, entries: '/N 3/Filter/FlateDecode', data: zlibSync(srgbProfile(), { level: 9 }) };
}
