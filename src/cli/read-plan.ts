import type { OpenFileError } from '#core/migrate/open-error.ts';
import type { OpenedPlan } from '#core/migrate/open-plan-file.ts';
import { fail, type Result } from '#core/result.ts';
import { openPlanBytes } from '#documents/json/open-plan-bytes.ts';
import { openErrorText } from '#i18n/open-text.ts';
import type { Translator } from '#i18n/translator.ts';
import type { CliIo, FileProblem } from './cli-io.ts';

export type ReadProblem = OpenFileError | { readonly type: 'file'; readonly problem: FileProblem };

/** Reads and opens a plan file or a PDF with its plan inside. */
export async function readPlan(path: string, io: CliIo): Promise<Result<OpenedPlan, ReadProblem>> {
  const bytes = await io.readFile(path);
  if (!bytes.ok) return fail({ type: 'file', problem: bytes.error });
  return openPlanBytes(bytes.value, { newId: io.newId });
}

/** Says in a sentence why a file was not read. */
export function readProblemText(translator: Translator, problem: ReadProblem): string {
  return problem.type === 'file'
    ? fileProblemText(translator, problem.problem, 'readFailed')
    : openErrorText(translator, problem);
}

/** Says in a sentence why the system refused a file. */
export function fileProblemText(
  translator: Translator,
  problem: FileProblem,
  otherwise: 'readFailed' | 'writeFailed',
): string {
  return problem.type === 'other'
    ? translator.t(`cli.error.${otherwise}`, { code: problem.code })
    : translator.t(`cli.error.${problem.type}`);
}
