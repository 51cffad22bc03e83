import { readFile } from 'node:fs/promises';
import { fail, ok, type Result } from '#core/result.ts';
import type { PdfFonts } from '#documents/pdf/pdf-types.ts';

// Made by tools/generate.mjs. The built program lies as deep in the project as this file.
const folder = new URL('../../generated/fonts/', import.meta.url);

/** The fonts of documents; fails with the name of a file that is not there. */
export async function loadFonts(): Promise<Result<PdfFonts, string>> {
  const names = ['sans-regular.ttf', 'sans-semibold.ttf', 'sans-italic.ttf', 'serif-semibold.ttf'] as const;
  try {
    const [sansRegular, sansSemibold, sansItalic, serifSemibold] = await Promise.all([
      read(names[0]),
      read(names[1]),
      read(names[2]),
      read(names[3]),
    ]);
    return ok({ sansRegular, sansSemibold, sansItalic, serifSemibold });
  } catch (error) {
    return fail(error instanceof Error && 'path' in error ? String(error.path) : String(error));
  }
}

async function read(name: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(new URL(name, folder)));
}
