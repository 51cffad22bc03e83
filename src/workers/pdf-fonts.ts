import { fail, ok, type Result } from '#core/result.ts';
import type { PdfFonts } from '#documents/pdf/pdf-types.ts';
import sansItalic from '#generated/fonts/sans-italic.ttf?url';
import sansRegular from '#generated/fonts/sans-regular.ttf?url';
import sansSemibold from '#generated/fonts/sans-semibold.ttf?url';
import serifSemibold from '#generated/fonts/serif-semibold.ttf?url';

/** The fonts that a PDF embeds, fetched from the own origin the first time a PDF is made. */
export async function loadPdfFonts(): Promise<Result<PdfFonts, { readonly type: 'unreachable' }>> {
  try {
    const [regular, semibold, italic, serif] = await Promise.all([
      fetchBytes(sansRegular),
      fetchBytes(sansSemibold),
      fetchBytes(sansItalic),
      fetchBytes(serifSemibold),
    ]);
    return ok({ sansRegular: regular, sansSemibold: semibold, sansItalic: italic, serifSemibold: serif });
  } catch {
    return fail({ type: 'unreachable' });
  }
}

async function fetchBytes(address: string): Promise<Uint8Array> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}
