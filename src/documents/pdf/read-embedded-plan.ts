import { strFromU8 } from 'fflate';
import { maximumFileSize, maximumPdfSize } from '#core/migrate/open-error.ts';
import { fail, ok, type Result } from '#core/result.ts';
import { AllocationError, withAllocationLimit } from './allocation-limit.ts';

/** Why no plan came out of a file. `too-large` names the limit in bytes. */
export type EmbeddedPlanError =
  | { readonly type: 'not-a-pdf' }
  | { readonly type: 'damaged' }
  | { readonly type: 'encrypted' }
  | { readonly type: 'no-plan-inside' }
  | { readonly type: 'too-large'; readonly limit: number };

const HEADER_WITHIN = 1024;
const PLAN_TYPE = /"type"\s*:\s*"integration-programme-plan"/;

type Attachment = { readonly filename: string; readonly content: Uint8Array };

/**
 * The JSON text that was embedded by `renderPdf`, also after other tools have saved the file anew.
 * Only whole JSON is returned: what a cut-off file still holds in part counts as damaged.
 */
export async function readEmbeddedPlan(bytes: Uint8Array): Promise<Result<string, EmbeddedPlanError>> {
  if (!strFromU8(bytes.subarray(0, HEADER_WITHIN), true).includes('%PDF-')) return fail({ type: 'not-a-pdf' });
  if (bytes.length > maximumPdfSize) return fail({ type: 'too-large', limit: maximumPdfSize });
  const attachments = await readWithinLimits(bytes);
  return attachments.ok ? choosePlan(attachments.value) : attachments;
}

async function readWithinLimits(bytes: Uint8Array): Promise<Result<readonly Attachment[], EmbeddedPlanError>> {
  try {
    return await withAllocationLimit(() => readAttachments(bytes));
  } catch (error) {
    return error instanceof AllocationError
      ? fail({ type: 'too-large', limit: maximumFileSize })
      : fail({ type: 'damaged' });
  }
}

/** Runs the parser on this thread, which is a worker in the browser: no second worker, nothing evaluated. */
async function readAttachments(bytes: Uint8Array): Promise<Result<readonly Attachment[], EmbeddedPlanError>> {
  await registerParser();
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  // The parser takes ownership of its bytes.
  const task = getDocument({ data: bytes.slice(), verbosity: VerbosityLevel.ERRORS, isEvalSupported: false });
  try {
    const document = await task.promise;
    return ok(toAttachments(await document.getAttachments()));
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return fail({ type: isLocked ? 'encrypted' : 'damaged' });
  } finally {
    await task.destroy();
  }
}

/**
 * In a worker the parser would take itself for the worker's only program and answer the messages that are
 * meant for us; it does not where `window` is known, so the name exists while it loads.
 */
async function registerParser(): Promise<void> {
  // This folder compiles without DOM types, so the global scope is not known to have the name.
  const scope = globalThis as { window?: unknown };
  const isWorker = 'onmessage' in scope && !('window' in scope);
  if (isWorker) scope.window = scope;
  try {
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  } finally {
    if (isWorker) delete scope.window;
  }
}

function toAttachments(found: unknown): Attachment[] {
  if (found === null || typeof found !== 'object') return [];
  return Object.values(found).filter(
    (file: unknown): file is Attachment =>
      file !== null &&
      typeof file === 'object' &&
      'filename' in file &&
      typeof file.filename === 'string' &&
      'content' in file &&
      file.content instanceof Uint8Array,
  );
}

function choosePlan(attachments: readonly Attachment[]): Result<string, EmbeddedPlanError> {
  const candidates = attachments.filter(({ filename }) => filename.toLowerCase().endsWith('.json'));
  if (candidates.length === 0) return fail({ type: 'no-plan-inside' });
  const readable = candidates.filter(({ content }) => content.length <= maximumFileSize);
  if (readable.length === 0) return fail({ type: 'too-large', limit: maximumFileSize });
  const texts = readable.map(({ content }) => strFromU8(content)).filter(isWholeJson);
  const plan = texts.find((text) => PLAN_TYPE.test(text)) ?? texts[0];
  return plan === undefined ? fail({ type: 'damaged' }) : ok(plan);
}

function isWholeJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
