import type { OpenFileError } from '#core/migrate/open-error.ts';
import type { OpenedPlan } from '#core/migrate/open-plan-file.ts';
import { fail, type Result } from '#core/result.ts';
import { openErrorText } from '#i18n/open-text.ts';
import type { Translator } from '#i18n/translator.ts';
import type { CliIo, FileProblem } from './cli-io.ts';
import type { ReadingStopped } from './plan-opener.ts';

export type ReadProblem = OpenFileError | ReadingStopped | { readonly type: 'file'; readonly problem: FileProblem };

/** Reads and opens a plan file or a PDF with its plan inside. */
export async function readPlan(path: string, io: CliIo): Promise<Result<OpenedPlan, ReadProblem>> {
  const file = await io.readDatedFile(path);
  return file.ok ? io.openPlan(file.value.bytes) : fail({ type: 'file', problem: file.error });
}

/** Says in a sentence why a file was not read. */
export function readProblemText(translator: Translator, problem: ReadProblem): string {
  switch (problem.type) {
    case 'file':
      return fileProblemText(translator, problem.problem, 'readFailed');
    case 'too-slow':
    case 'too-much-memory':
      return translator.t(`cli.error.${problem.type}`);
    default:
      return openErrorText(translator, problem);
  }
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
