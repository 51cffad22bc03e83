import { maximumFileSize, type OpenFileError } from '#core/migrate/open-error.ts';
import { type OpenedPlan, openPlanText } from '#core/migrate/open-plan-file.ts';
import { fail, type Result } from '#core/result.ts';
import type { EmbeddedPlanError } from '../pdf/read-embedded-plan.ts';
import { decodeText } from './decode-text.ts';

/** Opens a file that a person chose: a plan file, or a PDF with its plan inside. Never throws on what the file holds. */
export async function openPlanBytes(
  bytes: Uint8Array,
  context: { readonly newId: () => string },
): Promise<Result<OpenedPlan, OpenFileError>> {
  const text = isPdf(bytes) ? await readPdf(bytes) : readText(bytes);
  return text.ok ? openPlanText(text.value, context) : text;
}

/** A PDF says so within its first kilobyte. */
function isPdf(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, 1024)).includes('%PDF-');
}

function readText(bytes: Uint8Array): Result<string, OpenFileError> {
  if (bytes.length > maximumFileSize) return fail({ type: 'too-large', limit: maximumFileSize });
  const text = decodeText(bytes);
  return text === null ? fail({ type: 'not-text' }) : { ok: true, value: text };
}

async function readPdf(bytes: Uint8Array): Promise<Result<string, OpenFileError>> {
  const { readEmbeddedPlan } = await import('../pdf/read-embedded-plan.ts');
  const json = await readEmbeddedPlan(bytes);
  return json.ok ? json : fail(pdfError(json.error));
}

function pdfError(error: EmbeddedPlanError): OpenFileError {
  switch (error.type) {
    case 'no-plan-inside':
      return { type: 'pdf-without-plan' };
    case 'encrypted':
      return { type: 'pdf-encrypted' };
    case 'too-large':
      return error;
    default:
      return { type: 'pdf-damaged' };
  }
}
