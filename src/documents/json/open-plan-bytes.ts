import { maximumFileSize, type OpenFileError } from '#core/migrate/open-error.ts';
import { type OpenedPlan, openPlanText } from '#core/migrate/open-plan-file.ts';
import { fail, type Result } from '#core/result.ts';
import { decodeText } from './decode-text.ts';

/** Largest PDF that is looked into, in bytes: much larger than any that the planner makes. */
const maximumPdfSize = 3 * maximumFileSize;

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
  if (bytes.length > maximumPdfSize) return fail({ type: 'too-large', limit: maximumPdfSize });
  const { readEmbeddedPlan } = await import('../pdf/read-embedded-plan.ts');
  const json = await readEmbeddedPlan(bytes);
  return json.ok ? json : fail(pdfError(json.error.type));
}

function pdfError(type: 'not-a-pdf' | 'damaged' | 'no-plan-inside' | 'too-large' | 'encrypted'): OpenFileError {
  switch (type) {
    case 'no-plan-inside':
      return { type: 'pdf-without-plan' };
    case 'encrypted':
      return { type: 'pdf-encrypted' };
    case 'too-large':
      return { type: 'too-large', limit: maximumFileSize };
    default:
      return { type: 'pdf-damaged' };
  }
}
